// Who is best at which game.

import {html, nothing} from 'lit-html';
import {title} from '../boards/index.js';
import {asked, paging} from '../paging.js';
import {get} from '../services.js';
import {trouble} from '../trouble.js';
import {number, words} from '../words.js';

const t = words({
  en: {
    title: 'Standings', of: 'Standings: {game}', games: 'Games', rank: 'Rank', name: 'Player', rating: 'Rating', played: 'Played', won: 'Won', lost: 'Lost', drawn: 'Drawn', you: 'you', 'rank.short': '#', 'played.short': 'P', 'won.short': 'W', 'lost.short': 'L', 'drawn.short': 'D',
    provisional: 'provisional', provisionalHint: 'A rating with a question mark is provisional: after a few more games it is known better. ± says how far off it may still be.',
    unknown: 'Nobody has ever finished a game called {game} here.', empty: 'Nobody has finished a game of this yet. Be the first in the list!', beyond: 'The list is not as long as that.', first: 'To its beginning', play: 'Play {game}', self: 'Your own page', loading: 'One moment…',
  },
  fr: {
    title: 'Classements', of: 'Classement : {game}', games: 'Jeux', rank: 'Rang', name: 'Joueur', rating: 'Cote', played: 'Jouées', won: 'Gagnées', lost: 'Perdues', drawn: 'Nulles', you: 'vous', 'rank.short': '#', 'played.short': 'J', 'won.short': 'G', 'lost.short': 'P', 'drawn.short': 'N',
    provisional: 'provisoire', provisionalHint: 'Une cote avec un point d’interrogation est provisoire : quelques parties encore et elle sera plus sûre. ± dit de combien elle peut se tromper.',
    unknown: 'Personne n’a jamais fini ici de partie d’un jeu nommé {game}.', empty: 'Personne n’a encore fini de partie de ce jeu. Soyez le premier de la liste !', beyond: 'La liste n’est pas si longue.', first: 'À son début', play: 'Jouer : {game}', self: 'Votre propre page', loading: 'Un instant…',
  },
});

/** What is counted of somebody's games, in the order of the columns. */
export const COUNTS = ['played', 'won', 'lost', 'drawn'];

export function open({params, query, app}) {
  const leaving = new AbortController();
  const {signal} = leaving;
  const page = asked(query);
  let types = [];
  let game = params.game ?? null;
  let board = null;
  let problem = null;
  load();

  async function load() {
    problem = null;
    try {
      ({games: types} = await get('games', '/game-types', {signal}));
      game ??= types[0]?.game ?? null;
      app.render();
      board = game && await get('stats', `/leaderboard?game=${encodeURIComponent(game)}&page=${page}`, {signal});
    } catch (failure) {
      problem = failure;
    }
    if (!signal.aborted) {
      app.render();
    }
  }

  /** In the reader's language; a game that is not offered any more still has standings. */
  const called = () => title(types.find((type) => type.game === game) ?? {game: game ?? ''});

  function content() {
    if (problem) {
      return trouble(problem, load);
    }
    if (!board) {
      return html`<p class="boot" role="status">${t('loading')}</p>`;
    }
    if (board.standings.length === 0 && !types.some((type) => type.game === game)) {
      return html`<div class="card narrow"><p>${t('unknown', {game})}</p></div>`;
    }
    if (board.standings.length === 0) {
      return board.page.totalElements === 0
        ? html`<div class="card narrow"><p>${t('empty')}</p><p><a class="button primary" href="/">${t('play', {game: called()})}</a></p></div>`
        : html`<div class="card narrow"><p>${t('beyond')}</p><p><a class="button" href=${address()}>${t('first')}</a></p></div>`;
    }
    return html`
      <div class="card">
        ${table()}
        ${board.standings.some(({provisional}) => provisional) ? html`<p class="hint">${t('provisionalHint')}</p>` : nothing}
        ${paging(board.page, (to) => `${address()}?page=${to}`)}
      </div>`;
  }

  const address = () => `/standings/${encodeURIComponent(game)}`;

  function table() {
    return html`
      <table class="standings">
        <caption>${called()}</caption>
        <thead><tr>
          ${heading('rank')}<th scope="col">${t('name')}</th><th scope="col" class="number">${t('rating')}</th>${COUNTS.map(heading)}
        </tr></thead>
        <tbody>${board.standings.map(row)}</tbody>
      </table>`;
  }

  function row(standing) {
    const mine = standing.publicId === app.identity.publicId;
    return html`
      <tr class=${mine ? 'mine' : nothing}>
        <td class="number">${number(standing.rank)}</td>
        <td class="name"><a href="/people/${encodeURIComponent(standing.publicId)}">${standing.publicId}</a>${mine ? html` <span class="badge accent">${t('you')}</span>` : nothing}</td>
        <td class="number">${rating(standing)}</td>
        <td class="number">${number(standing.games)}</td><td class="number">${number(standing.victories)}</td>
        <td class="number">${number(standing.defeats)}</td><td class="number">${number(standing.draws)}</td>
      </tr>`;
  }

  return {
    title: () => (game ? t('of', {game: called()}) : t('title')),
    view: () => html`
      <h1>${t('title')}</h1>
      <nav class="row tabs" aria-label=${t('games')}>
        ${types.map((type) => html`<a class="button" href="/standings/${encodeURIComponent(type.game)}" aria-current=${type.game === game ? 'page' : nothing}>${title(type)}</a>`)}
      </nav>
      ${content()}
      <p><a href="/people/${encodeURIComponent(app.identity.publicId)}">${t('self')}</a></p>`,
    close: () => leaving.abort(),
  };
}

/** The head of a narrow column: on a phone there is room for a letter, and whoever listens hears the word. */
export function heading(column) {
  return html`<th scope="col" class="number"><span class="long">${t(column)}</span><span class="short" aria-hidden="true">${t(`${column}.short`)}</span></th>`;
}

/** With how far off it may be; a question mark, and a word for who does not see it, where that is far. */
export function rating({rating: value, deviation, provisional}) {
  return html`<strong>${String(value)}</strong>${provisional ? html`<span aria-hidden="true">?</span>` : nothing} <span class="faint deviation">± ${String(deviation)}</span>${provisional ? html`<span class="unseen"> (${t('provisional')})</span>` : nothing}`;
}
