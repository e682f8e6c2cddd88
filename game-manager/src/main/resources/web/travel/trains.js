// Direct trains as a table: when, how long, which, for how much.

import {html, nothing} from 'lit-html';
import {money, words} from '../words.js';
import {duration, span} from './clock.js';

const t = words({
  en: {
    when: 'Departure and arrival', takes: 'Takes', train: 'Train', price: 'Price', cheapest: 'Cheapest', fastest: 'Fastest', unknown: 'not known',
    REDUC: 'Reduced by 20%', SUPPL: '10% supplement', instead: 'instead of',
  },
  fr: {
    when: 'Départ et arrivée', takes: 'Durée', train: 'Train', price: 'Prix', cheapest: 'Le moins cher', fastest: 'Le plus rapide', unknown: 'inconnu',
    REDUC: 'Réduction de 20 %', SUPPL: 'Supplément de 10 %', instead: 'au lieu de',
  },
});

/** @param best `{cheapest, fastest}`, numbers of trains; the first of several trains with that number is meant */
export function trainTable(trains, {caption, best = {}, currency}) {
  const cheapest = trains.findIndex(({number}) => number === best.cheapest);
  const fastest = trains.findIndex(({number}) => number === best.fastest);
  return html`
    <table class="trains">
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${t('when')}</th><th scope="col">${t('takes')}</th><th scope="col">${t('train')}</th><th scope="col" class="number">${t('price')}</th></tr></thead>
      <tbody>${trains.map((train, index) => html`
        <tr class=${index === cheapest || index === fastest ? 'best' : nothing}>
          <td>${span(train)} ${bests(index === cheapest, index === fastest)}</td>
          <td>${duration(train.minutes)}</td>
          <td>${String(train.number)}</td>
          <td class="number">${price(train, currency)}</td>
        </tr>`)}
      </tbody>
    </table>`;
}

export function bests(cheapest, fastest) {
  return html`${cheapest ? html`<span class="badge good">${t('cheapest')}</span> ` : ''}${fastest ? html`<span class="badge accent">${t('fastest')}</span>` : ''}`;
}

/** What is paid; where a flag changed it, what it would have been without, and why. */
function price({price, basePrice, flag}, currency) {
  if (price === null) {
    return html`<span class="faint">${t('unknown')}</span>`;
  }
  const changed = flag && basePrice !== null && basePrice !== price;
  return html`<strong>${money(price, currency)}</strong>${
    changed ? html` <span class="unseen">${t('instead')}</span> <s>${money(basePrice, currency)}</s><small class="flag">${t(flag)}</small>` : ''}`;
}
