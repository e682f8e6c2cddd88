// The trains: one form for all questions. The address is the question, so that it can be sent to somebody and the back button works.

import {html, nothing} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {get} from '../services.js';
import {words} from '../words.js';
import {clock, day} from '../travel/clock.js';
import {journeyList} from '../travel/journeys.js';
import {ENDS, KINDS, SORTS, isComplete, path, read, request} from '../travel/question.js';
import {refusal, saying, suggestions} from '../travel/refusal.js';
import {StationField} from '../travel/stations.js';
import {trainTable} from '../travel/trains.js';

const t = words({
  en: {
    title: 'Trains', from: 'From', to: 'To', swap: 'Swap departure and destination', what: 'What would you like to know?', submit: 'Search',
    journeys: 'Journeys', next: 'Next train', between: 'Between two times', connection: 'Direct trains', all: 'All trains',
    journeysHint: 'With and without changes, the best of each kind.', nextHint: 'The next direct train, today’s or the first after it.', betweenHint: 'Direct trains that leave in a slot of time.',
    connectionHint: 'Every direct train of a day, in the order you choose.', allHint: 'The whole timetable, connection by connection.',
    date: 'Day', today: 'empty: today', at: 'Time', now: 'empty: now', by: 'The time is that of', after: 'From (time)', before: 'Until (time)', sort: 'Sorted by',
    departure: 'departure', arrival: 'arrival', price: 'price', duration: 'duration', searching: 'Searching…', route: '{from} → {to}', empty: 'No direct train leaves {from} for {to} then.',
    none: 'No journey goes from {from} to {to} around that time. Try another day.', tryJourneys: 'Look for journeys with changes', tryNext: 'Show the next train', found: '{n|# train|# trains}', foundJourneys: '{n|# journey|# journeys}',
    earlier: 'Earlier', later: 'Later', more: 'More trains', nextDay: 'No more trains that day. The next one goes on {date}.', on: '{from} → {to}, {date}', afterThat: 'Those after it', foundNext: 'Train {number} at {time}, {date}',
  },
  fr: {
    title: 'Trains', from: 'De', to: 'À', swap: 'Échanger départ et arrivée', what: 'Que voulez-vous savoir ?', submit: 'Chercher',
    journeys: 'Voyages', next: 'Prochain train', between: 'Entre deux heures', connection: 'Trains directs', all: 'Tous les trains',
    journeysHint: 'Avec ou sans changement, les meilleurs de chaque sorte.', nextHint: 'Le prochain train direct, aujourd’hui ou le premier ensuite.', betweenHint: 'Les trains directs qui partent dans un créneau.',
    connectionHint: 'Tous les trains directs d’un jour, dans l’ordre de votre choix.', allHint: 'Tous les horaires, liaison par liaison.',
    date: 'Jour', today: 'vide : aujourd’hui', at: 'Heure', now: 'vide : maintenant', by: 'C’est l’heure', after: 'De (heure)', before: 'Jusqu’à (heure)', sort: 'Triés par',
    departure: 'départ', arrival: 'arrivée', price: 'prix', duration: 'durée', searching: 'Recherche…', route: '{from} → {to}', empty: 'Aucun train direct ne part alors de {from} pour {to}.',
    none: 'Aucun voyage ne va de {from} à {to} autour de cette heure. Essayez un autre jour.', tryJourneys: 'Chercher avec changements', tryNext: 'Montrer le prochain train', found: '{n|# train|# trains}', foundJourneys: '{n|# voyage|# voyages}',
    earlier: 'Plus tôt', later: 'Plus tard', more: 'D’autres trains', nextDay: 'Plus de train ce jour-là. Le prochain part le {date}.', on: '{from} → {to}, {date}', afterThat: 'Ceux d’après', foundNext: 'Train {number} à {time}, {date}',
  },
});

/** What a field of that type can show; an address may say anything. */
const SHOWABLE = {date: /^\d{4}-\d\d-\d\d$/, time: /^([01]\d|2[0-3]):[0-5]\d$/};

/** Whether the answer was just asked for here, by a button: then one wants to be led to it. */
let waiting = false;

