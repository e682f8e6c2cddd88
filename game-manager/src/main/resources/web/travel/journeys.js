// Journeys with changes: each with all of its legs, and the time between them.

import {html} from 'lit-html';
import {money, words} from '../words.js';
import {clock, day, duration, nights, span} from './clock.js';
import {grouped} from './grouped.js';
import {bests} from './trains.js';

const t = words({
  en: {
    direct: 'direct', changes: '{n|# change|# changes}', few: 'Fewest changes', legs: 'All legs', wait: 'Change in {station}: {time}', unknown: 'price not known',
    train: 'Train {number}', by: 'Train {number}, {operator}', walk: 'Walk: {time}',
  },
  fr: {
    direct: 'direct', changes: '{n|# changement|# changements}', few: 'Le moins de changements', legs: 'Tous les trajets', wait: 'Changement à {station} : {time}', unknown: 'prix inconnu',
    train: 'Train {number}', by: 'Train {number}, {operator}', walk: 'À pied : {time}',
  },
});

/** By day of departure. The service marks the best of each page; here they are the best of all that is shown. */
export function journeyList(journeys, {currency}) {
  const isCheapest = best(journeys, cost);
  const isFastest = best(journeys, ({minutes}) => minutes);
  const hasFewest = best(journeys, ({changes}) => changes);
  return [...grouped(journeys, ({departure}) => departure.slice(0, 10))].map(([date, ofDay]) => html`
    <h2>${day(date)}</h2>
    <ol class="journeys">${ofDay.map((journey) => html`
      <li class="card">
        <p class="journey">
          ${span(journey)} <span>${duration(journey.minutes)}</span> <span>${journey.changes ? t('changes', {n: journey.changes}) : t('direct')}</span>
          <strong>${journey.price === null ? t('unknown') : money(journey.price, currency)}</strong>
          <span>${bests(isCheapest(journey), isFastest(journey))} ${hasFewest(journey) ? html`<span class="badge">${t('few')}</span>` : ''}</span>
        </p>
        <details ?open=${journey.changes > 0}><summary>${journey.legs.length === 1 ? naming(journey.legs[0]) : t('legs')}</summary><ol class="legs">${journey.legs.map((leg, index) => html`${change(journey.legs[index - 1], leg)}${part(leg, currency)}`)}</ol></details>
      </li>`)}
    </ol>`);
}

/** Where all are alike, none is marked: it would say nothing. */
function best(journeys, value) {
  const known = journeys.map(value).filter((number) => number !== null);
  const least = Math.min(...known);
  return known.some((number) => number !== least) ? (journey) => value(journey) === least : () => false;
}

function cost({price}) {
  return price === null ? null : Number(price);
}

/** A walk between two stations is a change by itself. */
function change(before, after) {
  if (!before || before.kind === 'walk' || after.kind === 'walk') {
    return '';
  }
  const minutes = (Date.parse(after.departure) - Date.parse(before.arrival)) / 60_000;
  return html`<li class="change">${t('wait', {station: after.from.name, time: duration(minutes)})}${night(before.arrival, after.departure)}</li>`;
}

/** Whoever waits for the next day's train wants to see that before buying. */
function night(before, after) {
  return nights(before, after, 0) ? html` <span class="badge warn">${day(after)}</span>` : '';
}

function naming({kind, minutes, train, operator}) {
  return kind === 'walk' ? t('walk', {time: duration(minutes)}) : t(operator ? 'by' : 'train', {number: String(train), operator});
}

function part(leg, currency) {
  return html`
    <li class="leg">
      <span><time>${clock(leg.departure)}</time> ${leg.from.name}</span>
      <span class="faint">${naming(leg)}${leg.kind === 'walk' ? '' : html` · ${duration(leg.minutes)}${leg.price === null ? '' : html` · ${money(leg.price, currency)}`}`}</span>
      <span><time>${clock(leg.arrival)}</time> ${leg.to.name}${night(leg.departure, leg.arrival)}</span>
    </li>`;
}
