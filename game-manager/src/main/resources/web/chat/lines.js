// How what was said looks: by whom and when once for several lines in a row, and each day by its date.

import {html, nothing} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {date, time, words} from '../words.js';
import {SERVICE} from './conversation.js';
import {linked} from './links.js';
import {notice} from './notices.js';

const t = words({
  en: {
    arrived: '{name} has come.', left: '{name} has left.', you: 'you', toYou: '{name} to you alone', fromYou: 'you to {name} alone', answer: 'Answer, to you alone', refused: '{word}: {text}', write: 'Write to {name} alone', sending: 'sending…',
    again: 'Send again', drop: 'Discard', BAD_TEXT: 'Not said: it is too long, or has characters that nobody can see.', NOBODY: 'Not said: nobody called {name} is here.', UNAVAILABLE: 'Perhaps not said: the chat cannot store anything at the moment.',
    ID_USED: 'Not said: this was said before in other words.', other: 'Not said: {detail}',
  },
  fr: {
    arrived: '{name} est arrivé.', left: '{name} est parti.', you: 'vous', toYou: '{name} à vous seul', fromYou: 'vous à {name} seul', answer: 'Réponse, pour vous seul', refused: '{word} : {text}', write: 'Écrire à {name} seul', sending: 'envoi…',
    again: 'Renvoyer', drop: 'Supprimer', BAD_TEXT: 'Pas dit : c’est trop long, ou des caractères sont invisibles.', NOBODY: 'Pas dit : personne du nom de {name} n’est ici.', UNAVAILABLE: 'Peut-être pas dit : la discussion ne peut rien garder en ce moment.',
    ID_USED: 'Pas dit : c’était déjà dit autrement.', other: 'Pas dit : {detail}',
  },
});
const TOGETHER = 5 * 60_000;
const REASONS = ['BAD_TEXT', 'NOBODY', 'UNAVAILABLE', 'ID_USED'];

/** @param write begins a private message to somebody */
export function lines(items, {write}) {
  return repeat(items, ({key}) => key, (item, index) => {
    const before = items[index - 1];
    const newDay = date(item.at) !== (before ? date(before.at) : null);
    return html`${newDay ? html`<p class="chat-day"><span>${date(item.at)}</span></p>` : nothing}${line(item, !newDay && isTogether(before, item), write)}`;
  });
}

/** One's own that are not stored yet, below everything else. */
export function unsaid(messages, {again, forget}) {
  return repeat(messages, ({clientId}) => clientId, (message) => html`
    <div class="chat-line mine ${message.refused ? 'failed' : 'pending'}">
      <p class="chat-from">${message.to ? t('fromYou', {name: message.to}) : t('you')}</p>
      <p class="chat-text" dir="auto">${message.text}</p>
      ${message.refused
        ? html`<p class="row"><span>${reason(message)}</span> <button @click=${() => again(message)}>${t('again')}</button> <button class="quiet" @click=${() => forget(message)}>${t('drop')}</button></p>`
        : html`<small class="faint">${t('sending')}</small>`}
    </div>`);
}

function reason({to, refused: {code, detail}}) {
  return REASONS.includes(code) ? t(code, {name: to ?? ''}) : t('other', {detail});
}

function isTogether(before, item) {
  return before?.kind === item.kind && before.nick === item.nick && before.to === item.to && Date.parse(item.at) - Date.parse(before.at) < TOGETHER;
}

function line(item, together, write) {
  switch (item.kind) {
    case 'arrived':
    case 'left':
      return html`<p class="chat-event">${t(item.kind, {name: item.nick})}</p>`;
    case 'command':
      return html`<div class="chat-line mine command">${head(item, together, t('you'))}<p class="chat-text"><code>${item.text}</code></p></div>`;
    case 'answer':
      return html`<div class="chat-line answer">${head(item, together, t('answer'))}<p class="chat-text" lang="en">${linked(item.text, {service: true})}</p></div>`;
    case 'refused':
      return html`<div class="chat-line answer failed">${head(item, together, t('answer'))}<p class="chat-text">${t('refused', {word: item.word?.toLowerCase() ?? '', text: item.text})}</p></div>`;
    case 'private':
      return html`<div class="chat-line private ${item.mine ? 'mine' : ''}">${head(item, together, alone(item, write))}<p class="chat-text" dir="auto">${linked(item.text)}</p></div>`;
    default:
      return item.nick === SERVICE ? told(item) : said(item, together, write);
  }
}

/** The service itself, to everyone: how a game goes, or that there is one to join. */
function told(item) {
  return html`<p class="chat-event told">${notice(item.text) ?? html`<span lang="en">${linked(item.text, {service: true})}</span>`} <time class="faint" datetime=${item.at}>${time(item.at)}</time></p>`;
}

function said(item, together, write) {
  const who = item.mine ? html`${t('you')}` : html`<button class="chat-nick" dir="auto" title=${t('write', {name: item.nick})} aria-label=${t('write', {name: item.nick})} @click=${() => write(item.nick)}>${item.nick}</button>`;
  return html`<div class="chat-line ${item.mine ? 'mine' : ''}">${head(item, together, who)}<p class="chat-text" dir="auto">${linked(item.text)}</p></div>`;
}

/** Behind either one stands the other, whom one may want to write to again. */
function alone({mine, nick, to}, write) {
  const other = mine ? to : nick;
  return html`<button class="chat-nick" title=${t('write', {name: other})} @click=${() => write(other)}>${t(mine ? 'fromYou' : 'toYou', {name: other})}</button>`;
}

function head({at}, together, who) {
  return together ? nothing : html`<p class="chat-from">${who} <time class="faint" datetime=${at}>${time(at)}</time></p>`;
}
