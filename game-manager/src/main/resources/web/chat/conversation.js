// The conversation in one room, over a connection that comes back: what was said, what of one's own is still on its way, and who is here.

import {Link} from '../link.js';
import {socketUrl} from '../services.js';
import {Log} from './log.js';
import {Outbox} from './outbox.js';

/** So many lines of the past at once. */
export const PAGE = 50;

/** Commands answer under this nick, and nobody else may have it. */
export const SERVICE = 'salon';

/** Told to slow down, one waits this long before saying it again. */
const SLOWLY = 1500;

/** A command may wait for another service, and what is said behind it waits too. */
const PATIENCE = 12_000;

/** Endings after which coming back would only be the same again: another tab is talking, or the name is not ours. */
const FINAL = {REPLACED: 'replaced', NICK_LOST: 'taken', GOODBYE: 'left', FLOOD: 'flood'};

/** Larger than any number given, which asks "where are we?" without asking for what was. */
const AHEAD = Number.MAX_SAFE_INTEGER;

/**
 * `standing` is `entering`, `in`, or why one is not in: `taken`, `refused`, `replaced`, `left`, `flood`.
 * `connection` is the link's state.
 */
export class Conversation {
  standing = 'entering';
  connection = 'connecting';
  present = [];
  nick = null;
  log = new Log();
  #link = null;
  #introduced = false;
  #timer = 0;
  #before = null;
  #expected = 0;
  #privates = AHEAD;

  /**
   * @param {{room: string, identity: () => {publicId: string, privateId: string}, onChange: () => void, onNews: (item: Object) => void}} options
   *     `onNews` is told that something was said now, not what is read from the past
   */
  constructor({room, identity, onChange, onNews}) {
    this.room = room;
    this.identity = identity;
    this.onChange = onChange;
    this.onNews = onNews;
    this.outbox = new Outbox(`salon.chat.${room}.${identity().publicId}`);
    this.enter();
  }

