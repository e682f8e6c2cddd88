// A seat at a game, or a place to look on from: what the room last said, and what was said to it. Draws nothing.

import {Link} from '../link.js';
import {get, socketUrl} from '../services.js';
import {after} from './after.js';
import {keep, kept, someId} from './pending.js';

const OVER = ['victory', 'defeat', 'draw', 'over'];
/** After these the same connection again would fare no better. */
const FINAL = ['UNKNOWN_GAME', 'GAME_CLOSED', 'WRONG_PRIVATE_ID', 'TAKEN_OVER', 'SILENT'];
/** How one ends one's own part in a game that others may go on with. */
const OUT = ['resigned', 'forfeited', 'timedOut'];
const AGAIN = 1_000;
/** What is seen in the seats, and is no move. */
const SEATING = ['opened', 'seatTaken', 'seatLeft', 'expired'];

/**
 * One game, followed. What the server has not confirmed is `pending` and is not on the board; it is sent again, under the same id, until the
 * server has taken or refused it, over lost connections and a reload alike.
 */
export class Table {
  /** As `GET /games/{code}` has it, once known. */
  info = null;
  /** The lobby, brought up to date by every update; null before the first. */
  room = null;
  /** What happened while we were here, the newest last: updates as they came. */
  events = [];
  pending = null;
  refusal = null;
  /** Why we are not coming back, when we are not: a code. */
  ended = null;
  /** Whether the room has nothing more to say. */
  settled = false;
  watching;

  /**
   * @param {{code: string, me: {publicId: string, privateId: string}, watching: boolean, onChange: () => void, onEvent: (event: Object) => void}} options
   */
  constructor({code, me, watching, onChange, onEvent}) {
    Object.assign(this, {code: code.toUpperCase(), me, watching, onChange, onEvent});
    this.pending = watching ? null : kept(this.code);
    this.#look();
    this.#sit();
  }

  get state() {
    return this.link?.state ?? 'closed';
  }

  get mySeat() {
    return this.watching ? null : this.room?.players.find(({publicId}) => publicId === this.me.publicId)?.seat ?? null;
  }

  get over() {
    return OVER.includes(this.room?.status);
  }

  /** Whether only the others play on. */
  get isOut() {
    const {publicId} = this.me;
    return this.mySeat !== null && this.events.some(({event, by, timedOut}) => OUT.includes(event) && (timedOut?.includes(publicId) ?? by === publicId));
  }

  /** The move that waits, if we still have a seat to play it from: under another name it is not ours. */
  get myPending() {
    return this.mySeat === null ? null : this.pending;
  }

  get myTurn() {
    return this.mySeat !== null && !this.over && this.room.turn.includes(this.me.publicId);
  }

  /** Plays: at once, or as soon as there is a connection again. */
  play(action) {
    if (this.pending === null && this.myTurn) {
      this.refusal = null;
      this.pending = {id: someId(), action};
      this.#keep();
      this.#sendPending();
      this.onChange();
    }
  }

  /** Takes back what has certainly not been played: it was never handed to a connection. */
  takeBack() {
    if (this.pending && !this.pending.sent) {
      this.pending = null;
      this.#keep();
      this.onChange();
    }
  }

  /** @param {'resign'|'offerDraw'|'acceptDraw'|'declineDraw'|'rematch'} type */
  wish(type) {
    this.refusal = this.link.send({type, publicId: this.me.publicId}) ? null : {code: 'UNREACHABLE'};
    this.onChange();
  }

  /** Sits down here after another tab has taken the seat. */
  sitAgain() {
    this.ended = null;
    this.settled = false;
    this.#sit();
    this.onChange();
  }

  /** For good: gives the seat back, forfeits, or reports the result, as the game stands. */
  leave() {
    this.link.send({type: 'disconnect', ...this.me});
  }

  close() {
    clearTimeout(this.again);
    if (this.over && this.mySeat !== null && this.state === 'open') {
      this.leave();
    }
    this.link?.close();
  }

