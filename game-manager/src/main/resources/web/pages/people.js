// One player: how well, how often, against whom.

import {html, nothing} from 'lit-html';
import {title} from '../boards/index.js';
import {asked, paging} from '../paging.js';
import {Chart} from '../people/chart.js';
import {signed} from '../room/outcome.js';
import {get} from '../services.js';
import {trouble} from '../trouble.js';
import {date, number, time, words} from '../words.js';
import {COUNTS, heading, rating} from './standings.js';

const t = words({
  en: {
    you: 'you', unknown: 'Nobody by this name has finished a game yet.', unknownSelf: 'You have not finished a game yet. Results appear here, with a rating for each game.', play: 'Play a game', loading: 'One moment…',
    rating: 'Rating', played: 'Games', won: 'Won', lost: 'Lost', drawn: 'Drawn', streak: 'Streak', main: 'in {game}', wins: '{n|# win|# wins in a row}', losses: '{n|# loss|# losses in a row}', even: 'none',
    perGame: 'Game by game', game: 'Game', chart: 'Rating over time', recent: 'Recent games', VICTORY: 'Won', DEFEAT: 'Lost', DRAW: 'Drawn', against: 'against', replay: 'Replay', replayOf: 'Replay game {code}', pending: 'rating to follow', none: 'There are no more games.',
  },
  fr: {
    you: 'vous', unknown: 'Personne de ce nom n’a encore fini de partie.', unknownSelf: 'Vous n’avez pas encore fini de partie. Les résultats paraîtront ici, avec une cote pour chaque jeu.', play: 'Jouer une partie', loading: 'Un instant…',
    rating: 'Cote', played: 'Parties', won: 'Gagnées', lost: 'Perdues', drawn: 'Nulles', streak: 'Série', main: 'au jeu {game}', wins: '{n|# victoire|# victoires de suite}', losses: '{n|# défaite|# défaites de suite}', even: 'aucune',
    perGame: 'Jeu par jeu', game: 'Jeu', chart: 'La cote au fil du temps', recent: 'Dernières parties', VICTORY: 'Gagnée', DEFEAT: 'Perdue', DRAW: 'Nulle', against: 'contre', replay: 'Revoir', replayOf: 'Revoir la partie {code}', pending: 'cote à venir', none: 'Il n’y a plus de parties.',
  },
});
const BADGES = {VICTORY: 'badge good', DEFEAT: 'badge warn', DRAW: 'badge'};

export function open({params: {publicId}, query, app}) {
  const leaving = new AbortController();
  const {signal} = leaving;
  const chart = new Chart({app});
  const player = `/players/${encodeURIComponent(publicId)}`;
  const page = asked(query);
  let someone = null;
  let game = null;
  let recent = null;
  let rated = null;
  let problem = null;
  load();

  async function load() {
    problem = null;
    try {
      [someone, recent] = await Promise.all([get('stats', player, {signal}), get('stats', `${player}/results?page=${page}`, {signal})]);
      const wanted = query.get('game');
      game = someone.perGame.some((one) => one.game === wanted) ? wanted : someone.perGame[0].game;
      rated = await get('stats', `${player}/results?size=100&game=${encodeURIComponent(game)}`, {signal});
    } catch (failure) {
      problem = failure;
    }
    if (!signal.aborted) {
      app.render();
    }
  }

  const isMe = () => publicId === app.identity.publicId;

  function content() {
    if (problem) {
      return problem.code === 'UNKNOWN_PLAYER' || problem.status === 400 ? stranger() : trouble(problem, load);
    }
    return someone && rated ? html`${numbers()}${history()}${perGame()}${games()}` : html`<p class="boot" role="status">${t('loading')}</p>`;
  }

  /** Also for a name that nobody can have. */
  function stranger() {
    return html`<div class="card narrow"><p>${t(isMe() ? 'unknownSelf' : 'unknown')}</p><p><a class="button primary" href="/">${t('play')}</a></p></div>`;
  }

  function numbers() {
    const best = someone.perGame[0];
    const facts = [
      ['rating', html`${String(someone.rating)}<small>${t('main', {game: title(best)})}</small>`], ['played', number(someone.games)], ['won', number(someone.victories)],
      ['lost', number(someone.defeats)], ['drawn', number(someone.draws)], ['streak', streak(someone.streak)],
    ];
    return html`<dl class="facts">${facts.map(([name, value]) => html`<div class="card"><dt>${t(name)}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  function history() {
    return html`
      <section class="card"><h2>${t('chart')}</h2>
        <nav class="row tabs" aria-label=${t('chart')}>
          ${someone.perGame.map((one) => html`<a class="button" href="?game=${encodeURIComponent(one.game)}" aria-current=${one.game === game ? 'true' : nothing}>${title(one)}</a>`)}
        </nav>
        ${chart.view(rated.results, {game: title({game}), publicId, total: rated.page.totalElements})}
      </section>`;
  }

  function perGame() {
    return html`
      <section class="card">
        <table class="standings">
          <caption>${t('perGame')}</caption>
          <thead><tr><th scope="col">${t('game')}</th><th scope="col" class="number">${t('rating')}</th>${COUNTS.map(heading)}</tr></thead>
          <tbody>${someone.perGame.map((one) => html`
            <tr><td><a href="/standings/${encodeURIComponent(one.game)}">${title(one)}</a><br><small class="faint">${streak(one.streak)}</small></td>
              <td class="number">${rating(one)}</td>
              ${[one.games, one.victories, one.defeats, one.draws].map((count) => html`<td class="number">${number(count)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </section>`;
  }

  function games() {
    const shown = query.get('game') ? `game=${encodeURIComponent(game)}&` : '';
    return html`
      <section class="card"><h2>${t('recent')}</h2>
        ${recent.results.length ? html`<ol class="results">${recent.results.map(result)}</ol>` : html`<p>${t('none')}</p>`}
        ${paging(recent.page, (to) => `?${shown}page=${to}`)}
      </section>`;
  }

  function result({code, game: played, outcome, players, endedAt, ratingBefore, ratingAfter}) {
    const others = players.filter((name) => name !== someone.publicId);
    return html`
      <li>
        <span class=${BADGES[outcome]}>${t(outcome)}</span>
        <span class="grow"><strong>${title({game: played})}</strong> ${t('against')} ${others.map((name, i) => html`${i ? ', ' : ''}<a href="/people/${encodeURIComponent(name)}">${name}</a>`)}</span>
        <span>${ratingAfter === undefined ? html`<span class="faint">${t('pending')}</span>` : html`${String(ratingAfter)} <span class="faint">(${signed(ratingAfter - ratingBefore)})</span>`}</span>
        <time class="faint" datetime=${endedAt}>${date(endedAt)}, ${time(endedAt)}</time>
        <a href="/replay/${code}" aria-label=${t('replayOf', {code})}>${t('replay')}</a>
      </li>`;
  }

  return {
    title: () => publicId,
    view: () => html`<div class="people"><h1>${publicId} ${isMe() ? html`<span class="badge accent">${t('you')}</span>` : nothing}</h1>${content()}</div>`,
    close() {
      leaving.abort();
      chart.close();
    },
  };
}

function streak(run) {
  return run > 0 ? t('wins', {n: run}) : run < 0 ? t('losses', {n: -run}) : t('even');
}
