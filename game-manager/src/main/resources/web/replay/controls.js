// The buttons and the slider that go through a game.

import {html, svg} from 'lit-html';
import {words} from '../words.js';

const t = words({
  en: {controls: 'Steps', first: 'First position', back: 'Back', play: 'Play', pause: 'Pause', forward: 'Forward', last: 'Last position', step: 'Step', at: 'Step {n} of {all}: {what}', keys: 'The arrow keys go back and forward.'},
  fr: {controls: 'Étapes', first: 'Première position', back: 'Reculer', play: 'Lire', pause: 'Pause', forward: 'Avancer', last: 'Dernière position', step: 'Étape', at: 'Étape {n} sur {all} : {what}', keys: 'Les flèches reculent et avancent.'},
});

/** Drawn, since not every machine has these signs in its fonts. */
const SIGNS = {first: 'M5 4v16M19 5 8 12l11 7z', back: 'M17 5 6 12l11 7z', forward: 'm7 5 11 7-11 7z', last: 'M19 4v16M5 5l11 7-11 7z'};

/** @param what the step that is shown, in words */
export function controls(walk, what) {
  const {at, end} = walk;
  return html`
    <div class="controls" role="group" aria-label=${t('controls')}>
      ${button('first', at > 0, () => walk.to(0))}
      ${button('back', at > 0, () => walk.to(at - 1))}
      <button class="primary" @click=${() => walk.toggle()}>${t(walk.isRunning ? 'pause' : 'play')}</button>
      ${button('forward', at < end, () => walk.to(at + 1))}
      ${button('last', at < end, () => walk.to(end))}
      <input type="range" min="0" max=${end} .value=${String(at)} aria-label=${t('step')} aria-valuetext=${t('at', {n: at, all: end, what})} @input=${(event) => walk.to(Number(event.target.value))}>
      <span class="faint" aria-hidden="true">${at} / ${end}</span>
    </div>
    <p class="hint">${t('keys')}</p>`;
}

/** Not disabled where it leads nowhere: whoever came to the end by it would lose the place from which to go on. */
function button(name, isOn, act) {
  return html`
    <button aria-label=${t(name)} title=${t(name)} aria-disabled=${!isOn} @click=${act}>
      <svg class="sign" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${SIGNS[name]}></path>`}</svg></button>`;
}
