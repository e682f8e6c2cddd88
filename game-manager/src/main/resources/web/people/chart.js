// A rating over time, as a line. Who cannot see it hears the same in a sentence, and everyone can open the numbers as a table.

import {html, nothing, svg} from 'lit-html';
import {ref} from 'lit-html/directives/ref.js';
import {date, words} from '../words.js';

const t = words({
  en: {
    summary: 'Rating in {game} over {n|# game|# games}: from {first} to {last}; lowest {low}, highest {high}.', numbers: 'The numbers', caption: 'Rating in {game}, game by game', when: 'Day', against: 'Against', rating: 'Rating',
    none: 'No game of this has a rating yet. It comes when everybody’s result is in.', latest: 'The last {n} games.', point: '{date}: {rating}',
  },
  fr: {
    summary: 'Cote au jeu {game} sur {n|# partie|# parties} : de {first} à {last} ; au plus bas {low}, au plus haut {high}.', numbers: 'Les chiffres', caption: 'Cote au jeu {game}, partie par partie', when: 'Jour', against: 'Contre', rating: 'Cote',
    none: 'Aucune partie de ce jeu n’a encore de cote. Elle vient quand les résultats de tous sont là.', latest: 'Les {n} dernières parties.', point: '{date} : {rating}',
  },
});
const HEIGHT = 240;
const MARGIN = {top: 14, right: 48, bottom: 30, left: 46};
const STEPS = [10, 20, 25, 50, 100, 200, 250, 500, 1000];

/** Drawn as wide as there is room, so that its letters are as large as all others. */
export class Chart {
  #width = 640;
  #observer;

  constructor({app}) {
    this.#observer = new ResizeObserver(([{contentRect}]) => {
      const width = Math.max(240, Math.round(contentRect.width));
      if (contentRect.width && width !== this.#width) {
        this.#width = width;
        app.render();
      }
    });
  }

  close() {
    this.#observer.disconnect();
  }

  /**
   * @param {Object[]} results of one game, newest first as the service has them
   * @param {{game: string, publicId: string, total: number}} about `total` counts the games that there are, also those that are not shown
   */
  view(results, {game, publicId, total}) {
    // A result may be reported late: ratings follow each other in the order in which games were rated.
    const rated = results.filter(({ratedAt}) => ratedAt !== undefined).toSorted((one, other) => Date.parse(one.ratedAt) - Date.parse(other.ratedAt));
    if (rated.length === 0) {
      return html`<p class="faint">${t('none')}</p>`;
    }
    const ratings = [rated[0].ratingBefore, ...rated.map(({ratingAfter}) => ratingAfter)];
    const summary = t('summary', {
      game, n: rated.length, first: String(ratings[0]), last: String(ratings.at(-1)), low: String(Math.min(...ratings)), high: String(Math.max(...ratings)),
    });
    return html`
      <div class="chart" ${ref((element) => element && this.#observer.observe(element))}>${this.#drawing(ratings, rated, summary)}</div>
      ${total > results.length ? html`<p class="hint">${t('latest', {n: results.length})}</p>` : nothing}
      <details><summary>${t('numbers')}</summary>${table(rated, {game, publicId})}</details>`;
  }

  #drawing(ratings, rated, summary) {
    const width = this.#width;
    const {low, high, ticks} = axis(ratings);
    const x = (i) => MARGIN.left + (i * (width - MARGIN.left - MARGIN.right)) / (ratings.length - 1);
    const y = (rating) => MARGIN.top + ((high - rating) * (HEIGHT - MARGIN.top - MARGIN.bottom)) / (high - low);
    const points = ratings.map((rating, i) => `${x(i).toFixed(1)},${y(rating).toFixed(1)}`);
    const end = ratings.length - 1;
    return html`
      <svg width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${summary}>
        ${ticks.map((tick) => svg`<line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line><text x=${MARGIN.left - 8} y=${y(tick) + 4} text-anchor="end">${tick}</text>`)}
        <polygon class="under" points="${x(0).toFixed(1)},${y(low)} ${points.join(' ')} ${x(end).toFixed(1)},${y(low)}"></polygon>
        <polyline class="line" points=${points.join(' ')}></polyline>
        ${rated.map(({endedAt, ratingAfter}, i) => svg`<circle class="point" cx=${x(i + 1)} cy=${y(ratingAfter)} r=${rated.length > 40 ? 2 : 4}><title>${t('point', {date: date(endedAt), rating: String(ratingAfter)})}</title></circle>`)}
        <text class="value" x=${x(end) + 8} y=${y(ratings[end]) + 4}>${ratings[end]}</text>
        <text x=${x(0)} y=${HEIGHT - 8}>${date(rated[0].endedAt)}</text>
        ${date(rated[0].endedAt) === date(rated.at(-1).endedAt) ? nothing : svg`<text x=${x(end)} y=${HEIGHT - 8} text-anchor="end">${date(rated.at(-1).endedAt)}</text>`}
      </svg>`;
  }
}

/** Round numbers below and above everything, four to six of them. */
function axis(ratings) {
  const [least, most] = [Math.min(...ratings), Math.max(...ratings)];
  const step = STEPS.find((size) => (most - least) / size <= 4) ?? 2000;
  const low = Math.floor((least - 1) / step) * step;
  const high = Math.ceil((most + 1) / step) * step;
  const ticks = Array.from({length: (high - low) / step + 1}, (_, i) => low + i * step);
  return {low, high, ticks};
}

function table(rated, {game, publicId}) {
  return html`
    <table>
      <caption>${t('caption', {game})}</caption>
      <thead><tr><th scope="col">${t('when')}</th><th scope="col">${t('against')}</th><th scope="col" class="number">${t('rating')}</th></tr></thead>
      <tbody>${rated.map(({endedAt, players, ratingAfter}) => html`
        <tr><td>${date(endedAt)}</td><td class="name">${players.filter((player) => player !== publicId).join(', ')}</td><td class="number">${String(ratingAfter)}</td></tr>`)}
      </tbody>
    </table>`;
}
