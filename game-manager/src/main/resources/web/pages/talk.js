// The common room, where everyone is who has not gone to a game.

import {html} from 'lit-html';
import {Chat} from '../chat/panel.js';
import {words} from '../words.js';

const t = words({
  en: {title: 'The common room', about: 'Talk to everyone who is here. A name is a button to write to that person alone; a slash opens the commands: trains, games, statistics.'},
  fr: {title: 'La salle commune', about: 'Parlez à tous ceux qui sont ici. Un nom est un bouton pour écrire à cette personne seule ; une barre oblique ouvre les commandes : trains, jeux, statistiques.'},
});

export function open({app}) {
  const chat = new Chat({room: 'salon', app});
  return {
    title: () => t('title'),
    view: () => html`<div class="talk"><h1>${t('title')}</h1><p class="faint">${t('about')}</p><div class="card">${chat.view()}</div></div>`,
    close: () => chat.close(),
  };
}
