// Who sits where, whose turn it is, and how long for.

import {html, nothing} from 'lit-html';
import {serverTime} from '../services.js';
import {words} from '../words.js';
import {signed} from './outcome.js';

const t = words({
  en: {players: 'Players', you: 'you', host: 'host', away: 'away', turn: 'to move', won: 'won', left: '{time} left', free: 'free seat', until: 'Open for {time} more'},
  fr: {players: 'Joueurs', you: 'vous', host: 'hôte', away: 'absent', turn: 'doit jouer', won: 'a gagné', left: 'reste {time}', free: 'place libre', until: 'Ouverte encore {time}'},
});
const HURRY = 10;

export function seats(table, results) {
  const {room, me} = table;
  const free = Array.from({length: Math.max(0, room.seats - room.players.length)});
  return html`
    <h2>${t('players')}</h2>
    <ul class="seats">
      ${room.players.map((player) => seat(player, {room, me, rating: results?.find(({publicId}) => publicId === player.publicId)}))}
      ${room.status === 'waiting' ? free.map(() => html`<li class="faint">${t('free')}</li>`) : nothing}
    </ul>
    ${room.status === 'waiting' && room.deadline ? html`<p class="faint">${t('until', {time: clock(room.deadline)})}</p>` : nothing}`;
}

function seat({publicId, seat: at, connected, host}, {room, me, rating}) {
  const toMove = room.turn.includes(publicId);
  return html`
    <li class=${toMove ? 'to-move' : ''}>
      <span class="sign seat-${at}" aria-hidden="true">${at === 0 ? '✕' : at === 1 ? '◯' : at + 1}</span>
      <span class="name"><a href="/people/${encodeURIComponent(publicId)}" dir="auto">${publicId}</a>
        ${publicId === me.publicId ? html`<span class="badge accent">${t('you')}</span>` : nothing}
        ${host ? html`<span class="badge">${t('host')}</span>` : nothing}
        ${connected ? nothing : html`<span class="badge warn">${t('away')}</span>`}
        ${room.winners?.includes(publicId) ? html`<span class="badge good">${t('won')}</span>` : nothing}
        ${rating?.ratingAfter === undefined ? nothing : html`<span class="badge">${rating.ratingAfter} (${signed(rating.ratingAfter - rating.ratingBefore)})</span>`}
      </span>
      ${toMove ? html`<span class="turn"><span class="said">${t('turn')}</span>${room.deadline ? html` <time class=${seconds(room.deadline) < HURRY ? 'hurry' : ''}>${clock(room.deadline)}</time>` : nothing}</span>` : nothing}
    </li>`;
}

function seconds(deadline) {
  return Math.max(0, Math.ceil((Date.parse(deadline) - serverTime()) / 1000));
}

/** `0:59`, `12:00`, `26:00:00`. */
function clock(deadline) {
  const left = seconds(deadline);
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
  const two = (n) => String(n).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
}
