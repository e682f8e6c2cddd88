// Where the services are, and how they are asked. The page's own server says where, because it differs: ports of one host, or one front door.

const where = JSON.parse(document.getElementById('services').textContent);
let ahead = 0;

/** Why something was refused, as the services put it (RFC 9457); status 0 when nobody answered. */
export class Problem extends Error {
  constructor(status, code, detail) {
    super(detail);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/**
 * @param {'games'|'rooms'|'stats'|'chat'|'trains'} service
 * @param {string} path with its leading slash; whatever others typed must be encoded
 * @throws {Problem}
 */
export function get(service, path, {signal} = {}) {
  return ask(service, path, {signal});
}

/** @throws {Problem} */
export function post(service, path, body) {
  return ask(service, path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
}

export function socketUrl(service, path) {
  return new URL((where[service] || location.origin) + path).href.replace(/^http/, 'ws');
}

/** The server's time, in milliseconds: this machine's clock may be wrong by hours, and a countdown must not be. */
export function serverTime() {
  return Date.now() + ahead;
}

async function ask(service, path, options) {
  const sent = Date.now();
  let response;
  let body;
  try {
    response = await fetch(where[service] + path, {...options, credentials: 'omit', signal: patience(options.signal)});
    keepTime(response, sent);
    const text = await response.text();
    body = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  } catch (failure) {
    if (options.signal?.aborted) {
      throw failure;
    }
    // Also when the connection is lost within the answer.
    throw new Problem(0, 'UNREACHABLE', 'Nobody answers.');
  }
  if (!response.ok) {
    throw new Problem(response.status, body?.code ?? 'HTTP_' + response.status, body?.detail ?? response.statusText);
  }
  return body;
}

/** `AbortSignal.any` is younger than some browsers that do all the rest: there, one only waits until the page is left. */
function patience(signal) {
  const limit = AbortSignal.timeout(15_000);
  return signal ? AbortSignal.any?.([signal, limit]) ?? signal : limit;
}

/** `Date` counts whole seconds, so a difference below two is none. */
function keepTime(response, sent) {
  const told = Date.parse(response.headers.get('Date') ?? '');
  const received = Date.now();
  if (told && received - sent < 1000) {
    const difference = told + 500 - (sent + received) / 2;
    ahead = Math.abs(difference) < 2000 ? 0 : difference;
  }
}
