// Who one is here: the name that everyone sees, and the secret that proves it.

import {html, nothing} from 'lit-html';
import {adopt, exported, isName, isReserved, rename} from '../identity.js';
import {get} from '../services.js';
import {words} from '../words.js';

const t = words({
  en: {
    me: 'You', self: 'You: {name}', how: 'You need no account. This browser made a name and a secret for you; whoever has the secret is you. Games, ratings and your place in the chat belong to the name.', name: 'Your name', keep: 'Use this name',
    bad: 'A name has 1 to 32 letters, digits, “_”, “-” or “.”, and begins with a letter or a digit.', taken: 'This name is in use already. Choose another one, or bring your identity from where you used it.',
    renamed: 'You are {name} now.', fresh: 'A new name begins anew: what you have won stays with the old one. Save the old one first if you want to come back to it.', stats: 'Your games and ratings', export: 'Save your identity',
    exportHow: 'To play as {name} elsewhere, or again after this browser forgets.', file: 'Save as a file', show: 'Show it', hide: 'Hide it', secret: 'Your identity: keep it to yourself', import: 'Bring an identity', importHow: 'Choose the file, or paste its text.',
    paste: 'Text of an identity', choose: 'File', adopt: 'Be this one', none: 'This is no identity that was saved here.', adopted: 'You are {name}.',
  },
  fr: {
    me: 'Vous', self: 'Vous : {name}', how: 'Pas besoin de compte. Ce navigateur vous a créé un nom et un secret ; quiconque a le secret peut jouer à votre place. Parties, cotes et place dans la discussion appartiennent au nom.', name: 'Votre nom', keep: 'Prendre ce nom',
    bad: 'Un nom a de 1 à 32 lettres, chiffres, « _ », « - » ou « . », et commence par une lettre ou un chiffre.', taken: 'Ce nom est déjà utilisé. Choisissez-en un autre, ou reprenez votre identité là où vous l’utilisiez.',
    renamed: 'Vous êtes {name} maintenant.', fresh: 'Un nouveau nom repart de zéro : ce que vous avez gagné reste à l’ancien. Enregistrez d’abord l’ancien si vous voulez y revenir.', stats: 'Vos parties et vos cotes', export: 'Enregistrer votre identité',
    exportHow: 'Pour jouer ailleurs sous le nom de {name}, ou quand ce navigateur l’aura oublié.', file: 'Enregistrer dans un fichier', show: 'La montrer', hide: 'La cacher', secret: 'Votre identité : gardez-la pour vous', import: 'Reprendre une identité', importHow: 'Choisissez le fichier, ou collez son texte.',
    paste: 'Texte d’une identité', choose: 'Fichier', adopt: 'Prendre cette identité', none: 'Ce n’est pas une identité enregistrée ici.', adopted: 'Vous êtes {name}.',
  },
});

export function open({app}) {
  return new Me(app);
}

class Me {
  #shown = false;
  #said = null;

  constructor(app) {
    this.app = app;
  }

  title() {
    return t('me');
  }

  view() {
    const {publicId} = this.app.identity;
    return html`
      <div class="narrow stack">
        <section class="card"><h1>${t('self', {name: publicId})}</h1><p>${t('how')}</p><p><a href="/people/${encodeURIComponent(publicId)}">${t('stats')}</a></p>
          ${this.#said ? html`<p class="notice ${this.#said.good ? 'good' : 'warn'}" role="alert">${t(this.#said.key, this.#said.values)}</p>` : nothing}</section>
        <section class="card"><h2>${t('name')}</h2>
          <form class="stack" @submit=${(event) => this.#rename(event)}>
            <label>${t('name')}<input name="name" .value=${publicId} required maxlength="32" autocomplete="nickname" spellcheck="false"></label>
            <p class="hint">${t('fresh')}</p><div><button class="primary">${t('keep')}</button></div>
          </form></section>
        <section class="card"><h2>${t('export')}</h2><p>${t('exportHow', {name: publicId})}</p>
          <div class="row"><button @click=${() => this.#save()}>${t('file')}</button><button aria-expanded=${this.#shown} @click=${() => this.#show(!this.#shown)}>${t(this.#shown ? 'hide' : 'show')}</button></div>
          ${this.#shown ? html`<label class="wide">${t('secret')}<textarea readonly rows="4" .value=${exported(this.app.identity)} @focus=${(event) => event.target.select()}></textarea></label>` : nothing}</section>
        <section class="card"><h2>${t('import')}</h2><p>${t('importHow')}</p>
          <form class="stack" @submit=${(event) => this.#adopt(event)}>
            <label>${t('choose')}<input type="file" name="file" accept="application/json,.json"></label>
            <label class="wide">${t('paste')}<textarea name="text" rows="3" spellcheck="false" autocomplete="off"></textarea></label>
            <div><button>${t('adopt')}</button></div>
          </form></section>
      </div>`;
  }

  async #rename(event) {
    event.preventDefault();
    const name = new FormData(event.target).get('name').trim().normalize('NFC');
    if (name === this.app.identity.publicId) {
      return;
    }
    if (!isName(name)) {
      this.#say('bad');
    } else if (isReserved(name) || await hasPlayed(name)) {
      this.#say('taken');
    } else {
      this.app.identity = rename(name);
      this.#say('renamed', {name}, true);
    }
  }

  async #adopt(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const text = given.get('text').trim() || await given.get('file').text();
    const someone = adopt(text);
    if (someone) {
      this.app.identity = someone;
      event.target.reset();
      this.#say('adopted', {name: someone.publicId}, true);
    } else {
      this.#say('none');
    }
  }

  #save() {
    const url = URL.createObjectURL(new Blob([exported(this.app.identity)], {type: 'application/json'}));
    const link = Object.assign(document.createElement('a'), {href: url, download: `salon-${this.app.identity.publicId}.json`});
    link.click();
    // Not at once: some browsers begin to read it only later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  #show(shown) {
    this.#shown = shown;
    this.app.render();
  }

  #say(key, values, good = false) {
    this.#said = {key, values, good};
    this.app.render();
  }
}

/** What cannot be asked is left to the rooms: they let nobody in under another one's name. */
async function hasPlayed(name) {
  try {
    await get('stats', `/players/${encodeURIComponent(name)}`);
    return true;
  } catch {
    return false;
  }
}
