// What the service itself tells a room about games: sentences of a few shapes, put into the reader's language. No one else can speak under
// its name, and what has none of these shapes stays as it was said.

import {html} from 'lit-html';
import {title} from '../boards/index.js';
import {list, words} from '../words.js';

const t = words({
  en: {
    plays: '{name} plays {game}:', join: 'Join {code}', begun: '{names} play {game}.', expired: 'Nobody plays {game} here: not everyone came in time.', win: '{names} {n|wins|win}', nobody: 'Nobody wins', draw: 'It is a draw',
    resigned: ': {names} resigned.', left: ': {names} left.', 'ran out of time': ': {names} ran out of time.', agreed: ': it was agreed.', end: '.',
  },
  fr: {
    plays: '{name} ouvre une partie : {game}.', join: 'Rejoindre {code}', begun: '{names} : la partie commence ({game}).', expired: 'Personne ne joue ici ({game}) : tous ne sont pas venus à temps.', win: '{names} {n|gagne|gagnent}', nobody: 'Personne ne gagne', draw: 'Partie nulle',
    resigned: ' : abandon de {names}.', left: ' : départ de {names}.', 'ran out of time': ' : le temps de {names} est écoulé.', agreed: ' : d’un commun accord.', end: '.',
  },
});
const OPENED = /^(\S+) plays (\S+): join ([A-Z2-9]{6}) at \S+$/;
const BEGUN = /^(\S+(?:, \S+)*(?: and \S+)) play (\S+)\.$/;
const EXPIRED = /^Nobody plays (\S+) here: not everyone came in time\.$/;
const ENDED = /^(?:(Nobody wins)|(It is a draw)|(\S+(?:, \S+)*(?: and \S+)?) wins?)(?:: (?:it was (agreed)|(.+) (resigned|left|ran out of time)))?\.$/;

/** Null if it is something else. */
export function notice(text) {
  return opened(text) ?? begun(text) ?? ended(text);
}

/** With a button, instead of the address of a WebSocket. */
function opened(text) {
  const [, name, game, code] = OPENED.exec(text) ?? [];
  return code ? html`${t('plays', {name, game: title({game})})} <a class="button" href="/play/${code}">${t('join', {code})}</a>` : null;
}

function begun(text) {
  const [, names, game] = BEGUN.exec(text) ?? [];
  const [, expired] = EXPIRED.exec(text) ?? [];
  return game ? t('begun', {names: all(names), game: title({game})}) : expired ? t('expired', {game: title({game: expired})}) : null;
}

function ended(text) {
  const [whole, nobody, draw, winners, agreed, losers, how] = ENDED.exec(text) ?? [];
  if (!whole) {
    return null;
  }
  const verdict = nobody ? t('nobody') : draw ? t('draw') : t('win', {names: all(winners), n: split(winners).length});
  return verdict + (agreed ? t('agreed') : how ? t(how, {names: all(losers)}) : t('end'));
}

/** Names have no spaces. */
function split(names) {
  return names.split(/, | and /);
}

function all(names) {
  return list(split(names));
}
