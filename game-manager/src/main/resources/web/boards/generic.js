// Any game at all: what the server shows, as words, and every legal move as a button.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';

const t = words({
  en: {moves: 'Your moves', state: 'The game', choose: 'Choose a move', play: 'Play', none: 'nothing'},
  fr: {moves: 'Vos coups', state: 'La partie', choose: 'Choisissez un coup', play: 'Jouer', none: 'rien'},
});
const FEW = 60;

export function describe(action) {
  return Object.entries(action).map(([field, value]) => `${spaced(field)} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ');
}

export function view({state, moves, play}) {
  return html`
    <div class="board generic">
      <h2>${t('state')}</h2>
      ${shown(state)}
      ${play && moves?.length ? html`<h2>${t('moves')}</h2>${moves.length <= FEW ? buttons(moves, play) : choice(moves, play)}` : nothing}
    </div>`;
}

function buttons(moves, play) {
  return html`<div class="row">${moves.map((move) => html`<button @click=${() => play(move)}>${describe(move)}</button>`)}</div>`;
}

function choice(moves, play) {
  const submit = (event) => {
    event.preventDefault();
    play(moves[Number(new FormData(event.target).get('move'))]);
  };
  return html`
    <form class="row" @submit=${submit}>
      <label>${t('choose')}<select name="move">${moves.map((move, i) => html`<option value=${i}>${describe(move)}</option>`)}</select></label>
      <button class="primary">${t('play')}</button>
    </form>`;
}

function shown(value) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return html`<span class="faint">${t('none')}</span>`;
  }
  if (Array.isArray(value)) {
    const rows = value.every((item) => typeof item === 'string');
    return rows ? html`<pre class="rows">${value.map((row) => row || '·').join('\n')}</pre>` : html`<ol start="0">${value.map((item) => html`<li>${shown(item)}</li>`)}</ol>`;
  }
  return typeof value === 'object'
    ? html`<dl>${Object.entries(value).map(([field, inner]) => html`<dt>${spaced(field)}</dt><dd>${shown(inner)}</dd>`)}</dl>`
    : html`${value}`;
}

function spaced(field) {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