  /** Also after another tab took over, or to try a name again. */
  enter() {
    this.#link?.close();
    this.standing = 'entering';
    this.#introduced = false;
    this.#link = new Link({
      url: socketUrl('chat', '/chat'),
      protocols: ['salon.chat.json'],
      patience: PATIENCE,
      beat: () => (this.standing === 'in' ? {type: 'WHO'} : null),
      onOpen: () => (this.#introduced = false),
      onMessage: (message) => this.#hear(message),
      onState: (state) => this.#become(state),
      onClose: ({reason}) => this.#ended(reason),
    });
    this.onChange();
  }

  close() {
    clearTimeout(this.#timer);
    this.#link.close();
  }

  /** Kept until the server says that it is stored, however often the connection is lost meanwhile. */
  say(text, to) {
    this.#deliver(this.outbox.put(text, to));
    this.onChange();
  }

  again(message) {
    this.#deliver(this.outbox.retry(message));
    this.onChange();
  }

  forget(message) {
    this.outbox.take(message.clientId);
    this.onChange();
  }

  /** A command is done once at most, so it is never kept: what it would do later may not be wanted any more. */
  command(text) {
    const sent = this.standing === 'in' && this.#link.send({type: 'MSG', text});
    if (sent) {
      this.log.add({kind: 'command', text, at: new Date().toISOString()});
      this.onChange();
    }
    return sent;
  }

  /** Asks for the lines before those that are there. */
  earlier() {
    if (this.standing === 'in' && this.log.mayHaveEarlier && !this.isReading) {
      this.#past(this.log.firstId);
      this.onChange();
    }
  }

  get isReading() {
    return this.#before !== null;
  }

  /** @param before the first number that is there already */
  #past(before) {
    this.#before = before ?? AHEAD;
    this.#link.send({type: 'HIS', count: PAGE, before});
  }

  #introduce() {
    this.#introduced = true;
    const {publicId, privateId} = this.identity();
    this.#link.send({type: 'IAM', nick: publicId, privateId, room: this.room, since: this.log.lastId || undefined, sincePrivate: this.#privates});
  }

  #become(state) {
    this.connection = state;
    if (state === 'away') {
      this.standing = 'entering';
      this.#before = null;
      this.#expected = 0;
    }
    this.onChange();
  }

  #ended(reason) {
    const final = FINAL[reason];
    if (final) {
      this.standing = final;
      this.onChange();
    }
    return !final;
  }

  /** Whoever reads the past of a room hears it at once, not line by line. */
  #hear(message) {
    this['on' + message.type]?.(message);
    if (this.#expected === 0) {
      this.onChange();
    }
  }

  onWHO({nicks}) {
    if (nicks) {
      this.present = nicks;
    } else if (!this.#introduced) {
      this.#introduce();
    }
  }

  onTKN() {
    this.#end('taken');
  }

  /** The first one is one's own: nothing of the room is heard before it. */
  onARR({nick, at}) {
    if (this.standing === 'entering') {
      this.standing = 'in';
      this.nick = nick;
      this.#link.send({type: 'WHO'});
      if (!this.log.isRead) {
        this.#past();
      }
      this.outbox.unsaid().forEach((message) => this.#deliver(message));
    } else if (!this.present.includes(nick)) {
      this.present = [...this.present, nick];
      this.log.pass({kind: 'arrived', nick, at});
    }
  }

  onLFT({nick, at}) {
    this.present = this.present.filter((other) => other !== nick);
    if (nick !== this.nick) {
      this.log.pass({kind: 'left', nick, at});
    }
  }

  /** What cannot be told without a gap is not shown with one: the room is read anew. */
  onRES({private: isPrivate, complete, last, missed}) {
    if (isPrivate) {
      this.#privates = last;
      return;
    }
    this.#expected = missed;
    if (!complete) {
      this.log.clear();
      if (missed > 0) {
        this.log.readTo(false);
      } else if (!this.isReading) {
        this.#past();
      }
    }
  }

  onHIS({count}) {
    this.#expected = count;
    this.log.readTo(count < PAGE);
    this.#read();
  }

  onMSG({id, at, nick, text, clientId, again}) {
    const isPast = this.isReading && this.#expected > 0 && id < this.#before;
    const isMine = this.outbox.take(clientId) !== undefined || nick === this.nick;
    const isNew = this.log.add({kind: 'said', id, at, nick, text, mine: isMine});
    if (this.#expected > 0) {
      this.#expected--;
      this.#read();
    }
    if (isNew && !isPast && !again && !isMine) {
      this.onNews({kind: 'said'});
    }
  }

  onPRV({id, at, nick, to, text, clientId, again}) {
    this.outbox.take(clientId);
    const isMine = nick === this.nick;
    if (!isMine && id > this.#privates) {
      this.#privates = id;
    }
    if (!again || !this.log.hasPrivate(clientId)) {
      const kind = nick === SERVICE ? 'answer' : 'private';
      this.log.add({kind, at, nick, to, text, clientId, mine: isMine});
      this.onNews({kind});
    }
  }

  onERR({code, detail, clientId, word, nick}) {
    if (clientId && this.outbox.refuse(clientId, code, detail)) {
      return;
    }
    if (word === 'HIS') {
      this.#before = null;
    } else if (code === 'COMMAND') {
      this.log.add({kind: 'refused', word, text: detail, at: new Date().toISOString()});
    } else if (code === 'UNAVAILABLE' || code === 'TOO_FAST') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#sayAgain(), SLOWLY);
    } else if (nick !== undefined || word === 'IAM' || code === 'BAD_ROOM') {
      this.refusal = detail;
      this.#end('refused');
    }
  }

  #sayAgain() {
    if (this.standing === 'in') {
      this.outbox.unsaid().forEach((message) => this.#deliver(message));
    } else if (this.connection === 'open') {
      this.#introduce();
    }
  }

  #read() {
    if (this.#expected === 0) {
      this.#before = null;
    }
  }

  #end(standing) {
    this.standing = standing;
    this.#link.close();
  }

  #deliver({clientId, text, to}) {
    if (this.standing === 'in') {
      this.#link.send(to ? {type: 'PRV', to, text, clientId} : {type: 'MSG', text, clientId});
    }
  }
}
