// The games that were last opened in this browser, so that one finds back to them.

const KEY = 'salon.recent';
const MOST = 12;

/** @returns {string[]} codes, the last one first */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((code) => /^[A-HJKMNP-TV-Z2-9]{6}$/.test(code)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(code) {
  keep([code, ...recent().filter((other) => other !== code)].slice(0, MOST));
}

export function forget(code) {
  keep(recent().filter((other) => other !== code));
}

function keep(codes) {
  try {
    localStorage.setItem(KEY, JSON.stringify(codes));
  } catch {
    // Nothing is kept here.
  }
}
