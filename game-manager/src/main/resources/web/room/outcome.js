// How it stands: the heading while it goes on, and how it ended.

import {html, nothing} from 'lit-html';
import {title} from '../boards/index.js';
import {list, words} from '../words.js';
import {tell} from './story.js';

const ENDINGS = ['resigned', 'timedOut', 'forfeited', 'drawAccepted'];

const t = words({
  en: {victory: 'You won!', defeat: 'You lost.', draw: 'A draw.', won: '{name} won.', rating: 'Your rating: {after} ({change})', counting: 'Ratings follow when everyone has left, within half a minute.'},
  fr: {victory: 'Vous avez gagné !', defeat: 'Vous avez perdu.', draw: 'Partie nulle.', won: 'Victoire : {name}.', rating: 'Votre cote : {after} ({change})', counting: 'Les cotes suivent quand tous sont partis, d’ici une demi-minute.'},
});

export function heading({room, code}) {
  return html`${title({game: room.game})} <span class="code faint">${code}</span>`;
}

/** @param {Object[]|null} results as `GET /games/{code}/results` has them */
export function outcome(table, results) {
  const {room, me, mySeat} = table;
  const mine = results?.find(({publicId}) => publicId === me.publicId);
  const how = table.events.findLast(({event}) => ENDINGS.includes(event));
  return html`
    <div class="notice outcome ${room.status === 'victory' ? 'good' : room.status === 'defeat' ? 'warn' : ''}">
      <strong>${verdict(table)}</strong> ${how ? `${tell(how, room, me)}.` : nothing}
      ${mine?.ratingAfter !== undefined ? html`<br>${t('rating', {after: String(mine.ratingAfter), change: signed(mine.ratingAfter - mine.ratingBefore)})}` : mySeat === null ? nothing : html`<br><span class="faint">${t('counting')}</span>`}
    </div>`;
}

export function signed(change) {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '±0';
}

/** A sentence of its own. */
export function verdict({room: {status, winners}, mySeat}) {
  if (mySeat !== null) {
    return t(status);
  }
  return winners?.length ? t('won', {name: list(winners)}) : t('draw');
}
