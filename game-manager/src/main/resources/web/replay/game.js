// A game as the journal has it: read in pages, and told as steps, the starting position first.

import {get} from '../services.js';

const PAGE = 1000;

/** What happens around a game rather than in it, and changes no position. */
const AROUND = ['opened', 'seatTaken', 'seatLeft', 'reported', 'rematchWanted', 'rematchOpened'];

export async function recorded(code, {signal}) {
  const room = await page(code, 0, signal);
  const updates = room.updates;
  while (updates.length && updates.at(-1).seq < room.last) {
    const more = await page(code, updates.at(-1).seq, signal);
    if (more.updates.length === 0) {
      break;
    }
    updates.push(...more.updates);
  }
  return {...room, updates, steps: steps(updates)};
}

function page(code, since, signal) {
  return get('rooms', `/rooms/${encodeURIComponent(code)}/updates?since=${since}&limit=${PAGE}`, {signal});
}

/** None before the game has begun: then there is no position. */
function steps(updates) {
  const begun = updates.findIndex(({state}) => state !== undefined);
  if (begun < 0) {
    return [];
  }
  const first = {...updates[begun], event: 'begun', action: null};
  // The journal may show the first position only with the first move.
  const rest = updates.slice(AROUND.includes(updates[begun].event) ? begun + 1 : begun).filter(({event}) => !AROUND.includes(event));
  return [first, ...rest];
}
