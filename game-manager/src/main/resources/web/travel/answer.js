// What the train-service answered. It is drawn by what it is, not by what the form says by now.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';
import {clock, day} from './clock.js';
import {grouped} from './grouped.js';
import {journeyList} from './journeys.js';
import {trainTable} from './trains.js';

const t = words({
  en: {
    route: '{from} → {to}', on: '{from} → {to}, {date}', empty: 'No direct train leaves {from} for {to} then.', none: 'No journey goes from {from} to {to} around that time. Try another day.',
    tryJourneys: 'Look for journeys with changes', tryNext: 'Show the next train', found: '{n|# train|# trains}', foundJourneys: '{n|# journey|# journeys}', earlier: 'Earlier', later: 'Later', more: 'More trains',
    nextDay: 'No more trains that day. The next one goes on {date}.', afterThat: 'Those after it', foundNext: 'Train {number} at {time}, {date}',
  },
  fr: {
    route: '{from} → {to}', on: '{from} → {to}, {date}', empty: 'Aucun train direct ne part alors de {from} pour {to}.', none: 'Aucun voyage ne va de {from} à {to} autour de cette heure. Essayez un autre jour.',
    tryJourneys: 'Chercher avec changements', tryNext: 'Montrer le prochain train', found: '{n|# train|# trains}', foundJourneys: '{n|# voyage|# voyages}', earlier: 'Plus tôt', later: 'Plus tard', more: 'D’autres trains',
    nextDay: 'Plus de train ce jour-là. Le prochain part le {date}.', afterThat: 'Ceux d’après', foundNext: 'Train {number} à {time}, {date}',
  },
});

/** In a few words, for who does not see it. */
export function summary(found) {
  if (found.journeys) {
    return t('foundJourneys', {n: found.journeys.length});
  }
  return found.trains
    ? t('found', {n: found.page?.totalElements ?? found.trains.length})
    : t('foundNext', {number: String(found.number), time: clock(found.departure), date: day(found.date)});
}

/**
 * @param {{question: Object, currency: string, ask: (change: Object) => void, turn: (direction: string) => void, more: () => void}} around
 *     `ask` changes the question, `turn` leads to `earlier` or `later` journeys, `more` to more trains
 */
export function answer(found, around) {
  if (found.journeys) {
    return found.journeys.length ? journeys(found, around) : empty('none', {}, around);
  }
  if (found.page) {
    return timetables(found, around);
  }
  if (!found.trains) {
    return next(found, around);
  }
  return found.trains.length
    ? html`<div class="card">${trainTable(found.trains, {caption: t('route', found.trains[0]), best: found, currency: around.currency})}</div>`
    : empty('empty', {journeys: 'tryJourneys', next: 'tryNext'}, around);
}

function empty(key, ways, {question: {from, to}, ask}) {
  return html`
    <div class="notice"><p>${t(key, {from, to})}</p>
      <p class="row">${Object.entries(ways).map(([kind, label]) => html`<button @click=${() => ask({ask: kind})}>${t(label)}</button>`)}</p></div>`;
}

function next(train, {currency, ask}) {
  const later = {ask: 'between', date: train.date, after: clock(train.departure), before: ''};
  return html`
    ${train.nextDay ? html`<p class="notice">${t('nextDay', {date: day(train.date)})}</p>` : nothing}
    <div class="card">${trainTable([train], {caption: t('on', {...train, date: day(train.date)}), currency})}
      <p><button @click=${() => ask(later)}>${t('afterThat')}</button></p></div>`;
}

function journeys(found, {currency, turn}) {
  return html`
    ${found.earlier ? html`<p><button @click=${() => turn('earlier')}>↑ ${t('earlier')}</button></p>` : nothing}
    ${journeyList(found.journeys, {currency})}
    ${found.later ? html`<p><button @click=${() => turn('later')}>↓ ${t('later')}</button></p>` : nothing}`;
}

function timetables({trains, page}, {currency, more}) {
  const connections = [...grouped(trains, ({from, to}) => JSON.stringify([from, to])).values()];
  return html`
    <div class="timetables">${connections.map((direct) => html`<div class="card">${trainTable(direct, {caption: t('route', direct[0]), currency})}</div>`)}</div>
    ${page.number + 1 < page.totalPages ? html`<p><button @click=${more}>${t('more')}</button></p>` : nothing}`;
}
