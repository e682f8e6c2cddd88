// How things stand with the connection, said as soon as it is known: a board that may be old must not look like one that is not.

import {html, nothing} from 'lit-html';
import {words} from '../words.js';

const t = words({
  en: {
    connecting: 'Connecting…', waiting: 'Reconnecting… the server has not answered for a moment.', away: 'Reconnecting… what you see may be behind. Nothing that was played is lost.',
    offline: 'You are offline. What you see may be behind; it goes on by itself when the network is back.',
  },
  fr: {
    connecting: 'Connexion…', waiting: 'Reconnexion… le serveur n’a pas répondu depuis un instant.', away: 'Reconnexion… ce que vous voyez est peut-être dépassé. Rien de ce qui a été joué n’est perdu.',
    offline: 'Vous êtes hors ligne. Ce que vous voyez est peut-être dépassé ; cela reprendra tout seul avec le réseau.',
  },
});

/** @param {{state: string}} link a Table, or whatever else follows a Link */
export function connection({state}) {
  if (state === 'open' || state === 'closed') {
    return nothing;
  }
  return html`<p class="notice warn connection" role="status">${t(state === 'away' && !navigator.onLine ? 'offline' : state)}</p>`;
}
