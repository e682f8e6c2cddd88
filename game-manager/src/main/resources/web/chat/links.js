// Addresses of games in what people say. All else stays as it was typed: text.

import {html} from 'lit-html';

const CODE = '[ABCDEFGHJKMNPQRSTVWXYZ2-9]{6}';
const MENTIONED = new RegExp(`(?<![\\p{L}\\p{N}])(?:(https?://[^\\s/]+)?/(play|watch|replay)/(${CODE})|(${CODE}))(?![\\p{L}\\p{N}])`, 'gu');

/**
 * A bare word is taken for a code only if it has a digit, since THANKS would be one too; what the service says is about games anyway.
 *
 * @param {boolean} service whether the service itself says it
 */
export function linked(text, {service = false} = {}) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(MENTIONED)) {
    const [whole, origin, page, inAddress, bare] = match;
    if ((origin && origin !== location.origin) || (bare && !service && !/\d/.test(bare))) {
      continue;
    }
    parts.push(text.slice(end, match.index), html`<a href="/${page ?? 'play'}/${inAddress ?? bare}">${whole}</a>`);
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}