export function open({query, app}) {
  const question = read(query);
  const fields = {from: new StationField({name: 'from', app}), to: new StationField({name: 'to', app})};
  const leaving = new AbortController();
  const {signal} = leaving;
  const lead = waiting;
  waiting = false;
  // Idle at first; then searching, found or refused.
  let answer = {};
  let timetable = null;

  Object.entries(fields).forEach(([name, field]) => (field.value = question[name]));
  get('trains', '/timetable', {signal}).then((told) => show(() => (timetable = told)), () => {});
  if (isComplete(question)) {
    search();
  }

  function show(change) {
    if (!signal.aborted) {
      change();
      app.render();
    }
  }

  async function search() {
    answer = {searching: true};
    try {
      const found = await get('trains', request(question), {signal});
      show(() => (answer = {found}));
      arrive(summary(found));
    } catch (problem) {
      await refuse(problem);
    }
  }

  async function refuse(problem) {
    if (signal.aborted) {
      return;
    }
    const meant = await suggestions(problem, question, signal).catch(() => ({}));
    show(() => (answer = {problem, meant}));
    arrive(saying(problem));
  }

  /** To the answer, once it is drawn: on a phone it is below the form. */
  function arrive(text) {
    queueMicrotask(() => {
      const heading = document.getElementById('answer');
      if (lead && heading && !signal.aborted) {
        heading.focus({preventScroll: true});
        heading.scrollIntoView({block: 'nearest'});
        app.say(text);
      }
    });
  }

  function summary(found) {
    if (question.ask === 'next') {
      return t('foundNext', {number: String(found.number), time: clock(found.departure), date: day(found.date)});
    }
    return found.journeys ? t('foundJourneys', {n: found.journeys.length}) : t('found', {n: found.page?.totalElements ?? found.trains.length});
  }

  function ask(change) {
    waiting = true;
    const next = path({...question, from: fields.from.value.trim(), to: fields.to.value.trim(), ...change});
    app.go(next, {replace: next === location.pathname + location.search});
  }

  function submit(event) {
    event.preventDefault();
    ask({});
  }

  function swap() {
    [fields.from.value, fields.to.value] = [fields.to.value, fields.from.value];
    app.render();
  }

  function set(field, value) {
    question[field] = value;
    app.render();
  }

  /** One page more, in front or behind; what is shown stays. */
  async function turn(direction, cursor) {
    try {
      const page = await get('trains', `/journeys?cursor=${encodeURIComponent(cursor)}`, {signal});
      const {found} = answer;
      const journeys = direction === 'earlier' ? [...page.journeys, ...found.journeys] : [...found.journeys, ...page.journeys];
      show(() => (answer = {found: {...found, journeys, [direction]: page[direction]}}));
      app.say(t('foundJourneys', {n: page.journeys.length}));
    } catch (problem) {
      await refuse(problem);
    }
  }

  async function more() {
    try {
      const {found} = answer;
      const page = await get('trains', `${request(question)}&page=${found.page.number + 1}`, {signal});
      show(() => (answer = {found: {...page, trains: [...found.trains, ...page.trains]}}));
    } catch (problem) {
      await refuse(problem);
    }
  }

  const currency = () => answer.found?.currency ?? timetable?.currency ?? 'EUR';

  function form() {
    const bad = (field) => (answer.meant?.[field]?.length ?? 0) > 0;
    const shown = (field) => KINDS[question.ask].includes(field);
    return html`
      <form class="card stack" @submit=${submit}>
        <fieldset class="kinds"><legend>${t('what')}</legend>
          ${Object.keys(KINDS).map((kind) => html`
            <label class="inline"><input type="radio" name="ask" .value=${kind} .checked=${live(question.ask === kind)} @change=${() => set('ask', kind)}>${t(kind)}</label>`)}
        </fieldset>
        <p class="hint">${t(question.ask + 'Hint')}</p>
        ${question.ask === 'all' ? '' : html`
          <div class="route">
            ${fields.from.view(t('from'), {bad: bad('from')})}
            <button type="button" class="swap" aria-label=${t('swap')} title=${t('swap')} @click=${swap}>⇄</button>
            ${fields.to.view(t('to'), {bad: bad('to')})}
          </div>`}
        <div class="row when">
          ${shown('date') ? input('date', 'date', t('today')) : ''}
          ${shown('at') ? input('at', 'time', t('now')) : ''}
          ${shown('by') ? choice('by', ENDS) : ''}
          ${shown('after') ? input('after', 'time') : ''}
          ${shown('before') ? input('before', 'time') : ''}
          ${shown('sort') ? choice('sort', SORTS) : ''}
          <button class="primary">${t('submit')}</button>
        </div>
      </form>`;
  }

  function input(field, type, hint) {
    const value = SHOWABLE[type].test(question[field]) ? question[field] : '';
    return html`<label>${t(field)}<input type=${type} min=${(type === 'date' && timetable?.firstDay) || nothing} max=${(type === 'date' && timetable?.lastDay) || nothing} .value=${live(value)} @change=${(event) => set(field, event.target.value)}>${hint ? html`<small>${hint}</small>` : ''}</label>`;
  }

  function choice(field, choices) {
    return html`<label>${t(field)}<select @change=${(event) => set(field, event.target.value)}>${choices.map((name) => html`<option value=${name} ?selected=${question[field] === name}>${t(name)}</option>`)}</select></label>`;
  }

  function result() {
    if (answer.searching) {
      return html`<p class="boot" role="status">${t('searching')}</p>`;
    }
    if (answer.problem) {
      return html`<section id="answer" tabindex="-1">${refusal(answer.problem, question, {meant: answer.meant, ask, timetable})}</section>`;
    }
    if (!answer.found) {
      return '';
    }
    const {found} = answer;
    return html`<section id="answer" tabindex="-1" aria-label=${summary(found)}>${shape(found)}</section>`;
  }

  /** The answer is drawn by what it is, not by what the form says by now. */
  function shape(found) {
    if (found.journeys) {
      return found.journeys.length ? journeys(found) : nothingFound('none', {});
    }
    if (found.page) {
      return timetables(found);
    }
    if (!found.trains) {
      return next(found);
    }
    return found.trains.length
      ? html`<div class="card">${trainTable(found.trains, {caption: t('route', found.trains[0]), best: found, currency: currency()})}</div>`
      : nothingFound('empty', {journeys: 'tryJourneys', next: 'tryNext'});
  }

  function nothingFound(key, ways) {
    return html`<div class="notice"><p>${t(key, {from: query.get('from'), to: query.get('to')})}</p>
      <p class="row">${Object.entries(ways).map(([kind, label]) => html`<button @click=${() => ask({ask: kind})}>${t(label)}</button>`)}</p></div>`;
  }

  function next(train) {
    return html`
      ${train.nextDay ? html`<p class="notice">${t('nextDay', {date: day(train.date)})}</p>` : ''}
      <div class="card">${trainTable([train], {caption: t('on', {...train, date: day(train.date)}), currency: currency()})}
        <p><button @click=${() => ask({ask: 'between', date: train.date, after: clock(train.departure), before: ''})}>${t('afterThat')}</button></p></div>`;
  }

  function journeys(found) {
    return html`
      ${found.earlier ? html`<p><button @click=${() => turn('earlier', found.earlier)}>↑ ${t('earlier')}</button></p>` : ''}
      ${journeyList(found.journeys, {currency: currency()})}
      ${found.later ? html`<p><button @click=${() => turn('later', found.later)}>↓ ${t('later')}</button></p>` : ''}`;
  }

  function timetables({trains, page}) {
    const connections = [...Map.groupBy(trains, (train) => JSON.stringify([train.from, train.to])).values()];
    return html`
      <div class="timetables">${connections.map((ofConnection) => html`<div class="card">${trainTable(ofConnection, {caption: t('route', ofConnection[0]), currency: currency()})}</div>`)}</div>
      ${page.number + 1 < page.totalPages ? html`<p><button @click=${more}>${t('more')}</button></p>` : ''}`;
  }

  return {
    title: () => t('title'),
    view: () => html`<div class="travel"><h1>${t('title')}</h1>${form()}${result()}</div>`,
    close() {
      leaving.abort();
      Object.values(fields).forEach((field) => field.close());
    },
  };
}
