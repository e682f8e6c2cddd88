// What can be written behind a slash, and what can follow it: for who is about to type it.

import {title} from '../boards/index.js';
import {get} from '../services.js';
import {words} from '../words.js';

const t = words({
  en: {
    help: 'lists the commands', add: 'the sum of any numbers, exactly', date: 'the server’s date and time', exit: 'leaves the chat', trains: 'the next train; from now on without a time', play: 'opens a game and tells its code to everyone here',
    stats: 'how somebody has played; you, without a name', msg: 'says something to one person alone', station: 'station', person: 'here now', private: 'only those with the code find it', seconds: 'seconds for each move', seats: 'how many play',
  },
  fr: {
    help: 'donne la liste des commandes', add: 'la somme de nombres, exacte', date: 'la date et l’heure du serveur', exit: 'quitte la discussion', trains: 'le prochain train ; à partir de maintenant sans heure', play: 'ouvre une partie et dit son code à tous ici',
    stats: 'les résultats de quelqu’un ; les vôtres sans nom', msg: 'parle à une seule personne', station: 'gare', person: 'présent', private: 'seuls ceux qui ont le code la trouvent', seconds: 'secondes par coup', seats: 'nombre de joueurs',
  },
});

/** With what follows each of them, by place. The examples are the chat-service's own. */
const COMMANDS = {
  help: {example: '/help', follows: []},
  msg: {example: '/msg alice …', follows: [people]},
  play: {example: '/play tic-tac-toe', follows: [games, parameters, parameters, parameters]},
  trains: {example: '/trains Valence Grenoble 16:30', follows: [stations, stations]},
  stats: {example: '/stats alice', follows: [people]},
  date: {example: '/date', follows: []},
  add: {example: '/add 3 5', follows: []},
  exit: {example: '/exit', follows: []},
};
let offered = null;

export function isCommand(text) {
  return /^\/(?!\/)/.test(text);
}

/** A private message in the making: `/msg bob psst`, null if it is something else. */
export function privately(text) {
  const match = /^\/msg(?:\s+(\S+)(?:\s+(.*))?)?\s*$/is.exec(text);
  return match && {to: match[1], text: match[2]?.trim()};
}

/**
 * What could be meant by the text so far: `{text, label, about}`, where `text` is the whole line with it.
 *
 * @param {{present: string[], signal: AbortSignal}} around
 */
export async function completions(line, around) {
  if (!isCommand(line)) {
    return [];
  }
  const space = line.search(/\s/);
  if (space < 0) {
    const typed = line.slice(1).toLowerCase();
    return Object.entries(COMMANDS)
      .filter(([word]) => word.startsWith(typed))
      .map(([word, {example, follows}]) => ({text: `/${word}${follows.length ? ' ' : ''}`, label: example, about: t(word)}));
  }
  const {before, typed, place} = argument(line, space);
  const source = COMMANDS[line.slice(1, space).toLowerCase()]?.follows[place];
  const found = source ? await source(typed.toLowerCase(), {...around, before}) : [];
  return found.filter(({value}) => value !== typed).map(({value, label = value, about, open}) => ({text: before + quoted(value) + (open ? '' : ' '), label, about}));
}

/** The argument that is being typed, which may have begun with a quotation mark, and how many stand before it. */
function argument(line, space) {
  const [, before, typed] = /^(.*?\s)((?:"[^"]*)?|[^\s"]*)$/s.exec(line) ?? [null, line, ''];
  const place = [...before.slice(space).matchAll(/"[^"]*"|\S+/g)].length;
  return {before, typed: typed.replace(/^"/, ''), place};
}

function quoted(value) {
  return /\s/.test(value) ? `"${value}"` : value;
}

async function stations(typed, {signal}) {
  const query = typed ? `/stations?limit=6&q=${encodeURIComponent(typed)}` : '/stations?size=6';
  return (await get('trains', query, {signal})).stations.map(({name}) => ({value: name, about: t('station')}));
}

function people(typed, {present}) {
  return present.filter((nick) => nick.toLowerCase().startsWith(typed)).slice(0, 8).map((nick) => ({value: nick, about: t('person')}));
}

async function games(typed) {
  return (await types()).filter(({game}) => game.startsWith(typed)).map((type) => ({value: type.game, about: title(type)}));
}

async function parameters(typed, {before}) {
  const type = (await types()).find(({game}) => game === before.trim().split(/\s+/)[1]);
  const {minimum = 2, maximum = 2} = type?.seats ?? {};
  const seats = Array.from({length: maximum - minimum}, (_, i) => ({value: `seats=${minimum + 1 + i}`, about: t('seats')}));
  const own = (type?.options ?? []).map(({name, default: usual}) => ({value: `${name}=${usual}`}));
  return [...seats, ...own, {value: 'turnSeconds=30', about: t('seconds')}, {value: 'visibility=private', about: t('private')}]
    .filter(({value}) => value.toLowerCase().startsWith(typed) && !before.includes(` ${value.split('=')[0]}=`));
}

function types() {
  offered ??= get('games', '/game-types').then(({games: all}) => all, () => {
    offered = null;
    return [];
  });
  return offered;
}
