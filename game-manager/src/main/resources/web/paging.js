// Earlier and later pages of something long, as links: they can be opened elsewhere, and the back button knows them.

import {html, nothing} from 'lit-html';
import {words} from './words.js';

const t = words({
  en: {pages: 'Pages of the list', before: 'Previous page', after: 'Next page', at: 'Page {n} of {all}'},
  fr: {pages: 'Pages de la liste', before: 'Page précédente', after: 'Page suivante', at: 'Page {n} sur {all}'},
});

/** The page that an address names, counted from 0; addresses count from 1 as people do. */
export function asked(query) {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page - 1 : 0;
}

/** @param {(page: number) => string} href of a page counted from 1 */
export function paging({number, totalPages}, href) {
  return totalPages < 2 && number === 0 ? nothing : html`
    <nav class="row paging" aria-label=${t('pages')}>
      ${number > 0 ? html`<a class="button" rel="prev" href=${href(number)}>← ${t('before')}</a>` : nothing}
      <span class="faint">${t('at', {n: number + 1, all: Math.max(totalPages, number + 1)})}</span>
      ${number + 1 < totalPages ? html`<a class="button" rel="next" href=${href(number + 2)}>${t('after')} →</a>` : nothing}
    </nav>`;
}
