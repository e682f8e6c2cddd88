// Who plays here: a public ID that everyone sees, and a private one that proves it. Made silently at the first visit and kept in this browser.

const KEY = 'salon.identity';
const NAME = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.-]{0,31}$/u;
const FIRST = ['Amber', 'Bold', 'Calm', 'Clever', 'Golden', 'Happy', 'Lucky', 'Merry', 'Quick', 'Quiet', 'Silver', 'Sunny', 'Swift', 'Wise'];
const SECOND = ['Badger', 'Falcon', 'Fox', 'Heron', 'Lynx', 'Marten', 'Otter', 'Owl', 'Panda', 'Raven', 'Robin', 'Swan', 'Tiger', 'Wren'];

/** Whether it can be a public ID: 1 to 32 letters, digits, `_`, `-`, `.`, beginning with a letter or a digit. */
export function isName(text) {
  return NAME.test(text);
}

/** Whether the service itself speaks under it, so that nobody else can in the chat. */
export function isReserved(name) {
  return name.toLowerCase() === 'salon';
}

/** @returns {{publicId: string, privateId: string}} */
export function identity() {
  const kept = read(stored());
  return kept ?? keep({publicId: someName(), privateId: secret()});
}

/** Another name needs another secret: who finds out that two names have the same one may be both. */
export function rename(publicId) {
  return keep({publicId: publicId.normalize('NFC'), privateId: secret()});
}

/** Takes over an identity that was exported elsewhere, or answers null when the text is none. */
export function adopt(text) {
  const given = read(text);
  return given && keep(given);
}

/** Something to keep in a safe place, or to carry to another browser. */
export function exported({publicId, privateId}) {
  return JSON.stringify({salon: 1, publicId, privateId});
}

function keep(someone) {
  try {
    localStorage.setItem(KEY, JSON.stringify(someone));
  } catch {
    // A browser that keeps nothing has a new identity at every visit, and plays all the same.
  }
  return someone;
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function read(text) {
  try {
    const {publicId: written, privateId} = JSON.parse(text);
    const publicId = typeof written === 'string' ? written.normalize('NFC') : null;
    const good = publicId !== null && isName(publicId) && typeof privateId === 'string' && privateId.length >= 8 && privateId.length <= 128;
    return good ? {publicId, privateId} : null;
  } catch {
    return null;
  }
}

function someName() {
  const pick = (from) => from[crypto.getRandomValues(new Uint32Array(1))[0] % from.length];
  return `${pick(FIRST)}${pick(SECOND)}-${10 + (crypto.getRandomValues(new Uint32Array(1))[0] % 9990)}`;
}

function secret() {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
