// The boards. A game that has none of its own here is played through the generic one, from the legal moves that the server lists.
//
// A board is `view({state, players, mySeat, moves, over, last, play}) → TemplateResult` and `describe(action) → string`: `state` as the game-server shows it,
// `mySeat` null for who looks on, `moves` every legal action or null when it is not one's turn, `over` whether nobody moves any more, `last` the last action,
// `play(action)` null when nothing can be played now.

import {words} from '../words.js';
import * as connectFour from './connect-four.js';
import * as generic from './generic.js';
import * as nim from './nim.js';
import * as rockPaperScissors from './rock-paper-scissors.js';
import * as ticTacToe from './tic-tac-toe.js';

const BOARDS = {'connect-four': connectFour, nim, 'rock-paper-scissors': rockPaperScissors, 'tic-tac-toe': ticTacToe};

const t = words({
  en: {
    'tic-tac-toe': 'Tic-tac-toe', 'tic-tac-toe.about': 'Three in a row, before the other one.',
    'connect-four': 'Connect four', 'connect-four.about': 'Drop your discs: four in a row, upright, level or slanted.',
    nim: 'Nim', 'nim.about': 'Take as many as you like from one heap. Who takes the last one wins, or loses if you say so.',
    'rock-paper-scissors': 'Rock, paper, scissors', 'rock-paper-scissors.about': 'All choose at once, and nobody sees a choice before all have chosen.',
    heaps: 'Heaps', 'heaps.hint': 'how many lie in each, for instance 3 4 5', rule: 'Who takes the last one', 'rule.normal': 'wins', 'rule.misere': 'loses', bestOf: 'Best of',
  },
  fr: {
    'tic-tac-toe': 'Morpion', 'tic-tac-toe.about': 'Trois à la suite, avant l’autre.',
    'connect-four': 'Puissance 4', 'connect-four.about': 'Laissez tomber vos jetons : quatre à la suite, debout, couchés ou en biais.',
    nim: 'Nim', 'nim.about': 'Prenez autant que vous voulez dans un seul tas. Qui prend le dernier gagne, ou perd si vous le décidez.',
    'rock-paper-scissors': 'Pierre, feuille, ciseaux', 'rock-paper-scissors.about': 'Tous choisissent à la fois, et personne ne voit un choix avant que tous aient choisi.',
    heaps: 'Tas', 'heaps.hint': 'combien dans chacun, par exemple 3 4 5', rule: 'Qui prend le dernier', 'rule.normal': 'gagne', 'rule.misere': 'perd', bestOf: 'Au meilleur de',
  },
});

export function board(game) {
  return BOARDS[game] ?? generic;
}

/** The game's name for people; of a game that is not known here, the server's own words. */
export function title(type) {
  return said(type.game, type.title ?? type.game);
}

export function about(type) {
  return said(`${type.game}.about`, type.description ?? '');
}

export function optionLabel(option) {
  return said(option.name, option.name);
}

export function optionHint(option) {
  const known = said(option.name, '') !== '';
  return said(`${option.name}.hint`, known ? '' : option.description ?? '');
}

export function choiceLabel(option, value) {
  return said(`${option.name}.${value}`, value);
}

function said(key, otherwise) {
  const text = t(key);
  return text === key ? otherwise : text;
}
