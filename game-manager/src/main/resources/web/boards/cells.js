// What boards of cells share: a cell is a button, Tab reaches those that can be played, the arrow keys go everywhere, Enter and Space play.

const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/** For `@keydown` on a group of elements with `data-row` and `data-column`. */
export function onCellKey(event) {
  const cell = event.target.closest('[data-row]');
  if (!cell) {
    return;
  }
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    cell.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    return;
  }
  const step = STEPS[event.key];
  if (step) {
    event.preventDefault();
    const [row, column] = [Number(cell.dataset.row) + step[0], Number(cell.dataset.column) + step[1]];
    event.currentTarget.querySelector(`[data-row="${row}"][data-column="${column}"]`)?.focus();
  }
}

/** The name of who sits there, or an empty text. */
export function nameAt(players, seat) {
  return players.find((player) => player.seat === seat)?.publicId ?? '';
}

/**
 * Whether the action is among the legal ones; where these are not known, the server will say.
 *
 * @param {object[]|null} moves
 */
export function allows(moves, action) {
  return moves === null || moves.some((move) => Object.keys(action).every((field) => move[field] === action[field]));
}

/** The cells of the first straight line of `length` equal marks, as `row,column`; empty where there is none. */
export function line(rows, length, isMark) {
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < rows[row].length; column++) {
      for (const [down, right] of [[0, 1], [1, 0], [1, 1], [1, -1]]) {
        const cells = Array.from({length}, (_, i) => [row + i * down, column + i * right]);
        if (isMark(rows[row][column]) && cells.every(([r, c]) => rows[r]?.[c] === rows[row][column])) {
          return new Set(cells.map(String));
        }
      }
    }
  }
  return new Set();
}
