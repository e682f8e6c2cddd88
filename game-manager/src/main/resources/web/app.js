// The frame around every page: where one is, who one is, in which language; and which page an address means.

import {html, nothing, render} from 'lit-html';
import {focusKeeper} from './focus.js';
import {identity} from './identity.js';
import {LANGUAGES, language, onLanguage, speak, words} from './words.js';

const t = words({
  en: {
    play: 'Play', talk: 'Chat', standings: 'Standings', travel: 'Trains', you: 'You: {name}', pages: 'Pages', language: 'Language', skip: 'Skip to the content',
    lost: 'There is no such page.', home: 'To the games', broken: 'This page could not be loaded.', again: 'Try again', loading: 'One moment…',
  },
  fr: {
    play: 'Jouer', talk: 'Discuter', standings: 'Classements', travel: 'Trains', you: 'Vous : {name}', pages: 'Pages', language: 'Langue', skip: 'Aller au contenu',
    lost: 'Cette page n’existe pas.', home: 'Vers les jeux', broken: 'La page n’a pas pu être chargée.', again: 'Réessayer', loading: 'Un instant…',
  },
});

const ROUTES = [
  [/^\/$/, () => import('./pages/home.js')],
  [/^\/(?<as>play|watch)\/(?<code>[^/]+)$/, () => import('./pages/room.js')],
  [/^\/replay\/(?<code>[^/]+)$/, () => import('./pages/replay.js')],
  [/^\/talk$/, () => import('./pages/talk.js')],
  [/^\/standings(?:\/(?<game>[^/]+))?$/, () => import('./pages/standings.js')],
  [/^\/people\/(?<publicId>[^/]+)$/, () => import('./pages/people.js')],
  [/^\/travel$/, () => import('./pages/travel.js')],
  [/^\/me$/, () => import('./pages/me.js')],
];
const NAVIGATION = [['/', 'play'], ['/talk', 'talk'], ['/standings', 'standings'], ['/travel', 'travel']];

const app = {identity: identity(), render: schedule, go, say};
const root = document.getElementById('app');
const live = document.getElementById('live');
let page = null;
let place = 0;
let due = false;
const unsaid = [];

/** Draws the page again before the next frame, however often it is asked for. */
function schedule() {
  if (!due) {
    due = true;
    queueMicrotask(draw);
  }
}

function draw() {
  due = false;
  try {
    show();
  } catch (failure) {
    // What was drawn before would look as if it still were so.
    page?.close?.();
    page = failed(failure);
    show();
  }
}

function show() {
  const title = page?.title();
  document.title = title ? `${title} · Salon` : 'Salon';
  const keepFocus = focusKeeper(root);
  render(frame(), root);
  keepFocus();
}

/** Goes to an address of this page's own; from there to the same one is no step that the back button should have to go. */
function go(path) {
  const isHere = path === location.pathname + location.search;
  history[isHere ? 'replaceState' : 'pushState'](null, '', path);
  return arrive();
}

/** Says something to who cannot see it happen. */
function say(text) {
  if (unsaid.push(text) === 1) {
    // The same text twice is only heard if it changes in between; and of two at once, both are to be heard.
    live.textContent = '';
    setTimeout(() => (live.textContent = unsaid.splice(0).join(' ')), 50);
  }
}

async function arrive({first = false} = {}) {
  const here = ++place;
  const {pathname, search} = location;
  // A slash at the end is often there when a link was copied out of a sentence.
  const [route, load] = ROUTES.map(([pattern, module]) => [pattern.exec(pathname.replace(/(?<=.)\/+$/, '')), module]).find(([match]) => match) ?? [];
  page?.close?.();
  page = null;
  let next;
  try {
    next = route
      ? (await load()).open({params: decoded(route.groups ?? {}), query: new URLSearchParams(search), app})
      : {title: () => t('lost'), view: lost};
  } catch (failure) {
    next = failed(failure);
  }
  if (here !== place) {
    next.close?.();
    return;
  }
  page = next;
  draw();
  if (!first) {
    scrollTo(0, 0);
    document.getElementById('content').focus({preventScroll: true});
    say(page.title());
  }
}

function failed(failure) {
  console.error(failure);
  return {title: () => t('broken'), view: broken};
}

function decoded(groups) {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value && decodeURIComponent(value)]));
}

function frame() {
  const {pathname} = location;
  return html`
    <a class="skip" href="#content" @click=${skip}>${t('skip')}</a>
    <header class="top">
      <a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28">Salon</a>
      <nav aria-label=${t('pages')}>
        ${NAVIGATION.map(([path, name]) => html`<a href=${path} aria-current=${isIn(pathname, path) ? 'page' : nothing}>${t(name)}</a>`)}
      </nav>
      <div class="self">
        <a class="who" href="/me" aria-label=${t('you', {name: app.identity.publicId})} aria-current=${pathname === '/me' ? 'page' : nothing}>${app.identity.publicId}</a>
        <label><span class="unseen">${t('language')}</span>
          <select @change=${(event) => speak(event.target.value)}>
            ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === language()}>${name}</option>`)}
          </select>
        </label>
      </div>
    </header>
    <main id="content" tabindex="-1">${page ? page.view() : html`<p class="boot" role="status">${t('loading')}</p>`}</main>`;
}

function isIn(pathname, path) {
  return path === '/' ? /^\/($|play|watch|replay)/.test(pathname) : pathname === path || pathname.startsWith(path + '/') || (path === '/standings' && pathname.startsWith('/people/'));
}

function lost() {
  return html`<section class="card narrow"><h1>${t('lost')}</h1><p><a href="/">${t('home')}</a></p></section>`;
}

/** What is asked for may be gone because the server has a newer version by now: then loading everything anew helps. */
function broken() {
  return html`<section class="card narrow"><h1>${t('broken')}</h1><p><button @click=${() => location.reload()}>${t('again')}</button></p></section>`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

/** A link of the page's own needs no new page; one with a modifier key, a target or another origin is the browser's. */
function follow(event) {
  const link = event.target.closest?.('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && link.origin === location.origin && !link.target && !link.hasAttribute('download') && ROUTES.some(([pattern]) => pattern.test(link.pathname))) {
    event.preventDefault();
    go(link.pathname + link.search);
  }
}

document.addEventListener('click', follow);
addEventListener('popstate', () => arrive());
addEventListener('storage', (event) => {
  if (event.key === 'salon.identity') {
    app.identity = identity();
    schedule();
  }
});
onLanguage(() => schedule());
// What stood there until now is not lit-html's, which would leave it.
root.replaceChildren();
schedule();
arrive({first: true});
