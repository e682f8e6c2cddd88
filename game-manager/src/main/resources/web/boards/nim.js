import {html, nothing, svg} from 'lit-html';
import {words} from '../words.js';
import {onCellKey} from './cells.js';

const t = words({
  en: {
    board: 'Heaps', heap: 'Heap {heap}: {count}', take: 'Take {count} from heap {heap}', none: 'Heap {heap} is empty', place: '{count} from heap {heap}',
    normal: 'Who takes the last one wins.', misere: 'Who takes the last one loses.', how: 'Choose one: it goes, with all behind it.',
  },
  fr: {
    board: 'Les tas', heap: 'Tas {heap} : {count}', take: 'Prendre {count} du tas {heap}', none: 'Le tas {heap} est vide', place: '{count} du tas {heap}',
    normal: 'Qui prend le dernier gagne.', misere: 'Qui prend le dernier perd.', how: 'Choisissez-en un : il part, avec tous ceux qui le suivent.',
  },
});
const IN_A_ROW = 10;
const SIZE = 36;

export function describe({heap, count}) {
  return t('place', {heap: heap + 1, count});
}

export function view({state, last, play}) {
  return html`
    <p class="faint">${t(state.rule)} ${play ? t('how') : nothing}</p>
    <div class="board nim" role="group" aria-label=${t('board')} @keydown=${onCellKey}>
      ${state.heaps.map((count, heap) => pile(count, heap, {play, last: last?.heap === heap}))}
    </div>`;
}

function pile(count, heap, {play, last}) {
  const rows = Math.max(1, Math.ceil(count / IN_A_ROW));
  const columns = Math.max(Math.min(count, IN_A_ROW), 1);
  return html`
    <div class="heap ${last ? 'last' : ''}">
      <span class="faint">${t('heap', {heap: heap + 1, count})}</span>
      <svg width=${columns * SIZE} height=${rows * SIZE} viewBox="0 0 ${columns * SIZE} ${rows * SIZE}" role="group" aria-label=${count ? t('heap', {heap: heap + 1, count}) : t('none', {heap: heap + 1})}>
        ${Array.from({length: count}, (_, i) => stone(i, {heap, count: count - i, play}))}
      </svg>
    </div>`;
}

function stone(i, {heap, count, play}) {
  const [x, y] = [(i % IN_A_ROW) * SIZE, Math.floor(i / IN_A_ROW) * SIZE];
  return svg`
    <g class="stone ${play ? 'open' : ''}" transform="translate(${x} ${y})" role=${play ? 'button' : 'presentation'} tabindex=${play ? 0 : nothing} data-row=${heap} data-column=${i}
       aria-label=${play ? t('take', {heap: heap + 1, count}) : nothing} @click=${() => play?.({heap, count})}>
      <rect width=${SIZE} height=${SIZE}></rect>
      <circle cx=${SIZE / 2} cy=${SIZE / 2} r="13"></circle>
    </g>`;
}
