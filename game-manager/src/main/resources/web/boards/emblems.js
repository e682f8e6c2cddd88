// A small picture of each game, so that one finds it at a glance. It says nothing that the name beside it does not.

import {html, svg} from 'lit-html';

const EMBLEMS = {
  'tic-tac-toe': svg`<path class="lines" d="M24 8v48M40 8v48M8 24h48M8 40h48"></path><path class="seat-0" d="M11 11l9 9m0-9l-9 9M44 44l9 9m0-9l-9 9"></path><circle class="seat-1" cx="32" cy="32" r="5.5"></circle>`,
  'connect-four': svg`<rect class="fill-board" x="6" y="10" width="52" height="44" rx="8"></rect><g class="solid"><circle class="seat-1" cx="18" cy="43" r="6"></circle><circle class="seat-0" cx="32" cy="43" r="6"></circle><circle class="seat-1" cx="46" cy="43" r="6"></circle><circle class="seat-0" cx="32" cy="27" r="6"></circle></g>`,
  nim: svg`<g class="solid"><circle class="seat-3" cx="32" cy="14" r="6"></circle><circle class="seat-3" cx="24" cy="32" r="6"></circle><circle class="seat-3" cx="40" cy="32" r="6"></circle><circle class="seat-3" cx="14" cy="50" r="6"></circle><circle class="seat-3" cx="32" cy="50" r="6"></circle><circle class="seat-3" cx="50" cy="50" r="6"></circle></g>`,
  'rock-paper-scissors': svg`<circle class="seat-2" cx="18" cy="46" r="7"></circle><circle class="seat-2" cx="46" cy="46" r="7"></circle><path class="seat-2" d="M22 40L44 10M42 40L20 10"></path>`,
};
const ANY = svg`<rect class="seat-5" x="12" y="12" width="40" height="40" rx="9"></rect><g class="solid"><circle class="seat-5" cx="24" cy="24" r="4"></circle><circle class="seat-5" cx="40" cy="40" r="4"></circle><circle class="seat-5" cx="32" cy="32" r="4"></circle></g>`;

export function emblem(game) {
  return html`<svg class="emblem" viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">${EMBLEMS[game] ?? ANY}</svg>`;
}
