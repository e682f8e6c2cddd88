// A game step by step, as everyone who looked on saw it. The address says which step, so that a moment can be shown to somebody.

import {html, nothing} from 'lit-html';
import {board, title} from '../boards/index.js';
import {controls} from '../replay/controls.js';
import {recorded} from '../replay/game.js';
import {Walk} from '../replay/walk.js';
import {seats} from '../room/seats.js';
import {tell} from '../room/story.js';
import {get} from '../services.js';
import {trouble} from '../trouble.js';
import {date, list, time, words} from '../words.js';

const t = words({
  en: {
    title: 'Replay {code}', of: '{game}: replay', unknown: 'There is nothing to replay of a game {code}.', home: 'To the games', loading: 'One moment…', waiting: 'This game has not begun yet.', expired: 'This game never began: nobody came.',
    watch: 'Watch it live', won: '{names} won.', draw: 'A draw.', playing: 'This game is still going on.', begun: 'The game begins', moves: 'Moves', live: 'Read again', link: 'Copy a link to this moment', copied: 'The link is copied.',
  },
  fr: {
    title: 'Revoir {code}', of: '{game} : revoir', unknown: 'Il n’y a rien à revoir d’une partie {code}.', home: 'Vers les jeux', loading: 'Un instant…', waiting: 'Cette partie n’a pas encore commencé.', expired: 'Cette partie n’a jamais commencé : personne n’est venu.',
    watch: 'La regarder en direct', won: 'Victoire : {names}.', draw: 'Partie nulle.', playing: 'Cette partie est en cours.', begun: 'La partie commence', moves: 'Coups', live: 'Relire', link: 'Copier un lien vers ce moment', copied: 'Le lien est copié.',
  },
});

/** Whoever drags the slider passes many steps, and browsers limit how often an address may change. */
const SETTLED = 300;

export function open({params, query, app}) {
  const code = params.code.toUpperCase();
  const leaving = new AbortController();
  const {signal} = leaving;
  let game = null;
  let results = null;
  let problem = null;
  const walk = new Walk(stepped);
  let shown = Number.parseInt(query.get('step') ?? '0', 10);
  let settling = 0;
  let followed = -1;
  document.addEventListener('keydown', onKey);
  load();

  async function load() {
    problem = null;
    try {
      game = await recorded(code, {signal});
      walk.over(game.steps, shown);
      shown = walk.at;
    } catch (failure) {
      problem = failure;
    }
    if (signal.aborted) {
      return;
    }
    app.render();
    // Ratings come later or never, and a game can be looked at without them.
    results = await get('stats', `/games/${encodeURIComponent(code)}/results`, {signal}).then((told) => told.results, () => null);
    app.render();
  }

  const what = (step) => (step.event === 'begun' ? t('begun') : tell(step, game, app.identity));

  function stepped() {
    if (walk.at !== shown) {
      shown = walk.at;
      app.say(what(game.steps[shown]));
      clearTimeout(settling);
      settling = setTimeout(keep, SETTLED);
    }
    app.render();
  }

  function keep() {
    history.replaceState(null, '', `${location.pathname}?step=${shown}`);
  }

  function onKey(event) {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (by && game?.steps.length && !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      walk.to(walk.at + by);
    }
  }

  async function copy() {
    keep();
    try {
      await navigator.clipboard.writeText(location.href);
      app.say(t('copied'));
    } catch {
      // A page without https may not copy; the address bar has the same link.
    }
  }

  function verdict() {
    if (game.winners) {
      return game.winners.length ? t('won', {names: list(game.winners)}) : t('draw');
    }
    return t('playing');
  }

  function content() {
    if (problem?.status === 404 || problem?.status === 400) {
      return html`<div class="card narrow"><p>${t('unknown', {code})}</p><p><a href="/">${t('home')}</a></p></div>`;
    }
    if (problem) {
      return trouble(problem, load);
    }
    if (!game) {
      return html`<p class="boot" role="status">${t('loading')}</p>`;
    }
    return game.steps.length ? html`<div class="columns game">${stage()}${aside()}</div>` : notBegun();
  }

  function notBegun() {
    const waits = game.status === 'waiting';
    return html`<div class="card narrow"><p>${t(waits ? 'waiting' : 'expired')}</p>${waits ? html`<p><a class="button" href="/watch/${code}">${t('watch')}</a></p>` : nothing}</div>`;
  }

  function stage() {
    const step = game.steps[shown];
    const last = game.steps.slice(0, shown + 1).findLast(({action}) => action)?.action ?? null;
    return html`
      <section class="card">
        ${board(game.game).view({state: step.state, players: game.players, seats: game.seats, mySeat: null, moves: null, over: step.turn?.length === 0, last, play: null})}
        <p class="step-told" aria-hidden="true">${what(step)}</p>
        ${controls(walk, what(step))}
      </section>`;
  }

  function aside() {
    const {turn = []} = game.steps[shown];
    const over = game.winners !== undefined;
    // Where people are now says nothing about a game that was: nobody is shown as away.
    const then = {...game, turn, deadline: null, players: game.players.map((player) => ({...player, connected: true})), winners: shown === walk.end ? game.winners : undefined};
    return html`
      <aside class="card">
        <p class="notice ${over ? 'good' : ''}"><strong>${verdict()}</strong>${over ? nothing : html` <a href="/watch/${code}">${t('watch')}</a> <button class="quiet" @click=${load}>${t('live')}</button>`}</p>
        ${seats({room: then, me: app.identity}, results)}
        <h2>${t('moves')}</h2>
        <ol class="moves" start="0">${game.steps.map(move)}</ol>
        ${navigator.clipboard ? html`<p><button @click=${copy}>${t('link')}</button></p>` : nothing}
      </aside>`;
  }

  function move(told, index) {
    return html`
      <li value=${index}><div><button class="quiet" aria-current=${index === shown ? 'step' : nothing} @click=${() => walk.to(index)}>${what(told)}</button>
        ${told.at ? html`<time class="faint" datetime=${told.at} title="${date(told.at)} ${time(told.at)}">${elapsed(game.steps[0].at, told.at)}</time>` : nothing}</div></li>`;
  }

  /** The current move is kept in sight of its list; the page itself stays where it is. */
  function follow() {
    const current = document.querySelector('.moves [aria-current=step]')?.closest('li');
    if (current && followed !== shown) {
      followed = shown;
      const moves = current.parentElement;
      moves.scrollTop = current.offsetTop - moves.offsetTop - (moves.clientHeight - current.clientHeight) / 2;
    }
  }

  return {
    title: () => (game ? t('of', {game: title(game)}) : t('title', {code})),
    view: () => {
      queueMicrotask(follow);
      return html`
        <div class="replay"><h1>${game ? title(game) : ''} <span class="code faint">${code}</span></h1>
          ${game?.steps[0]?.at ? html`<p class="faint">${date(game.steps[0].at)}, ${time(game.steps[0].at)}</p>` : nothing}
          ${content()}</div>`;
    },
    close() {
      walk.stop();
      clearTimeout(settling);
      leaving.abort();
      document.removeEventListener('keydown', onKey);
    },
  };
}

/** `0:07`, counted from the beginning of the game. */
function elapsed(from, to) {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
