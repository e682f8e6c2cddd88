// The form of all questions: what one wants to know decides which fields there are.

import {html, nothing} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {words} from '../words.js';
import {ENDS, KINDS, SORTS} from './question.js';
import {StationField} from './stations.js';

const t = words({
  en: {
    from: 'From', to: 'To', swap: 'Swap departure and destination', what: 'What would you like to know?', submit: 'Search', journeys: 'Journeys', next: 'Next train', between: 'Between two times', connection: 'Direct trains', all: 'All trains',
    journeysHint: 'With and without changes, the best of each kind.', nextHint: 'The next direct train, today’s or the first after it.', betweenHint: 'Direct trains that leave in a slot of time.',
    connectionHint: 'Every direct train of a day, in the order you choose.', allHint: 'The whole timetable, connection by connection.', date: 'Day', today: 'empty: today', at: 'Time', now: 'empty: now', by: 'The time is that of',
    after: 'From (time)', before: 'Until (time)', sort: 'Sorted by', departure: 'departure', arrival: 'arrival', price: 'price', duration: 'duration',
  },
  fr: {
    from: 'De', to: 'À', swap: 'Échanger départ et arrivée', what: 'Que voulez-vous savoir ?', submit: 'Chercher', journeys: 'Voyages', next: 'Prochain train', between: 'Entre deux heures', connection: 'Trains directs', all: 'Tous les trains',
    journeysHint: 'Avec ou sans changement, les meilleurs de chaque sorte.', nextHint: 'Le prochain train direct, aujourd’hui ou le premier ensuite.', betweenHint: 'Les trains directs qui partent dans un créneau.',
    connectionHint: 'Tous les trains directs d’un jour, dans l’ordre de votre choix.', allHint: 'Tous les horaires, liaison par liaison.', date: 'Jour', today: 'vide : aujourd’hui', at: 'Heure', now: 'vide : maintenant', by: 'C’est l’heure',
    after: 'De (heure)', before: 'Jusqu’à (heure)', sort: 'Triés par', departure: 'départ', arrival: 'arrivée', price: 'prix', duration: 'durée',
  },
});

/** What a field of that type can show; an address may say anything. */
const SHOWABLE = {date: /^\d{4}-\d\d-\d\d$/, time: /^([01]\d|2[0-3]):[0-5]\d$/};

export class Form {
  #question;
  #app;
  #ask;
  #stations;

  /** @param {{app: object, ask: () => void}} options `ask` is called when the form is sent */
  constructor(question, {app, ask}) {
    this.#question = {...question};
    this.#app = app;
    this.#ask = ask;
    this.#stations = {from: new StationField({name: 'from', app}), to: new StationField({name: 'to', app})};
    Object.entries(this.#stations).forEach(([name, field]) => (field.value = question[name]));
  }

  /** The question as it stands in the form by now. */
  get question() {
    const {from, to} = this.#stations;
    return {...this.#question, from: from.value.trim(), to: to.value.trim()};
  }

  close() {
    Object.values(this.#stations).forEach((field) => field.close());
  }

  /** @param {{meant: Object<string, string[]>, timetable: Object|null}} known what could be meant instead, by field, and how far the timetable goes */
  view({meant, timetable}) {
    const {ask} = this.#question;
    const {from, to} = this.#stations;
    const isBad = (field) => (meant?.[field]?.length ?? 0) > 0;
    return html`
      <form class="card stack" @submit=${this.#submit}>
        <fieldset class="kinds"><legend>${t('what')}</legend>
          ${Object.keys(KINDS).map((kind) => html`
            <label class="inline"><input type="radio" name="ask" .value=${kind} .checked=${live(ask === kind)} @change=${() => this.#set('ask', kind)}>${t(kind)}</label>`)}
        </fieldset>
        <p class="hint">${t(`${ask}Hint`)}</p>
        ${ask === 'all' ? nothing : html`
          <div class="route">
            ${from.view(t('from'), {bad: isBad('from')})}
            <button type="button" class="swap" aria-label=${t('swap')} title=${t('swap')} @click=${this.#swap}>⇄</button>
            ${to.view(t('to'), {bad: isBad('to')})}
          </div>`}
        <div class="row when">${KINDS[ask].map((field) => this.#field(field, timetable))}<button class="primary">${t('submit')}</button></div>
      </form>`;
  }

  #field(field, timetable) {
    switch (field) {
      case 'date':
        return this.#input(field, {type: 'date', hint: t('today'), min: timetable?.firstDay, max: timetable?.lastDay});
      case 'by':
        return this.#choice(field, ENDS);
      case 'sort':
        return this.#choice(field, SORTS);
      default:
        return this.#input(field, {type: 'time', hint: field === 'at' ? t('now') : null});
    }
  }

  #input(field, {type, hint, min, max}) {
    const value = SHOWABLE[type].test(this.#question[field]) ? this.#question[field] : '';
    return html`
      <label>${t(field)}<input type=${type} min=${min ?? nothing} max=${max ?? nothing} .value=${live(value)} @change=${(event) => this.#set(field, event.target.value)}>
        ${hint ? html`<small>${hint}</small>` : nothing}</label>`;
  }

  #choice(field, choices) {
    return html`
      <label>${t(field)}<select @change=${(event) => this.#set(field, event.target.value)}>
        ${choices.map((name) => html`<option value=${name} .selected=${live(this.#question[field] === name)}>${t(name)}</option>`)}</select></label>`;
  }

  #set(field, value) {
    this.#question[field] = value;
    this.#app.render();
  }

  #swap = () => {
    const {from, to} = this.#stations;
    [from.value, to.value] = [to.value, from.value];
    this.#app.render();
  };

  #submit = (event) => {
    event.preventDefault();
    this.#ask();
  };
}
