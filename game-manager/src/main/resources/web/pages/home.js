// Where one begins: join a game by its code, choose one to play, or find one that is open.

import {html, nothing} from 'lit-html';
import {about, choiceLabel, optionHint, optionLabel, title} from '../boards/index.js';
import {explain} from '../room/refusals.js';
import {recent} from '../room/recent.js';
import {get, post} from '../services.js';
import {words} from '../words.js';
import {emblem} from '../boards/emblems.js';

const t = words({
  en: {
    home: 'Play together', lead: 'Choose a game, send the link, play. No account.', code: 'Code or link of a game', join: 'Join', watch: 'Watch', bad: 'A code has six letters and digits, like K7Q2MX.',
    games: 'Start a game', choose: 'Play {game}', seats: 'Players', time: 'Time for a move', seconds: '{n|# second|# seconds}', minutes: '{n|# minute|# minutes}', days: '{n|# day|# days}', who: 'Who may find it',
    public: 'everyone: it is listed below', private: 'only those with the link', create: 'Create the game', cancel: 'Cancel', open: 'Open games', none: 'No open game at the moment. Start one!', by: '{game} of {name}',
    taken: '{taken} of {seats} seats taken', playing: 'in play', mine: 'Your games', back: 'Go on', numbers: '{minItems} to {maxItems} whole numbers, each from {minimum} to {maximum}, with spaces between them.', away: 'The games cannot be listed at the moment: {why}', loading: 'One moment…',
    players: '{n|# player|# players}', over: 'over', waiting: 'waiting', replay: 'Replay',
  },
  fr: {
    home: 'Jouer ensemble', lead: 'Choisissez un jeu, envoyez le lien, jouez. Sans compte.', code: 'Code ou lien d’une partie', join: 'Rejoindre', watch: 'Regarder', bad: 'Un code a six lettres et chiffres, comme K7Q2MX.',
    games: 'Commencer une partie', choose: 'Jouer : {game}', seats: 'Joueurs', time: 'Temps par coup', seconds: '{n|# seconde|# secondes}', minutes: '{n|# minute|# minutes}', days: '{n|# jour|# jours}', who: 'Qui peut la trouver',
    public: 'tout le monde : elle figure plus bas', private: 'seulement ceux qui ont le lien', create: 'Créer la partie', cancel: 'Annuler', open: 'Parties ouvertes', none: 'Aucune partie ouverte en ce moment. Commencez-en une !', by: '{game} de {name}',
    taken: '{taken} places prises sur {seats}', playing: 'en cours', mine: 'Vos parties', back: 'Continuer', numbers: 'De {minItems} à {maxItems} nombres entiers, chacun de {minimum} à {maximum}, séparés par des espaces.', away: 'Impossible de lister les parties : {why}', loading: 'Un instant…',
    players: '{n|# joueur|# joueurs}', over: 'finie', waiting: 'en attente', replay: 'Revoir',
  },
});
const TIMES = [15, 30, 60, 120, 300, 86_400, 259_200];
const LOOK = 4_000;
const LINK = /\/(?:play|watch|replay)\/(\w{6})(?!\w)/;
const CODE = /^[A-HJKMNP-TV-Z2-9]{6}$/i;

export function open({app}) {
  return new Home(app);
}

class Home {
  #types = null;
  #chosen = null;
  #listed = null;
  #rooms = new Map();
  #problem = null;
  #refusal = null;
  #badCode = false;
  #creating = false;

  constructor(app) {
    this.app = app;
    this.mine = recent();
    this.stop = new AbortController();
    this.#loadTypes();
    this.#look();
    this.awake = () => document.visibilityState === 'visible' && this.#look();
    document.addEventListener('visibilitychange', this.awake);
  }

  title() {
    return t('home');
  }

