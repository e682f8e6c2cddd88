// Times as the timetable has them. They are those of the stations' clocks, so they are never moved into the reader's own zone.

import {html} from 'lit-html';
import {date, words} from '../words.js';

const t = words({
  en: {days: '{n|# day|# days} later', hours: '{h} h {m}', minutes: '{m} min'},
  fr: {days: '{n|# jour|# jours} plus tard', hours: '{h} h {m}', minutes: '{m} min'},
});

/** `16:30`, of a time or of a moment with its day and zone. */
export function clock(text) {
  return text.length > 5 ? text.slice(11, 16) : text;
}

export function day(moment) {
  return date(moment.slice(0, 10) + 'T12:00');
}

export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  return hours ? t('hours', {h: String(hours), m: String(minutes % 60).padStart(2, '0')}) : t('minutes', {m: String(minutes)});
}

/** How many midnights lie between departure and arrival. */
export function nights(departure, arrival, minutes) {
  if (departure.length > 5) {
    return Math.round((Date.parse(arrival.slice(0, 10)) - Date.parse(departure.slice(0, 10))) / 86_400_000);
  }
  const [hour, minute] = departure.split(':').map(Number);
  return Math.floor((hour * 60 + minute + minutes) / 1440);
}

export function span({departure, arrival, minutes}) {
  const later = nights(departure, arrival, minutes);
  return html`<span class="span"><time>${clock(departure)}</time> <span aria-hidden="true">→</span> <time>${clock(arrival)}</time>${
    later ? html` <span class="badge"><span aria-hidden="true">+${later}</span><span class="unseen">${t('days', {n: later})}</span></span>` : ''}</span>`;
}
