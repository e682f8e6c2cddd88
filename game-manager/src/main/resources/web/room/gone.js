// Instead of the board: why there is none, and what can be done about it.

import {html} from 'lit-html';
import {words} from '../words.js';
import {explain} from './refusals.js';

const t = words({
  en: {
    unknown: 'There is no game with the code {code}.', closed: 'This game is closed.', replay: 'Replay it', home: 'Another game', name: 'Somebody else has the name {name}.', rename: 'Choose another name',
    elsewhere: 'You have opened this game in another tab or on another device.', here: 'Play here', left: 'You have left the game.',
  },
  fr: {
    unknown: 'Aucune partie ne porte le code {code}.', closed: 'Cette partie est close.', replay: 'La revoir', home: 'Une autre partie', name: 'Quelqu’un d’autre porte le nom {name}.', rename: 'Choisir un autre nom',
    elsewhere: 'Vous avez ouvert cette partie dans un autre onglet ou sur un autre appareil.', here: 'Jouer ici', left: 'Vous avez quitté la partie.',
  },
});

/** For a Table that has ended for us. */
export function gone(table) {
  const [reason, ways] = why(table);
  return html`<section class="card narrow"><div role="alert"><h1>${reason}</h1></div><p class="row">${ways}</p></section>`;
}

/** The reason, and where to go on from there. */
function why(table) {
  const home = html`<a class="button" href="/">${t('home')}</a>`;
  const replay = html`<a class="button" href="/replay/${table.code}">${t('replay')}</a>`;
  switch (table.ended) {
    case 'UNKNOWN_GAME':
      return [t('unknown', {code: table.code}), home];
    case 'GAME_CLOSED':
      return [t('closed'), [replay, home]];
    case 'WRONG_PRIVATE_ID':
      return [t('name', {name: table.me.publicId}), html`<a class="button primary" href="/me">${t('rename')}</a>`];
    case 'TAKEN_OVER':
      return [t('elsewhere'), [html`<button class="primary" @click=${() => table.sitAgain()}>${t('here')}</button>`, home]];
    case 'LEFT':
      return [t('left'), table.over ? [replay, home] : home];
    default:
      return [explain({code: table.ended}), home];
  }
}
