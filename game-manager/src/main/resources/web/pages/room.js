// A game: to play at `/play/{code}`, to look on at `/watch/{code}`.

import {html, nothing} from 'lit-html';
import {board} from '../boards/index.js';
import {connection} from '../room/connection.js';
import {heading, outcome} from '../room/outcome.js';
import {explain} from '../room/refusals.js';
import {forget, remember} from '../room/recent.js';
import {seats} from '../room/seats.js';
import {share} from '../room/share.js';
import {sound, sounds, turnSounds} from '../room/sounds.js';
import {Table} from '../room/table.js';
import {tell} from '../room/story.js';
import {get} from '../services.js';
import {words} from '../words.js';

const t = words({
  en: {
    game: 'Game {code}', looking: 'Looking for the game…', unknown: 'There is no game with the code {code}.', closed: 'This game is closed.', replay: 'Replay it', home: 'Another game',
    name: 'Somebody else has the name {name}.', rename: 'Choose another name', elsewhere: 'You have opened this game in another tab or on another device.', here: 'Play here',
    left: 'You have left the game.', waiting: 'Waiting for {n|one more player|# more players}', watching: 'You look on.', join: 'Take a seat', begin: 'It begins when every seat is taken.',
    sending: 'Your move is on its way…', held: 'Your move waits for the connection: {move}.', back: 'Take it back', resign: 'Resign', surely: 'Really resign?', yes: 'Yes, resign', no: 'No', offer: 'Offer a draw',
    offered: 'You have offered a draw.', asks: '{name} offers a draw.', accept: 'Accept', decline: 'Decline', rematch: 'Rematch', wanted: 'Waiting for the others to want a rematch…', wants: '{name} wants a rematch.',
    next: 'To the rematch', leave: 'Leave', sounds: 'Sounds', story: 'Moves', chat: 'Chat', expired: 'Nobody came, and the game has expired.', yourTurn: 'Your turn', turnOf: 'Turn: {name}', board: 'The game',
  },
  fr: {
    game: 'Partie {code}', looking: 'On cherche la partie…', unknown: 'Aucune partie ne porte le code {code}.', closed: 'Cette partie est close.', replay: 'La revoir', home: 'Une autre partie',
    name: 'Quelqu’un d’autre porte le nom {name}.', rename: 'Choisir un autre nom', elsewhere: 'Vous avez ouvert cette partie dans un autre onglet ou sur un autre appareil.', here: 'Jouer ici',
    left: 'Vous avez quitté la partie.', waiting: 'On attend {n|encore une personne|encore # personnes}', watching: 'Vous regardez.', join: 'Prendre une place', begin: 'On commence quand toutes les places sont prises.',
    sending: 'Votre coup est en route…', held: 'Votre coup attend la connexion : {move}.', back: 'Le reprendre', resign: 'Abandonner', surely: 'Vraiment abandonner ?', yes: 'Oui, abandonner', no: 'Non', offer: 'Proposer nulle',
    offered: 'Vous avez proposé nulle.', asks: '{name} propose nulle.', accept: 'Accepter', decline: 'Refuser', rematch: 'Revanche', wanted: 'On attend que les autres veuillent une revanche…', wants: '{name} veut une revanche.',
    next: 'Vers la revanche', leave: 'Partir', sounds: 'Sons', story: 'Coups', chat: 'Discussion', expired: 'Personne n’est venu, et la partie a expiré.', yourTurn: 'À vous de jouer', turnOf: 'Au tour de : {name}', board: 'Le jeu',
  },
});
/** What is shown may be behind. */
const STALE = ['connecting', 'waiting', 'away'];
const RATING_PAUSE = 1_500;
const RATING_TRIES = 10;

export function open({params, app}) {
  return new RoomPage(params, app);
}

class RoomPage {
  #results = null;
  #asking = false;
  #chat = null;

