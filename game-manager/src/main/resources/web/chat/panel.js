// The chat of one room: beside a game, or the common room by itself.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';
import {isCommand, privately} from './commands.js';
import {Composer} from './composer.js';
import {Conversation} from './conversation.js';
import {lines, unsaid} from './lines.js';

const t = words({
  en: {
    title: 'Chat', log: 'What was said', present: '{n|# person here|# people here}', you: '{name} (you)', page: '{name}’s page', write: 'Write to {name} alone', earlier: 'Earlier messages', below: 'New messages ↓', reading: 'Reading what was said…', empty: 'Nothing has been said here yet.',
    away: 'The connection is lost. Reconnecting… What you say is sent when it is back.', taken: 'Somebody else is called {name} in the chat, or has a name that looks like it. You can take another name.', rename: 'Choose another name', retry: 'Try again',
    replaced: 'You are talking in another tab or window, so this one is silent.', here: 'Talk here', left: 'You have left the chat.', back: 'Come back', flood: 'That was too much at once, so the chat has hung up.', refused: 'The chat does not let you in: {detail}',
    offline: 'A command needs a connection; it is not sent later.', privately: 'A message to one person is written like this: /msg alice hello',
  },
  fr: {
    title: 'Discussion', log: 'Ce qui a été dit', present: '{n|# personne ici|# personnes ici}', you: '{name} (vous)', page: 'La page de {name}', write: 'Écrire à {name} seul', earlier: 'Messages précédents', below: 'Nouveaux messages ↓', reading: 'Lecture de ce qui a été dit…', empty: 'Rien n’a encore été dit ici.',
    away: 'La connexion est perdue. Reconnexion… Ce que vous dites partira à son retour.', taken: 'Quelqu’un d’autre s’appelle {name} dans la discussion, ou porte un nom semblable. Vous pouvez en prendre un autre.', rename: 'Choisir un autre nom', retry: 'Réessayer',
    replaced: 'Vous discutez dans un autre onglet ou une autre fenêtre ; celle-ci se tait.', here: 'Discuter ici', left: 'Vous avez quitté la discussion.', back: 'Revenir', flood: 'C’était trop à la fois ; la discussion a raccroché.', refused: 'La discussion ne vous laisse pas entrer : {detail}',
    offline: 'Une commande a besoin d’une connexion ; elle n’est pas envoyée plus tard.', privately: 'Un message à une personne s’écrit ainsi : /msg alice bonjour',
  },
});

/** Who is this near to the end, in pixels, reads the end. */
const NEAR = 40;

/** What stops the talk, and the button that begins it again. */
const STOPPED = {taken: 'retry', replaced: 'here', left: 'back', flood: 'back', refused: 'retry'};

export class Chat {
  #app;
  #talk;
  #composer;
  #warning = null;
  #unread = false;
  #drawn = {first: null, count: 0};

  /** @param {{room: string, app: object}} options `salon` is the common room; a game's room is its code */
  constructor({room, app}) {
    this.#app = app;
    this.#talk = new Conversation({room, identity: () => app.identity, onChange: () => app.render(), onNews: (news) => this.#news(news)});
    this.#composer = new Composer({app, present: () => this.#talk.present.filter((nick) => nick !== this.#talk.nick), onSend: (text) => this.#send(text)});
  }

  close() {
    this.#talk.close();
    this.#composer.close();
  }

