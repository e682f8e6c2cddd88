// A game: to play at `/play/{code}`, to look on at `/watch/{code}`.

import {html, nothing} from 'lit-html';
import {board} from '../boards/index.js';
import {connection} from '../room/connection.js';
import {gone} from '../room/gone.js';
import {heading, outcome, verdict} from '../room/outcome.js';
import {forget, remember} from '../room/recent.js';
import {explain} from '../room/refusals.js';
import {seats} from '../room/seats.js';
import {share} from '../room/share.js';
import {sound} from '../room/sounds.js';
import {tell} from '../room/story.js';
import {Table} from '../room/table.js';
import {Wishes} from '../room/wishes.js';
import {get} from '../services.js';
import {words} from '../words.js';

const t = words({
  en: {
    game: 'Game {code}', board: 'The game', looking: 'Looking for the game…', waiting: 'Waiting for {n|one more player|# more players}. It begins when every seat is taken.', sending: 'Your move is on its way…',
    held: 'Your move waits for the connection: {move}.', back: 'Take it back', story: 'Moves', expired: 'Nobody came, and the game has expired.', yourTurn: 'Your turn', turnOf: 'Turn: {name}',
  },
  fr: {
    game: 'Partie {code}', board: 'Le jeu', looking: 'On cherche la partie…', waiting: 'On attend {n|encore une personne|encore # personnes}. On commence quand toutes les places sont prises.', sending: 'Votre coup est en route…',
    held: 'Votre coup attend la connexion : {move}.', back: 'Le reprendre', story: 'Coups', expired: 'Personne n’est venu, et la partie a expiré.', yourTurn: 'À vous de jouer', turnOf: 'Au tour de : {name}',
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
  #chat = null;
  #closed = false;
  #timers = {};

  constructor({as, code}, app) {
    this.app = app;
    this.table = new Table({code, me: app.identity, watching: as === 'watch', onChange: () => app.render(), onEvent: (event) => this.#happened(event)});
    this.wishes = new Wishes(this.table, app);
    // The clocks: nothing else changes by itself.
    this.#timers.clock = setInterval(() => this.table.room?.deadline && app.render(), 500);
    this.#openChat();
  }

  title() {
    const {room, code, myTurn} = this.table;
    if (myTurn) {
      return `● ${t('yourTurn')}`;
    }
    return room?.status === 'playing' && room.turn.length ? t('turnOf', {name: room.turn.join(', ')}) : t('game', {code});
  }

  view() {
    const {table} = this;
    if (table.ended) {
      return gone(table);
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
          ${this.wishes.view()}
        </section>
        <div class="aside">
          <section class="card players">${seats(table, this.#results)}</section>
          ${table.room.status === 'waiting' ? nothing : html`<section class="card"><h2>${t('story')}</h2>${this.#story()}</section>`}
          ${this.#chat ? html`<section class="card">${this.#chat.view()}</section>` : nothing}
        </div>
      </div>`;
  }

  close() {
    this.#closed = true;
    clearInterval(this.#timers.clock);
    clearTimeout(this.#timers.results);
    this.table.close();
    this.#chat?.close();
  }

  async #openChat() {
    try {
      const {Chat} = await import('../chat/panel.js');
      if (!this.#closed) {
        this.#chat = new Chat({room: this.table.code, app: this.app});
        this.app.render();
      }
    } catch {
      // The game is played without it.
    }
  }

  #middle() {
    const {table} = this;
    const {room} = table;
    if (room.status === 'waiting') {
      return html`<p class="notice" role="status">${t('waiting', {n: room.seats - room.players.length})}</p>${share(table.code, this.app)}`;
    }
    if (room.status === 'expired') {
      return html`<p class="notice warn">${t('expired')}</p>`;
    }
    return html`
      ${table.over ? outcome(table, this.#results) : nothing}
      ${board(room.game).view({
        state: room.state, players: room.players, mySeat: table.mySeat, moves: room.moves ?? null, over: table.over,
        last: table.events.findLast(({event}) => event === 'played')?.action ?? null,
        play: table.myTurn && table.pending === null ? (action) => table.play(action) : null,
      })}
      ${table.myPending ? this.#pending(table) : nothing}`;
  }

  #pending({pending, state, room}) {
    return pending.sent && state === 'open'
      ? html`<p class="faint sending">${t('sending')}</p>`
      : html`<p class="notice warn row" role="status">${t('held', {move: board(room.game).describe(pending.action)})}
          ${pending.sent ? nothing : html`<button @click=${() => this.table.takeBack()}>${t('back')}</button>`}</p>`;
  }

  #story() {
    const {events, room, me} = this.table;
    return html`<ol class="story" reversed tabindex="0" aria-label=${t('story')}>${events.toReversed().map((update) => html`<li>${tell(update, room, me)}</li>`)}</ol>`;
  }

  #happened({lobby, before, update, decided, readBack, ended}) {
    if (ended === 'UNKNOWN_GAME') {
      forget(this.table.code);
    } else if (lobby) {
      this.#sat(lobby, before);
    } else if (update) {
      this.#moved(update, decided);
    } else if (readBack?.some(({event}) => event === 'reported')) {
      this.#askResults(RATING_TRIES);
    }
  }

  #sat(lobby, before) {
    const {table, app} = this;
    if (table.mySeat !== null) {
      remember(table.code);
    }
    if (before?.status === 'waiting' && lobby.status === 'playing') {
      sound('turn');
    }
    if (lobby.status === 'playing' && before?.status !== 'playing') {
      app.say(table.myTurn ? t('yourTurn') : t('turnOf', {name: lobby.turn.join(', ')}));
    }
  }

  #moved(update, decided) {
    const {table, app} = this;
    app.say(`${tell(update, table.room, table.me)}. ${decided ? verdict(table) : table.myTurn ? `${t('yourTurn')}.` : ''}`);
    sound(decided ? 'over' : table.myTurn ? 'turn' : 'move');
    if (update.event === 'reported') {
      clearTimeout(this.#timers.results);
      this.#timers.results = setTimeout(() => this.#askResults(RATING_TRIES), RATING_PAUSE);
    }
    if (update.rematch?.code && update.rematch.wanted.includes(table.me.publicId) && !table.watching) {
      app.go(`/play/${update.rematch.code}`);
    }
  }

  /** The ratings change once everyone's result is counted, which takes up to half a minute for those who stay. */
  async #askResults(tries) {
    let complete = false;
    try {
      const answer = await get('stats', `/games/${this.table.code}/results`);
      this.#results = answer.results;
      complete = answer.complete;
      this.app.render();
    } catch {
      // Not known yet, or the statistics are away: the game does not need them.
    }
    if (!complete && tries > 0 && !this.#closed) {
      this.#timers.results = setTimeout(() => this.#askResults(tries - 1), RATING_PAUSE);
    }
  }
}
