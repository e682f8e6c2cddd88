// What was said, in order: by number where there is one, by time where there is none, and nothing twice.

/** A tab that is open for days need not keep all of it: what is older can be read again. */
const MOST = 1000;

export class Log {
  items = [];
  firstId = 0;
  lastId = 0;
  isRead = false;
  mayHaveEarlier = false;
  #key = 0;

  /** @returns whether it was not there before */
  add(item) {
    if (item.id && this.items.some(({id}) => id === item.id)) {
      return false;
    }
    let place = this.items.length;
    while (place > 0 && isBefore(item, this.items[place - 1])) {
      place--;
    }
    this.items.splice(place, 0, {...item, key: item.id ? `#${item.id}` : ++this.#key});
    if (item.id) {
      this.firstId = this.firstId ? Math.min(this.firstId, item.id) : item.id;
      this.lastId = Math.max(this.lastId, item.id);
    }
    this.#shorten();
    return true;
  }

  /** Comings and goings: whoever only came back, as with a shaky connection, has not been away. */
  pass(item) {
    const last = this.items.at(-1);
    if (last?.kind === 'left' && item.kind === 'arrived' && last.nick === item.nick) {
      this.items.pop();
    } else {
      this.add(item);
    }
  }

  /** @param isBeginning whether nothing comes before what was just asked for */
  readTo(isBeginning) {
    this.isRead = true;
    this.mayHaveEarlier = !isBeginning;
  }

  hasPrivate(clientId) {
    return clientId !== undefined && this.items.some((item) => item.clientId === clientId);
  }

  clear() {
    this.items = [];
    this.firstId = this.lastId = 0;
    this.isRead = this.mayHaveEarlier = false;
  }

  #shorten() {
    if (this.items.length > MOST + MOST / 5 && this.items.at(-1).id === this.lastId) {
      this.items = this.items.slice(-MOST);
      this.firstId = this.items.find(({id}) => id)?.id ?? this.lastId;
      this.mayHaveEarlier = true;
    }
  }
}

function isBefore(a, b) {
  return a.id && b.id ? a.id < b.id : Date.parse(a.at) < Date.parse(b.at);
}