  view() {
    return html`
      <div class="hero">
        <div><h1>${t('home')}</h1><p class="faint">${t('lead')}</p></div>
        <form class="card join" @submit=${(event) => this.#join(event)}>
          <label class="grow">${t('code')}<input name="code" class="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="K7Q2MX" aria-invalid=${this.#badCode} aria-describedby="bad-code"></label>
          <div class="row"><button class="primary" name="as" value="play">${t('join')}</button><button name="as" value="watch">${t('watch')}</button></div>
          <p id="bad-code" class="hint" role="alert">${this.#badCode ? t('bad') : nothing}</p>
        </form>
      </div>
      <h2>${t('games')}</h2>
      ${this.#problem ? html`<p class="notice warn" role="alert">${t('away', {why: explain(this.#problem)})}</p>` : nothing}
      <div class="games">${this.#types?.map((type) => this.#card(type)) ?? html`<p class="faint">${t('loading')}</p>`}</div>
      ${this.#mine()}
      <h2>${t('open')}</h2>
      ${this.#open()}`;
  }

  close() {
    this.stop.abort();
    clearTimeout(this.looking);
    document.removeEventListener('visibilitychange', this.awake);
  }

  #card(type) {
    const chosen = this.#chosen === type.game;
    const {minimum, maximum} = type.seats;
    return html`
      <section class="card type ${chosen ? 'chosen' : ''}">
        <div class="type-head">${emblem(type.game)}<div><h3>${title(type)}</h3><p class="faint">${about(type)}</p>
          <p class="faint">${minimum === maximum ? t('players', {n: minimum}) : `${minimum}–${t('players', {n: maximum})}`}</p></div></div>
        ${chosen ? this.#form(type) : html`<button class="primary" data-game=${type.game} @click=${() => this.#choose(type.game)}>${t('choose', {game: title(type)})}</button>`}
      </section>`;
  }

  #form(type) {
    const {minimum, maximum} = type.seats;
    return html`
      <form class="stack" @submit=${(event) => this.#create(event, type)} @keydown=${(event) => event.key === 'Escape' && this.#choose(null)}>
        ${minimum === maximum ? nothing : html`<label>${t('seats')}<select name="seats">${range(minimum, maximum).map((n) => html`<option value=${n}>${n}</option>`)}</select></label>`}
        <label>${t('time')}<select name="turnSeconds">${TIMES.map((n) => html`<option value=${n} ?selected=${n === 60}>${duration(n)}</option>`)}</select></label>
        ${type.options.map((option) => field(option))}
        <label>${t('who')}<select name="visibility"><option value="public">${t('public')}</option><option value="private">${t('private')}</option></select></label>
        ${this.#refusal ? html`<p class="notice warn" role="alert">${this.#refusal}</p>` : nothing}
        <div class="row"><button class="primary" ?disabled=${this.#creating}>${t('create')}</button><button type="button" @click=${() => this.#choose(null)}>${t('cancel')}</button></div>
      </form>`;
  }

  #mine() {
    const known = this.mine.map((code) => this.#rooms.get(code)).filter((room) => room && room.status !== 'expired').slice(0, 6);
    return known.length === 0 ? nothing : html`
      <h2>${t('mine')}</h2>
      <ul class="open-games">${known.map((room) => {
        const goesOn = room.status === 'playing' || room.status === 'waiting';
        return html`<li class="card">${emblem(room.game)}<span class="grow"><b>${title({game: room.game})}</b> <span class="code">${room.code}</span><br>
          <span class="faint">${room.players.map(({publicId}) => publicId).join(', ')}</span></span>
          <span class="badge ${goesOn ? 'good' : ''}">${t(goesOn ? room.status : 'over')}</span>
          <a class="button" href="/${goesOn ? 'play' : 'replay'}/${room.code}">${t(goesOn ? 'back' : 'replay')}</a></li>`;
      })}</ul>`;
  }

  #open() {
    const games = this.#listed?.map((game) => ({...game, room: this.#rooms.get(game.code)})).filter(({room}) => !room || room.status === 'waiting' || room.status === 'playing');
    if (!games) {
      return html`<p class="faint">${t('loading')}</p>`;
    }
    return games.length === 0 ? html`<p class="faint">${t('none')}</p>` : html`
      <ul class="open-games">${games.map(({code, game, host, parameters, room}) => {
        const taken = room?.players.length ?? 0;
        const waiting = room ? room.status === 'waiting' : true;
        return html`<li class="card">${emblem(game)}<span class="grow"><b>${t('by', {game: title({game}), name: host})}</b><br>
          <span class="faint">${waiting ? t('taken', {taken, seats: parameters.seats}) : t('playing')} · ${duration(parameters.turnSeconds)}</span></span>
          ${waiting ? html`<a class="button primary" href="/play/${code}" aria-label="${t('join')}: ${t('by', {game: title({game}), name: host})}">${t('join')}</a>` : nothing}
          <a class="button" href="/watch/${code}" aria-label="${t('watch')}: ${t('by', {game: title({game}), name: host})}">${t('watch')}</a></li>`;
      })}</ul>`;
  }

  #choose(game) {
    const field = game ? '.type.chosen select' : `[data-game="${this.#chosen}"]`;
    this.#chosen = game;
    this.#refusal = null;
    this.app.render();
    queueMicrotask(() => document.querySelector(field)?.focus());
  }

  #join(event) {
    event.preventDefault();
    const code = codeIn(new FormData(event.target).get('code'));
    this.#badCode = !code;
    if (code) {
      this.app.go(`/${event.submitter?.value === 'watch' ? 'watch' : 'play'}/${code}`);
    } else {
      this.app.render();
      event.target.elements.code.focus();
    }
  }

  async #create(event, type) {
    event.preventDefault();
    const given = new FormData(event.target);
    this.#creating = true;
    this.#refusal = null;
    this.app.render();
    try {
      const parameters = {game: type.game, visibility: given.get('visibility'), turnSeconds: Number(given.get('turnSeconds')), options: chosen(type, given)};
      if (given.has('seats')) {
        parameters.seats = Number(given.get('seats'));
      }
      const {code} = await post('games', '/games', {publicId: this.app.identity.publicId, parameters});
      // Whoever has gone elsewhere meanwhile is left there; the game is in the list.
      if (!this.stop.signal.aborted) {
        this.app.go(`/play/${code}`);
      }
    } catch (problem) {
      this.#refusal = explain(problem);
    }
    this.#creating = false;
    this.app.render();
  }

  async #loadTypes() {
    try {
      this.#types = (await get('games', '/game-types', {signal: this.stop.signal})).games;
      this.#problem = null;
    } catch (problem) {
      this.#problem = this.stop.signal.aborted ? null : problem;
      this.retry = setTimeout(() => !this.stop.signal.aborted && this.#loadTypes(), LOOK);
    }
    this.app.render();
  }

  async #look() {
    clearTimeout(this.looking);
    const {signal} = this.stop;
    try {
      const {games} = await get('games', '/games?status=OPEN&size=30', {signal});
      const codes = [...new Set([...games.map(({code}) => code), ...this.mine])].slice(0, 50);
      const {rooms} = codes.length === 0 ? {rooms: []} : await get('rooms', `/rooms?${codes.map((code) => `code=${code}`).join('&')}`, {signal});
      this.#rooms = new Map(rooms.map((room) => [room.code, room]));
      this.#listed = games;
    } catch {
      // What was listed stays; the next look may do better.
    }
    if (!signal.aborted) {
      this.app.render();
      if (document.visibilityState === 'visible') {
        clearTimeout(this.looking);
        this.looking = setTimeout(() => this.#look(), LOOK);
      }
    }
  }
}

/** A link, with whatever stands around it, or a code as people write it: in groups, in small letters. */
function codeIn(text) {
  const code = LINK.exec(text)?.[1] ?? text.replace(/[\s-]/g, '');
  return CODE.test(code) ? code.toUpperCase() : null;
}

function field(option) {
  const label = html`${optionLabel(option)} <small>${optionHint(option)}</small>`;
  switch (option.type) {
    case 'choice':
      return html`<label>${label}<select name=${option.name}>${option.values.map((value) => html`<option value=${value} ?selected=${value === option.default}>${choiceLabel(option, value)}</option>`)}</select></label>`;
    case 'integers':
      return html`<label>${label}<input name=${option.name} value=${option.default.join(' ')} title=${t('numbers', option)} required
        @input=${({target}) => target.setCustomValidity(fits(target.value, option) ? '' : t('numbers', option))}></label>`;
    default:
      return html`<label>${label}<input type="number" name=${option.name} value=${option.default} min=${option.minimum} max=${option.maximum} step=${option.step ?? 1} required></label>`;
  }
}

function chosen(type, given) {
  return Object.fromEntries(type.options.map(({name, type: kind}) => {
    const value = given.get(name);
    return [name, kind === 'choice' ? value : kind === 'integers' ? integers(value) : Number(value)];
  }));
}

function integers(text) {
  return text.trim().split(/[\s,;]+/).map(Number);
}

function fits(text, {minItems, maxItems, minimum, maximum}) {
  const given = integers(text);
  return given.length >= minItems && given.length <= maxItems && given.every((number) => Number.isInteger(number) && number >= minimum && number <= maximum);
}

function range(from, to) {
  return Array.from({length: to - from + 1}, (_, i) => from + i);
}

function duration(seconds) {
  return seconds >= 86_400 ? t('days', {n: Math.round(seconds / 86_400)}) : seconds >= 120 && seconds % 60 === 0 ? t('minutes', {n: seconds / 60}) : t('seconds', {n: seconds});
}
