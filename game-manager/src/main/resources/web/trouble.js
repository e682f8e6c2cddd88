// What a page shows when a service did not answer: never nothing, and always a way to try again.

import {html} from 'lit-html';
import {words} from './words.js';

const t = words({
  en: {UNREACHABLE: 'This part of Salon cannot be reached at the moment. Are you online?', away: 'This part of Salon is away for a moment.', other: 'That did not work: {detail}', again: 'Try again'},
  fr: {UNREACHABLE: 'Ce service est injoignable pour l’instant. Êtes-vous en ligne ?', away: 'Ce service est momentanément indisponible.', other: 'Cela n’a pas marché : {detail}', again: 'Réessayer'},
});

export function trouble({status, code, detail}, again) {
  const text = code === 'UNREACHABLE' ? t('UNREACHABLE') : status >= 500 ? t('away') : t('other', {detail});
  return html`<div class="notice warn" role="alert"><p>${text}</p><p><button @click=${again}>${t('again')}</button></p></div>`;
}
