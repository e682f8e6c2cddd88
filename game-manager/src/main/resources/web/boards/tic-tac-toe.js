import {html, nothing, svg} from 'lit-html';
import {words} from '../words.js';
import {allows, line, nameAt, onCellKey} from './cells.js';

const t = words({
  en: {board: 'Board, three by three', cell: 'Row {row}, column {column}', empty: 'empty', of: '{mark}, {name}', place: 'row {row}, column {column}', last: 'last move'},
  fr: {board: 'Plateau, trois sur trois', cell: 'Ligne {row}, colonne {column}', empty: 'vide', of: '{mark}, {name}', place: 'ligne {row}, colonne {column}', last: 'dernier coup'},
});
const MARKS = ['X', 'O'];

export function describe({cell}) {
  return t('place', {row: Math.floor(cell / 3) + 1, column: (cell % 3) + 1});
}

export function view({state, players, moves, last, play}) {
  const won = line([0, 3, 6].map((i) => state.cells.slice(i, i + 3)), 3, (mark) => mark !== '');
  return html`
    <svg class="board tic-tac-toe" viewBox="0 0 300 300" role="group" aria-label=${t('board')} @keydown=${onCellKey}>
      ${state.cells.map((mark, cell) => square(mark, cell, {won, players, last, play: play && mark === '' && allows(moves, {cell}) ? play : null}))}
    </svg>`;
}

function square(mark, cell, {won, players, last, play}) {
  const [row, column] = [Math.floor(cell / 3), cell % 3];
  const seat = MARKS.indexOf(mark);
  const inside = mark === '' ? t('empty') : t('of', {mark, name: nameAt(players, seat)});
  const isLast = last?.cell === cell;
  return svg`
    <g class="cell ${play ? 'open' : ''} ${isLast ? 'last' : ''} ${won.has(`${row},${column}`) ? 'won' : ''}" transform="translate(${column * 100} ${row * 100})"
       role="button" tabindex=${play ? 0 : -1} data-row=${row} data-column=${column} aria-disabled=${play ? nothing : 'true'}
       aria-label="${t('cell', {row: row + 1, column: column + 1})}: ${inside}${isLast ? `, ${t('last')}` : ''}" @click=${() => play?.({cell})}>
      <rect x="5" y="5" width="90" height="90" rx="12"></rect>
      ${play ? svg`<circle class="legal" cx="50" cy="50" r="7"></circle>` : nothing}
      ${mark === 'X' ? svg`<path class="mark fresh seat-0" d="M28 28L72 72M72 28L28 72"></path>` : nothing}
      ${mark === 'O' ? svg`<circle class="mark fresh seat-1" cx="50" cy="50" r="24"></circle>` : nothing}
    </g>`;
}