  constructor({as, code}, app) {
    this.app = app;
    this.table = new Table({code, me: app.identity, watching: as === 'watch', onChange: () => app.render(), onEvent: (event) => this.#happened(event)});
    // The clocks: nothing else changes by itself.
    this.ticking = setInterval(() => this.table.room?.deadline && app.render(), 500);
    this.#openChat();
  }

  title() {
    const {room, code} = this.table;
    if (this.table.myTurn) {
      return `● ${t('yourTurn')}`;
    }
    return room?.status === 'playing' && room.turn.length ? t('turnOf', {name: room.turn.join(', ')}) : t('game', {code});
  }

  view() {
    const {table} = this;
    const gone = table.ended && this.#gone();
    if (gone) {
      return html`<section class="card narrow">${gone}</section>`;
    }
    if (!table.room) {
      return html`<section class="card narrow">${connection(table)}<p role="status">${t('looking')}</p></section>`;
    }
    return html`
      <h1>${heading(table)}</h1>
      ${connection(table)}
      <div class="columns room">
        <section class="card game ${STALE.includes(table.state) ? 'stale' : ''}" aria-label=${t('board')}>
          ${table.refusal ? html`<p class="notice warn" role="alert">${explain(table.refusal)}</p>` : nothing}
          ${this.#middle()}
          ${this.#below()}
        </section>
        <div class="aside">
          <section class="card players">${seats(table, this.#results)}</section>
          ${table.room.status === 'waiting' ? nothing : html`<section class="card"><h2>${t('story')}</h2>${this.#story()}</section>`}
          ${this.#chat ? html`<section class="card"><h2>${t('chat')}</h2>${this.#chat.view()}</section>` : nothing}
        </div>
      </div>`;
  }

  close() {
    clearInterval(this.ticking);
    clearTimeout(this.asking);
    this.table.close();
    this.#chat?.close();
    this.closed = true;
  }

  async #openChat() {
    try {
      const {Chat} = await import('../chat/panel.js');
      if (!this.closed) {
        this.#chat = new Chat({room: this.table.code, app: this.app});
        this.app.render();
      }
    } catch {
      // The game is played without it.
    }
  }

  #gone() {
    const {table, app} = this;
    const home = html`<a class="button" href="/">${t('home')}</a>`;
    const replay = html`<a class="button" href="/replay/${table.code}">${t('replay')}</a>`;
    switch (table.ended) {
      case 'UNKNOWN_GAME':
        forget(table.code);
        return html`<h1>${t('unknown', {code: table.code})}</h1><p class="row">${home}</p>`;
      case 'GAME_CLOSED':
        return html`<h1>${t('closed')}</h1><p class="row">${replay}${home}</p>`;
      case 'WRONG_PRIVATE_ID':
        return html`<h1>${t('name', {name: app.identity.publicId})}</h1><p class="row"><a class="button primary" href="/me">${t('rename')}</a></p>`;
      case 'TAKEN_OVER':
        return html`<h1 role="alert">${t('elsewhere')}</h1><p class="row"><button class="primary" @click=${() => table.sitAgain()}>${t('here')}</button>${home}</p>`;
      case 'LEFT':
        return html`<h1>${t('left')}</h1><p class="row">${table.over ? replay : nothing}${home}</p>`;
      default:
        return html`<h1>${explain({code: table.ended})}</h1><p class="row">${home}</p>`;
    }
  }

  #middle() {
    const {table} = this;
    const {room} = table;
    if (room.status === 'waiting') {
      const missing = room.seats - room.players.length;
      return html`
        <p class="notice" role="status">${t('waiting', {n: missing})}. ${t('begin')}</p>
        ${share(table.code, this.app)}`;
    }
    if (room.status === 'expired') {
      return html`<p class="notice warn">${t('expired')}</p>`;
    }
    const last = table.events.findLast(({event}) => event === 'played')?.action ?? null;
    return html`
      ${table.over ? outcome(table, this.#results) : nothing}
      ${board(room.game).view({
        state: room.state, players: room.players, mySeat: table.mySeat, moves: room.moves ?? null, last,
        play: table.myTurn && table.pending === null ? (action) => table.play(action) : null,
      })}
      ${this.#pending()}`;
  }

  #pending() {
    const {table} = this;
    if (table.pending === null) {
      return nothing;
    }
    const move = board(table.room.game).describe(table.pending.action);
    return table.pending.sent && table.state === 'open'
      ? html`<p class="faint sending">${t('sending')}</p>`
      : html`<p class="notice warn row" role="status">${t('held', {move})}
          ${table.pending.sent ? nothing : html`<button @click=${() => table.takeBack()}>${t('back')}</button>`}</p>`;
  }

  #below() {
    const {table} = this;
    const {room, mySeat} = table;
    const toggle = html`<label class="inline"><input type="checkbox" .checked=${sounds()} @change=${(event) => turnSounds(event.target.checked)}>${t('sounds')}</label>`;
    if (mySeat === null) {
      const free = room.status === 'waiting' && room.players.length < room.seats;
      return html`<div class="row below"><span class="badge">${t('watching')}</span>${free ? html`<a class="button primary" href="/play/${table.code}">${t('join')}</a>` : nothing}
        ${table.over ? html`<a class="button" href="/replay/${table.code}">${t('replay')}</a>` : nothing}${room.rematch?.code ? this.#toRematch() : nothing}${toggle}</div>`;
    }
    if (room.status === 'playing') {
      return html`${this.#draw()}<div class="row below">
        <button @click=${() => table.wish('offerDraw')} ?disabled=${Boolean(room.drawOfferedBy)}>${t('offer')}</button>
        ${this.surely
          ? html`<span class="row" role="group" aria-label=${t('surely')}>${t('surely')} <button class="danger" @click=${() => this.#resign()}>${t('yes')}</button><button @click=${() => this.#doubt(false)}>${t('no')}</button></span>`
          : html`<button class="danger" @click=${() => this.#doubt(true)}>${t('resign')}</button>`}
        ${toggle}</div>`;
    }
    return html`<div class="row below">${table.over && !table.settled ? this.#rematch() : nothing}
      ${table.over ? html`<a class="button" href="/replay/${table.code}">${t('replay')}</a>` : nothing}
      ${table.settled ? nothing : html`<button @click=${() => table.leave()}>${t('leave')}</button>`}${toggle}</div>`;
  }

  #draw() {
    const {table} = this;
    const {drawOfferedBy} = table.room;
    if (!drawOfferedBy) {
      return nothing;
    }
    return drawOfferedBy === table.me.publicId
      ? html`<p class="notice">${t('offered')}</p>`
      : html`<p class="notice row" role="alert">${t('asks', {name: drawOfferedBy})}
          <button class="primary" @click=${() => table.wish('acceptDraw')}>${t('accept')}</button><button @click=${() => table.wish('declineDraw')}>${t('decline')}</button></p>`;
  }

  #rematch() {
    const {rematch} = this.table.room;
    if (rematch?.code) {
      return this.#toRematch();
    }
    const others = (rematch?.wanted ?? []).filter((name) => name !== this.table.me.publicId);
    return rematch?.wanted.includes(this.table.me.publicId)
      ? html`<p class="notice" role="status">${t('wanted')}</p>`
      : html`${others.map((name) => html`<span class="notice">${t('wants', {name})}</span>`)}<button class="primary" @click=${() => this.table.wish('rematch')}>${t('rematch')}</button>`;
  }

  #toRematch() {
    return html`<a class="button primary" href="/${this.table.watching ? 'watch' : 'play'}/${this.table.room.rematch.code}">${t('next')}</a>`;
  }

  #story() {
    const {events, room} = this.table;
    return html`<ol class="story" reversed>${events.toReversed().map((update) => html`<li>${tell(update, room, this.table.me)}</li>`)}</ol>`;
  }

  #doubt(surely) {
    this.surely = surely;
    this.app.render();
  }

  #resign() {
    this.surely = false;
    this.table.wish('resign');
  }

  #happened({lobby, before, update, refusal}) {
    const {table, app} = this;
    if (refusal) {
      app.say(explain(refusal));
    }
    if (lobby) {
      if (table.mySeat !== null) {
        remember(table.code);
      }
      if (before?.status === 'waiting' && lobby.status === 'playing') {
        sound('turn');
        app.say(table.myTurn ? t('yourTurn') : t('turnOf', {name: lobby.turn.join(', ')}));
      }
    }
    if (update) {
      app.say(tell(update, table.room, table.me) + (table.myTurn ? ` ${t('yourTurn')}.` : ''));
      sound(table.over ? 'over' : table.myTurn ? 'turn' : 'move');
      if (update.rematch?.code && update.rematch.wanted.includes(table.me.publicId) && !table.watching) {
        app.go(`/play/${update.rematch.code}`);
      }
    }
    // Who comes after the end finds them; who was there hears when they are on their way.
    if (table.over && (lobby ? !before && !this.#asking : update?.event === 'reported')) {
      this.#asking = true;
      clearTimeout(this.asking);
      this.asking = setTimeout(() => this.#askResults(RATING_TRIES), lobby ? 0 : RATING_PAUSE);
    }
  }

  /** The ratings change once everyone's result is counted, which takes up to half a minute for those who stay. */
  async #askResults(tries) {
    try {
      const {results, complete} = await get('stats', `/games/${this.table.code}/results`);
      this.#results = results;
      this.app.render();
      if (complete) {
        return;
      }
    } catch {
      // Not known yet, or the statistics are away: the game does not need them.
    }
    if (tries > 0 && !this.closed) {
      this.asking = setTimeout(() => this.#askResults(tries - 1), RATING_PAUSE);
    }
  }
}
