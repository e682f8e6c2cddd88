// Where one types: a line that completes commands as one goes, as a combobox whose list stands above it.

import {html, nothing} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {words} from '../words.js';
import {completions} from './commands.js';

const t = words({
  en: {say: 'Say something', hint: 'Message or /command', send: 'Send', commands: 'Commands'},
  fr: {say: 'Dire quelque chose', hint: 'Message ou /commande', send: 'Envoyer', commands: 'Commandes'},
});

/** A thousand characters of any alphabet fit into the 4,096 bytes that a line may have. */
const LONGEST = 1000;

export class Composer {
  #text = '';
  #options = [];
  #active = -1;
  #asking = null;

  /** @param {{app: object, present: () => string[], onSend: (text: string) => boolean}} options `onSend` answers whether the line is done with */
  constructor({app, present, onSend}) {
    this.app = app;
    this.present = present;
    this.onSend = onSend;
  }

  /** Begins a line for somebody, such as `/msg bob `. */
  begin(text) {
    this.#set(text);
    queueMicrotask(() => document.getElementById('say')?.focus());
  }

  close() {
    this.#asking?.abort();
  }

  view() {
    const isOpen = this.#options.length > 0;
    return html`
      <form class="chat-say" @submit=${this.#submit}>
        <ul id="say-list" role="listbox" aria-label=${t('commands')} ?hidden=${!isOpen}>
          ${this.#options.map(({label, about}, index) => html`
            <li id=${`say-${index}`} role="option" aria-selected=${index === this.#active} @pointerdown=${(event) => this.#point(event, index)}>
              <span>${label}</span>${about ? html` <small>${about}</small>` : nothing}</li>`)}
        </ul>
        <label class="unseen" for="say">${t('say')}</label>
        <input id="say" role="combobox" autocomplete="off" autocapitalize="sentences" enterkeyhint="send" maxlength=${LONGEST} placeholder=${t('hint')}
          aria-autocomplete="list" aria-controls="say-list" aria-expanded=${isOpen} aria-activedescendant=${this.#active >= 0 ? `say-${this.#active}` : nothing}
          .value=${live(this.#text)} @input=${(event) => this.#set(event.target.value)} @keydown=${this.#key} @blur=${() => this.#offer([])}>
        <button class="primary">${t('send')}</button>
      </form>`;
  }

  #set(text) {
    this.#text = text;
    this.#complete();
    this.app.render();
  }

  async #complete() {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    try {
      const found = await completions(this.#text, {present: this.present(), signal});
      if (!signal.aborted) {
        this.#offer(found);
      }
    } catch {
      // Completion is a courtesy: the command is understood without it.
    }
  }

  #offer(options) {
    this.#options = options;
    this.#active = -1;
    this.app.render();
  }

  #key = (event) => {
    const count = this.#options.length;
    if (!count || event.isComposing) {
      return;
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      this.#active = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
      this.app.render();
      document.getElementById(`say-${this.#active}`)?.scrollIntoView({block: 'nearest'});
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.#active >= 0) {
      event.preventDefault();
      this.#set(this.#options[this.#active].text);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#offer([]);
    }
  };

  /** Before the line loses the focus, which would take the list away under the pointer. */
  #point(event, index) {
    event.preventDefault();
    this.#set(this.#options[index].text);
  }

  #submit = (event) => {
    event.preventDefault();
    const text = this.#text.trim();
    if (text && this.onSend(text)) {
      this.#set('');
    }
  };
}