  async #look() {
    try {
      this.info = await get('games', `/games/${encodeURIComponent(this.code)}`);
    } catch (problem) {
      if (problem.status === 404) {
        this.#end('UNKNOWN_GAME');
      }
    }
    this.onChange();
  }

  #sit() {
    this.link?.close();
    this.link = new Link({
      url: socketUrl('rooms', `/games/${encodeURIComponent(this.code)}`),
      // Looking again is answered with the lobby, to us alone.
      beat: () => this.room && {type: 'watch', since: this.room.seq},
      onOpen: () => this.#greet(),
      onMessage: (message) => this.#hear(message),
      onState: () => this.onChange(),
      onClose: (close) => this.#closed(close),
    });
  }

  #greet() {
    const since = this.room ? {since: this.room.seq} : {};
    this.link.send(this.watching ? {type: 'watch', ...since} : {type: 'connect', ...this.me, ...since, moves: true});
  }

  #hear(message) {
    switch (message.type) {
      case 'lobby':
        this.#lobby(message);
        break;
      case 'update':
        this.#update(message);
        break;
      case 'error':
        this.#refused(message);
        break;
      case 'bye':
        this.#end('LEFT');
        break;
      default: // Of a newer server, which will not rely on it.
    }
    this.onChange();
  }

  #lobby(lobby) {
    const before = this.room;
    this.room = lobby;
    if (!before && lobby.state) {
      this.#readBack(lobby.seq);
    }
    this.onEvent({lobby, before});
    // Everything that happened before is told by now: if ours were among it, it would have been answered.
    this.#sendPending();
  }

  /** What happened before we came, as everyone may know it; without it the game goes on all the same. */
  async #readBack(seq) {
    try {
      const {updates} = await get('rooms', `/rooms/${encodeURIComponent(this.code)}/updates`);
      const earlier = updates.filter((update) => update.seq <= seq && !SEATING.includes(update.event));
      this.events = [...earlier, ...this.events.filter((update) => update.seq > seq)];
      this.onEvent({readBack: earlier});
      this.onChange();
    } catch {
      // The list of moves begins with the next one.
    }
  }

  #update(update) {
    if (this.pending && update.id === this.pending.id) {
      this.pending = null;
      this.#keep();
    }
    if (!this.room || update.seq <= this.room.seq) {
      return;
    }
    const wasOver = this.over;
    this.room = after(this.room, update);
    this.events.push(update);
    if (this.refusal && update.event === 'played') {
      this.refusal = null;
    }
    this.onEvent({update, decided: this.over && !wasOver});
  }

  #refused({code, detail, id}) {
    if (code === 'NOT_CONNECTED') {
      // The room was let go of meanwhile. What we asked for was not done, and is asked for again once we are back.
      this.#greet();
      return;
    }
    if (this.pending && id === this.pending.id) {
      if (code === 'UNAVAILABLE') {
        // Whether it was stored is not known; the same id counts once.
        this.again = setTimeout(() => this.#sendPending(), AGAIN);
      } else {
        this.pending = null;
        this.#keep();
      }
    }
    if (code === 'ROOM_FULL' || (code === 'GAME_OVER' && this.room === null)) {
      this.watching = true;
      this.#greet();
    }
    if (FINAL.includes(code)) {
      this.#end(code);
    } else if (code === 'UNAVAILABLE' && this.room === null) {
      this.again = setTimeout(() => this.#greet(), AGAIN);
    } else if (code !== 'SERVER_STOPPING') {
      this.refusal = {code, detail};
    }
  }

  #closed({code, reason}) {
    if (code === 1008 && FINAL.includes(reason)) {
      this.#end(reason);
    }
    return !this.settled;
  }

  /** A game that we saw to its end may be closed: what we see of it stays true. */
  #end(why) {
    this.ended = why === 'GAME_CLOSED' && this.over ? null : why;
    this.settled = true;
    this.link?.close();
    this.onEvent({ended: this.ended});
  }

  #keep() {
    keep(this.code, this.pending);
  }

  #sendPending() {
    if (this.pending && this.mySeat !== null && this.link.send({type: 'action', publicId: this.me.publicId, action: this.pending.action, id: this.pending.id})) {
      this.pending.sent = true;
      this.#keep();
    }
  }
}
