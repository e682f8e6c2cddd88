// A room after one more thing has happened in it. Pure.

/**
 * @param {Object} room a lobby, as it was sent or as it became by this
 * @param {Object} update the next one
 */
export function after(room, update) {
  const {seq, state, turn, deadline, status, winners, moves} = update;
  return {...room, seq, state, turn, deadline, status, winners, moves, rematch: update.rematch ?? room.rematch, drawOfferedBy: offerer(room.drawOfferedBy, update)};
}

/** A draw stays offered until someone else than the offerer moves, or declines, or it ends. */
function offerer(before, {event, by, turn}) {
  if (event === 'drawOffered') {
    return by;
  }
  return event === 'drawDeclined' || turn.length === 0 || (event === 'played' && by !== before) ? undefined : before;
}
