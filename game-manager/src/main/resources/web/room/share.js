// How to get others into a game: a link, a code, a picture for their phone.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';

const t = words({
  en: {share: 'Send this link to whoever is to play', copy: 'Copy', copied: 'Copied', marked: 'The link is marked: copy it by hand.', send: 'Send…', code: 'or tell them the code', qr: 'QR code of the link to this game', look: 'To look on: {link}'},
  fr: {share: 'Envoyez ce lien à ceux qui doivent jouer', copy: 'Copier', copied: 'Copié', marked: 'Le lien est sélectionné : copiez-le à la main.', send: 'Envoyer…', code: 'ou dites-leur le code', qr: 'Code QR du lien vers cette partie', look: 'Pour regarder : {link}'},
});

/** The link that was copied last. */
let copied = null;

export function share(code, app) {
  const link = `${location.origin}/play/${code}`;
  const copy = async (event) => {
    const field = event.target.closest('.share').querySelector('input');
    field.select();
    // Without https there is no clipboard to write to, but what is selected can still be copied.
    const done = await (navigator.clipboard?.writeText(link).then(() => true, () => false) ?? document.execCommand('copy'));
    copied = done ? link : null;
    app.say(t(done ? 'copied' : 'marked'));
    app.render();
  };
  return html`
    <div class="share">
      <div class="stack">
        <label>${t('share')}<input readonly value=${link} @focus=${(event) => event.target.select()}></label>
        <div class="row"><button class="primary" @click=${copy}>${t(copied === link ? 'copied' : 'copy')}</button>
          ${navigator.share ? html`<button @click=${() => navigator.share({title: 'Salon', url: link}).catch(() => undefined)}>${t('send')}</button>` : nothing}</div>
        <p>${t('code')}<br><strong class="code big">${code}</strong></p>
        <p class="faint">${t('look', {link: `${location.origin}/watch/${code}`})}</p>
      </div>
      <img class="qr" src="/play/${code}/qr.svg?origin=${encodeURIComponent(location.origin)}" alt=${t('qr')} width="180" height="180">
    </div>`;
}
