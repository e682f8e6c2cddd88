// What one can do besides playing: offer a draw, resign, ask for a rematch, leave.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';
import {sounds, turnSounds} from './sounds.js';

const t = words({
  en: {
    watching: 'You look on.', out: 'You are out; the others play on.', join: 'Take a seat', resign: 'Resign', surely: 'Really resign?', yes: 'Yes, resign', no: 'No', offer: 'Offer a draw', offered: 'You have offered a draw.', asks: '{name} offers a draw.',
    accept: 'Accept', decline: 'Decline', rematch: 'Rematch', wanted: 'Waiting for the others to want a rematch…', wants: '{name} wants a rematch.', next: 'To the rematch', replay: 'Replay it', leave: 'Leave', sounds: 'Sounds',
  },
  fr: {
    watching: 'Vous regardez.', out: 'Vous ne jouez plus ; les autres continuent.', join: 'Prendre une place', resign: 'Abandonner', surely: 'Vraiment abandonner ?', yes: 'Oui, abandonner', no: 'Non', offer: 'Proposer nulle', offered: 'Vous avez proposé nulle.', asks: '{name} propose nulle.',
    accept: 'Accepter', decline: 'Refuser', rematch: 'Revanche', wanted: 'On attend que les autres veuillent une revanche…', wants: '{name} veut une revanche.', next: 'Vers la revanche', replay: 'La revoir', leave: 'Partir', sounds: 'Sons',
  },
});

/** The wishes of one Table; remembers only whether one is about to resign. */
export class Wishes {
  #doubting = false;

  constructor(table, app) {
    this.table = table;
    this.app = app;
  }

  view() {
    const {table} = this;
    const {room} = table;
    return html`
      ${room.status === 'playing' && table.mySeat !== null ? this.#draw() : nothing}
      <div class="row below">
        ${table.mySeat === null ? this.#watcher() : room.status === 'playing' ? this.#player() : this.#afterwards()}
        <label class="inline"><input type="checkbox" .checked=${sounds()} @change=${(event) => turnSounds(event.target.checked)}>${t('sounds')}</label>
      </div>`;
  }

  #watcher() {
    const {room, code, over} = this.table;
    const free = room.status === 'waiting' && room.players.length < room.seats;
    return html`<span class="badge">${t('watching')}</span>
      ${free ? html`<a class="button primary" href="/play/${code}">${t('join')}</a>` : nothing}
      ${over ? this.#replay() : nothing}${room.rematch?.code ? this.#next() : nothing}`;
  }

  #player() {
    const {table} = this;
    if (table.isOut) {
      return html`<span class="badge">${t('out')}</span>${this.#leave()}`;
    }
    return html`
      <button @click=${() => table.wish('offerDraw')} ?disabled=${Boolean(table.room.drawOfferedBy)}>${t('offer')}</button>
      ${this.#doubting
        ? html`<span class="row" role="group" aria-label=${t('surely')} @keydown=${(event) => event.key === 'Escape' && this.#doubt(false)}>${t('surely')}
            <button class="danger" @click=${() => this.#resign()}>${t('yes')}</button><button id="stay" @click=${() => this.#doubt(false)}>${t('no')}</button></span>`
        : html`<button id="resign" class="danger" @click=${() => this.#doubt(true)}>${t('resign')}</button>`}`;
  }

  #afterwards() {
    const {table} = this;
    return html`${table.over && !table.settled ? this.#rematch() : nothing}${table.over ? this.#replay() : nothing}
      ${this.#leave()}`;
  }

  #leave() {
    return this.table.settled ? nothing : html`<button @click=${() => this.table.leave()}>${t('leave')}</button>`;
  }

  #draw() {
    const {table} = this;
    const {drawOfferedBy} = table.room;
    if (!drawOfferedBy) {
      return nothing;
    }
    return drawOfferedBy === table.me.publicId
      ? html`<p class="notice">${t('offered')}</p>`
      : html`<p class="notice row">${t('asks', {name: drawOfferedBy})}
          <button class="primary" @click=${() => table.wish('acceptDraw')}>${t('accept')}</button><button @click=${() => table.wish('declineDraw')}>${t('decline')}</button></p>`;
  }

  #rematch() {
    const {room, me} = this.table;
    const wanted = room.rematch?.wanted ?? [];
    if (room.rematch?.code) {
      return this.#next();
    }
    return wanted.includes(me.publicId)
      ? html`<p class="notice" role="status">${t('wanted')}</p>`
      : html`${wanted.map((name) => html`<span class="notice">${t('wants', {name})}</span>`)}<button class="primary" @click=${() => this.table.wish('rematch')}>${t('rematch')}</button>`;
  }

  #next() {
    const {watching, room} = this.table;
    return html`<a class="button primary" href="/${watching ? 'watch' : 'play'}/${room.rematch.code}">${t('next')}</a>`;
  }

  #replay() {
    return html`<a class="button" href="/replay/${this.table.code}">${t('replay')}</a>`;
  }

  #doubt(doubting) {
    this.#doubting = doubting;
    this.app.render();
    queueMicrotask(() => document.getElementById(doubting ? 'stay' : 'resign')?.focus());
  }

  #resign() {
    this.#doubting = false;
    this.table.wish('resign');
  }
}
