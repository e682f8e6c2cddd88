// The trains: one form for all questions. The address is the question, so that it can be sent to somebody and the back button works.

import {html, nothing} from 'lit-html';
import {get} from '../services.js';
import {answer, summary} from '../travel/answer.js';
import {Form} from '../travel/form.js';
import {isComplete, path, read, request} from '../travel/question.js';
import {refusal, saying, suggestions} from '../travel/refusal.js';
import {words} from '../words.js';

const t = words({en: {title: 'Trains', searching: 'Searching…'}, fr: {title: 'Trains', searching: 'Recherche…'}});

/** Whether the answer was just asked for here, by a button: then one wants to be led to it. */
let waiting = false;

export function open({query, app}) {
  const question = read(query);
  const form = new Form(question, {app, ask: () => ask({})});
  const leaving = new AbortController();
  const {signal} = leaving;
  const lead = waiting;
  waiting = false;
  // Idle at first; then searching, found or refused.
  let state = {};
  let timetable = null;

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

  function ask(change) {
    waiting = true;
    app.go(path({...form.question, ...change}));
  }

  async function search() {
    state = {searching: true};
    try {
      const found = await get('trains', request(question), {signal});
      show(() => (state = {found}));
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
    show(() => (state = {problem, meant}));
    arrive(saying(problem));
  }

  /** To the answer, once it is drawn: on a phone it is below the form. */
  function arrive(text) {
    queueMicrotask(() => {
      const place = document.getElementById('answer');
      if (lead && place && !signal.aborted) {
        place.focus({preventScroll: true});
        place.scrollIntoView({block: 'nearest'});
        app.say(text);
      }
    });
  }

  /** One page of journeys more, in front or behind; what is shown stays. */
  async function turn(direction) {
    try {
      const page = await get('trains', `/journeys?cursor=${encodeURIComponent(state.found[direction])}`, {signal});
      const {found} = state;
      const journeys = direction === 'earlier' ? [...page.journeys, ...found.journeys] : [...found.journeys, ...page.journeys];
      show(() => (state = {found: {...found, journeys, [direction]: page[direction]}}));
      app.say(summary(page));
    } catch (problem) {
      await refuse(problem);
    }
  }

  async function more() {
    try {
      const {found} = state;
      const page = await get('trains', `${request(question)}&page=${found.page.number + 1}`, {signal});
      show(() => (state = {found: {...page, trains: [...found.trains, ...page.trains]}}));
    } catch (problem) {
      await refuse(problem);
    }
  }

  function result() {
    const {searching, problem, meant, found} = state;
    if (searching) {
      return html`<p class="boot" role="status">${t('searching')}</p>`;
    }
    if (problem) {
      return html`<section id="answer" tabindex="-1">${refusal(problem, question, {meant, ask, timetable})}</section>`;
    }
    const currency = found?.currency ?? timetable?.currency ?? 'EUR';
    return found ? html`<section id="answer" tabindex="-1" aria-label=${summary(found)}>${answer(found, {question, currency, ask, turn, more})}</section>` : nothing;
  }

  return {
    title: () => t('title'),
    view: () => html`<div class="travel"><h1>${t('title')}</h1>${form.view({meant: state.meant, timetable})}${result()}</div>`,
    close() {
      leaving.abort();
      form.close();
    },
  };
}
