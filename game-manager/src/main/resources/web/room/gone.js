// Instead of the board: why there is none, and what can be done about it.

import {html, nothing} from 'lit-html';
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
  return html`<section class="card narrow">${why(table)}</section>`;
}

function why(table) {
  const home = html`<a class="button" href="/">${t('home')}</a>`;
  const replay = html`<a class="button" href="/replay/${table.code}">${t('replay')}</a>`;
  switch (table.ended) {
    case 'UNKNOWN_GAME':
      return html`<h1>${t('unknown', {code: table.code})}</h1><p class="row">${home}</p>`;
    case 'GAME_CLOSED':
      return html`<h1>${t('closed')}</h1><p class="row">${replay}${home}</p>`;
    case 'WRONG_PRIVATE_ID':
      return html`<h1>${t('name', {name: table.me.publicId})}</h1><p class="row"><a class="button primary" href="/me">${t('rename')}</a></p>`;
    case 'TAKEN_OVER':
      return html`<h1 role="alert">${t('elsewhere')}</h1><p class="row"><button class="primary" @click=${() => table.sitAgain()}>${t('here')}</button>${home}</p>`;
    case 'LEFT':
      return html`<h1>${t('left')}</h1><p class="row">${table.over ? replay : nothing}${home}</p>`;
    default:
      return html`<h1>${explain({code: table.ended})}</h1><p class="row">${home}</p>`;
  }
}
