import {html, nothing, svg} from 'lit-html';
import {words} from '../words.js';
import {allows, line, nameAt, onCellKey} from './cells.js';

const t = words({
  en: {board: 'Board, seven columns of six', column: 'Column {column}', empty: 'empty', full: 'full', from: 'from below: {names}', place: 'column {column}'},
  fr: {board: 'Plateau, sept colonnes de six', column: 'Colonne {column}', empty: 'vide', full: 'pleine', from: 'de bas en haut : {names}', place: 'colonne {column}'},
});
const MARKS = ['X', 'O'];
const SIZE = 60;

export function describe({column}) {
  return t('place', {column: column + 1});
}

export function view({state, players, moves, last, play}) {
  const rows = state.rows.map((row) => [...row]);
  const won = line(rows, 4, (mark) => mark !== '.');
  return html`
    <svg class="board connect-four" viewBox="0 0 ${7 * SIZE} ${6 * SIZE}" role="group" aria-label=${t('board')} @keydown=${onCellKey}>
      <rect class="frame" width=${7 * SIZE} height=${6 * SIZE} rx="16"></rect>
      ${rows[0].map((_, column) => shaft(column, {rows, won, players, last, play: play && allows(moves, {column}) && rows[0][column] === '.' ? play : null}))}
    </svg>`;
}

function shaft(column, {rows, won, players, last, play}) {
  const top = rows.findIndex((row) => row[column] !== '.');
  const landing = top < 0 ? rows.length - 1 : top - 1;
  return svg`
    <g class="shaft ${play ? 'open' : ''}" transform="translate(${column * SIZE} 0)" role="button" tabindex=${play ? 0 : -1} data-row="0" data-column=${column}
       aria-disabled=${play ? nothing : 'true'} aria-label="${t('column', {column: column + 1})}: ${contents(rows, column, players)}" @click=${() => play?.({column})}>
      <rect width=${SIZE} height=${6 * SIZE} rx="12"></rect>
      ${rows.map((row, r) => hole(row[column], r, {won: won.has(`${r},${column}`), last: last?.column === column && r === top, lands: Boolean(play) && r === landing}))}
    </g>`;
}

function hole(mark, row, {won, last, lands}) {
  const seat = MARKS.indexOf(mark);
  const centre = row * SIZE + SIZE / 2;
  return svg`
    <circle class="hole ${lands ? 'lands' : ''}" cx=${SIZE / 2} cy=${centre} r="23"></circle>
    ${seat < 0 ? nothing : svg`
      <g class="disc fresh seat-${seat} ${last ? 'last' : ''} ${won ? 'won' : ''}">
        <circle cx=${SIZE / 2} cy=${centre} r="23"></circle>
        ${seat === 0 ? svg`<path d="M22 ${centre - 8}l16 16m0-16l-16 16"></path>` : svg`<circle class="ring" cx=${SIZE / 2} cy=${centre} r="11"></circle>`}
      </g>`}`;
}

function contents(rows, column, players) {
  const names = rows.map((row) => row[column]).filter((mark) => mark !== '.').reverse().map((mark) => nameAt(players, MARKS.indexOf(mark)));
  return names.length === 0 ? t('empty') : t('from', {names: names.join(', ')}) + (names.length === rows.length ? `, ${t('full')}` : '');
}
