// A WebSocket that comes back: at once when the network does, otherwise after a growing pause; and that notices when nobody answers any more.

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;
const OPENING = 8_000;
const BEAT = 5_000;
const ANSWER = 900;
const PATIENCE = 4_000;

/**
 * States: `connecting` at first, `open`, `waiting` (open, but the other side has not answered for a second), `away` (lost, coming back), `closed`.
 *
 * Callbacks: `onOpen()` when a connection stands and the first message may be sent, `onMessage(object)`, `onState(state)`, and
 * `onClose({code, reason})`, which answers whether to come back.
 */
export class Link {
  state = 'connecting';
  #socket = null;
  #pause = FIRST_PAUSE;
  #timers = {};
  #deaf = false;

  /**
   * @param {{url: string, protocols?: string[], patience?: number, beat?: () => object|null, onOpen: Function, onMessage: Function, onState: Function, onClose?: Function}} options
   *     `beat` makes the message that is sent when nothing was heard for a while, and that the other side answers; `patience` is how long, in
   *     milliseconds, one waits for any answer before the connection is taken for dead
   */
  constructor(options) {
    this.options = options;
    this.online = () => this.#retry();
    this.offline = () => this.#lose();
    this.visible = () => document.visibilityState === 'visible' && this.check();
    addEventListener('online', this.online);
    addEventListener('offline', this.offline);
    addEventListener('pageshow', this.visible);
    document.addEventListener('visibilitychange', this.visible);
    this.#connect();
  }

  /** Whether it was handed to a connection; what becomes of it only an answer tells. */
  send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN || this.state === 'away') {
      return false;
    }
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    this.#expectAnswer();
    return true;
  }

  /** Asks whether the other side is still there: after a sleep, a connection may look open and be dead. */
  check() {
    if (this.state === 'away') {
      this.#retry();
    } else if (this.#socket?.readyState === WebSocket.OPEN) {
      const message = this.options.beat?.();
      if (message) {
        this.send(message);
      }
    }
  }

  close() {
    this.#deaf = true;
    this.#become('closed');
    removeEventListener('online', this.online);
    removeEventListener('offline', this.offline);
    removeEventListener('pageshow', this.visible);
    document.removeEventListener('visibilitychange', this.visible);
    this.#clear();
    this.#socket?.close();
  }

  #connect() {
    this.#clear();
    // One that is still opening, when the network has come back meanwhile: there must not be two.
    this.#socket?.close();
    const socket = new WebSocket(this.options.url, this.options.protocols ?? []);
    this.#socket = socket;
    this.#timers.opening = setTimeout(() => this.#lose(), OPENING);
    socket.onopen = () => {
      if (socket !== this.#socket || this.#deaf) {
        return;
      }
      clearTimeout(this.#timers.opening);
      this.#become('open');
      this.#heard();
      this.options.onOpen();
    };
    socket.onmessage = (event) => {
      if (socket !== this.#socket || this.#deaf) {
        return;
      }
      this.#pause = FIRST_PAUSE;
      this.#heard();
      this.options.onMessage(JSON.parse(event.data));
    };
    socket.onclose = (event) => {
      if (socket === this.#socket && !this.#deaf) {
        this.#ended(event);
      }
    };
  }

  #ended({code, reason}) {
    if (this.options.onClose?.({code, reason}) === false) {
      this.close();
    } else {
      this.#away();
    }
  }

  /** Lets go of a connection that may never say that it is dead. */
  #lose() {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    this.#away();
  }

  #away() {
    this.#clear();
    this.#become('away');
    // Spread, so that everybody who lost the same server does not come back at the same instant.
    const pause = this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    this.#timers.retry = setTimeout(() => this.#connect(), pause);
  }

  #retry() {
    if (this.state === 'away' && !this.#deaf) {
      this.#pause = FIRST_PAUSE;
      this.#connect();
    }
  }

  #heard() {
    clearTimeout(this.#timers.answer);
    clearTimeout(this.#timers.giveUp);
    this.#timers.answer = this.#timers.giveUp = null;
    clearTimeout(this.#timers.beat);
    this.#timers.beat = setTimeout(() => this.check(), BEAT);
    if (this.state === 'waiting') {
      this.#become('open');
    }
  }

  #expectAnswer() {
    this.#timers.answer ??= setTimeout(() => this.#become('waiting'), ANSWER);
    this.#timers.giveUp ??= setTimeout(() => this.#lose(), this.options.patience ?? PATIENCE);
  }

  #clear() {
    Object.values(this.#timers).forEach(clearTimeout);
    this.#timers = {};
  }

  #become(state) {
    if (this.state !== state) {
      this.state = state;
      this.options.onState(state);
    }
  }
}
