// What one has said and the server has not acknowledged yet. Each has a name of its own, by which the server knows it when it is said
// again, so a message is neither lost nor said twice. Kept over a reload of the page.

export class Outbox {
  messages;
  #key;

  constructor(key) {
    this.#key = key;
    this.messages = this.#kept();
  }

  put(text, to) {
    const message = {clientId: name(), text, to, at: new Date().toISOString()};
    this.messages = [...this.messages, message];
    this.#keep();
    return message;
  }

  /** @returns the message that was acknowledged, if it is one of these */
  take(clientId) {
    const message = this.messages.find((one) => one.clientId === clientId);
    if (message) {
      this.messages = this.messages.filter((one) => one !== message);
      this.#keep();
    }
    return message;
  }

  refuse(clientId, code, detail) {
    return this.#change(clientId, {refused: {code, detail}});
  }

  retry({clientId}) {
    this.#change(clientId, {refused: undefined});
    return this.messages.find((one) => one.clientId === clientId);
  }

  /** In the order in which they were meant; without those that were refused. */
  unsaid() {
    return this.messages.filter(({refused}) => !refused);
  }

  #change(clientId, change) {
    const known = this.messages.some((one) => one.clientId === clientId);
    this.messages = this.messages.map((one) => (one.clientId === clientId ? {...one, ...change} : one));
    this.#keep();
    return known;
  }

  #keep() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.messages));
    } catch {
      // Then it is kept until the page is left.
    }
  }

  #kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(this.#key));
      return Array.isArray(found) ? found.filter((message) => typeof message?.clientId === 'string' && typeof message.text === 'string') : [];
    } catch {
      return [];
    }
  }
}

/** `crypto.randomUUID` is there only with https. */
function name() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