  view() {
    const talk = this.#talk;
    this.#keepPlace();
    return html`
      <section class="chat" aria-label=${t('title')}>
        <h2>${t('title')}</h2>
        ${this.#people()}
        <div class="chat-frame">
          <div class="chat-log" role="log" tabindex="0" aria-label=${t('log')} aria-busy=${talk.isReading} @scroll=${this.#scrolled}>
            ${talk.log.mayHaveEarlier ? html`<p class="chat-event"><button class="quiet" ?disabled=${talk.isReading} @click=${() => talk.earlier()}>${t('earlier')}</button></p>` : nothing}
            ${this.#isEmpty() ? html`<p class="chat-event">${t(talk.standing === 'in' && !talk.isReading ? 'empty' : 'reading')}</p>` : nothing}
            ${lines(talk.log.items, {write: (nick) => this.#write(nick)})}
            ${unsaid(talk.outbox.messages, {again: (message) => talk.again(message), forget: (message) => talk.forget(message)})}
          </div>
          ${this.#unread ? html`<button class="chat-below" @click=${this.#toEnd}>${t('below')}</button>` : nothing}
        </div>
        ${this.#standing()}
        ${this.#warning ? html`<p class="notice warn" role="alert">${t(this.#warning)}</p>` : nothing}
        ${talk.standing in STOPPED ? nothing : this.#composer.view()}
      </section>`;
  }

  #isEmpty() {
    return this.#talk.log.items.length + this.#talk.outbox.messages.length === 0 && !(this.#talk.standing in STOPPED);
  }

  #people() {
    const {present, nick} = this.#talk;
    return html`
      <details class="chat-people"><summary>${t('present', {n: present.length})}</summary>
        <ul>${present.map((name) => html`
          <li>${name === nick ? t('you', {name}) : html`<button class="chat-nick" aria-label=${t('write', {name})} title=${t('write', {name})} @click=${() => this.#write(name)}>${name}</button>`}
            <a href="/people/${encodeURIComponent(name)}" aria-label=${t('page', {name})}>↗</a></li>`)}
        </ul>
      </details>`;
  }

  #standing() {
    const talk = this.#talk;
    if (talk.standing in STOPPED) {
      return html`
        <div class="notice ${talk.standing === 'left' ? '' : 'warn'}" role="status"><p>${t(talk.standing, {name: this.#app.identity.publicId, detail: talk.refusal ?? ''})}</p>
          <p class="row">${talk.standing === 'taken' ? html`<a class="button" href="/me">${t('rename')}</a>` : nothing}<button @click=${() => talk.enter()}>${t(STOPPED[talk.standing])}</button></p></div>`;
    }
    return talk.connection === 'away' ? html`<p class="notice warn" role="status">${t('away')}</p>` : nothing;
  }

  #write(nick) {
    this.#composer.begin(`/msg ${nick} `);
  }

  #send(text) {
    this.#warning = null;
    const alone = privately(text);
    if (alone) {
      return alone.text ? this.#say(alone.text, alone.to) : this.#warn('privately');
    }
    if (isCommand(text)) {
      return this.#talk.command(text) || this.#warn('offline');
    }
    return this.#say(text);
  }

  #say(text, to) {
    this.#talk.say(text, to);
    queueMicrotask(this.#toEnd);
    return true;
  }

  #warn(key) {
    this.#warning = key;
    this.#app.render();
    return false;
  }

  /** Who reads the past is told that there is more; the answer to one's own command is not news. */
  #news({kind}) {
    const log = document.querySelector('.chat-log');
    if (kind !== 'answer' && log && !isNearEnd(log)) {
      this.#unread = true;
    }
  }

  /** Just before it is drawn: who reads the end stays there, and who reads the past does not see it jump. */
  #keepPlace() {
    const log = document.querySelector('.chat-log');
    const atEnd = !log || isNearEnd(log);
    const height = log?.scrollHeight ?? 0;
    const first = this.#talk.log.items[0]?.key;
    const isLonger = this.#drawn.first !== null && first !== this.#drawn.first;
    this.#drawn.first = first ?? null;
    queueMicrotask(() => {
      const drawn = document.querySelector('.chat-log');
      if (drawn && atEnd) {
        drawn.scrollTop = drawn.scrollHeight;
      } else if (drawn && isLonger) {
        drawn.scrollTop += drawn.scrollHeight - height;
      }
    });
  }

  #scrolled = (event) => {
    if (this.#unread && isNearEnd(event.currentTarget)) {
      this.#unread = false;
      this.#app.render();
    }
  };

  #toEnd = () => {
    const log = document.querySelector('.chat-log');
    if (log) {
      log.scrollTop = log.scrollHeight;
    }
  };
}

function isNearEnd(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
}
