// The move that the server has not confirmed, kept over a reload.

const key = (code) => `salon.pending.${code}`;

/**
 * @typedef {{id: string, action: Object, sent?: boolean}} Pending `sent` once it was handed to a connection: from then on it may have been played
 * @returns {Pending|null}
 */
export function kept(code) {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(code)));
    return typeof found?.id === 'string' && typeof found.action === 'object' && found.action ? found : null;
  } catch {
    return null;
  }
}

/** @param {Pending|null} pending */
export function keep(code, pending) {
  try {
    if (pending) {
      sessionStorage.setItem(key(code), JSON.stringify(pending));
    } else {
      sessionStorage.removeItem(key(code));
    }
  } catch {
    // Then it does not survive a reload.
  }
}

/** A move of this name counts once. `randomUUID` is only there on pages that came by https. */
export function someId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
