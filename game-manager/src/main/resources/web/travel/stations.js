// A field that completes stations while one types: ARIA's combobox with a list, by arrows, Enter and Escape or by pointing.

import {html, nothing} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {get} from '../services.js';
import {words} from '../words.js';

const t = words({
  en: {none: 'No station is called like that.', some: '{n|# station|# stations} to choose from'},
  fr: {none: 'Aucune gare ne porte ce nom.', some: '{n|# gare|# gares} au choix'},
});

/** Whoever types fast asks once, and nobody waits longer than one would notice. */
const PAUSE = 120;

export class StationField {
  value = '';
  #options = [];
  #active = -1;
  #open = false;
  #timer = 0;
  #asking = null;

  /** @param {{name: string, app: object}} options `name` is the parameter's, and makes the ids of this field's parts */
  constructor({name, app}) {
    this.name = name;
    this.app = app;
  }

  view(label, {bad = false} = {}) {
    const {name} = this;
    const active = this.#open && this.#active >= 0 ? `${name}-${this.#active}` : nothing;
    return html`
      <div class="station">
        <label for=${name}>${label}</label>
        <input id=${name} name=${name} role="combobox" autocomplete="off" autocapitalize="words" spellcheck="false" maxlength="200" required
          aria-autocomplete="list" aria-controls=${name + '-list'} aria-expanded=${this.#open} aria-activedescendant=${active} aria-invalid=${bad || nothing}
          .value=${live(this.value)} @input=${this.#typed} @keydown=${this.#key} @blur=${this.#leave}>
        <ul id=${name + '-list'} role="listbox" aria-label=${label} ?hidden=${!this.#open}>
          ${this.#options.map((station, index) => html`
            <li id=${`${name}-${index}`} role="option" aria-selected=${index === this.#active} @pointerdown=${(event) => this.#point(event, index)}>${station.name}</li>`)}
        </ul>
      </div>`;
  }

  close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #typed = (event) => {
    this.value = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  };

  async #ask() {
    this.#asking?.abort();
    const text = this.value.trim();
    if (!text) {
      this.#show([]);
      return;
    }
    this.#asking = new AbortController();
    try {
      const {stations} = await get('trains', `/stations?limit=8&q=${encodeURIComponent(text)}`, {signal: this.#asking.signal});
      if (document.activeElement?.id === this.name) {
        this.#show(stations);
        this.app.say(stations.length ? t('some', {n: stations.length}) : t('none'));
      }
    } catch {
      // Completion is a courtesy: without it one types the whole name, and the answer says what was wrong.
    }
  }

  #show(stations) {
    this.#options = stations;
    this.#active = -1;
    this.#open = stations.length > 0 && !(stations.length === 1 && stations[0].name === this.value);
    this.app.render();
  }

  #key = (event) => {
    const count = this.#options.length;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && count) {
      event.preventDefault();
      // Beyond either end one is in the text again, as in every combobox.
      this.#active = this.#open ? ((this.#active + 1 + step + count + 1) % (count + 1)) - 1 : step > 0 ? 0 : count - 1;
      this.#open = true;
      this.app.render();
    } else if (event.key === 'Enter' && this.#open && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#leave();
    }
  };

  /** Before the field loses the focus, which would take the list away under the pointer. */
  #point(event, index) {
    event.preventDefault();
    this.#choose(index);
  }

  #choose(index) {
    clearTimeout(this.#timer);
    this.value = this.#options[index].name;
    this.#leave();
  }

  #leave = () => {
    this.#open = false;
    this.#active = -1;
    this.app.render();
  };
}
