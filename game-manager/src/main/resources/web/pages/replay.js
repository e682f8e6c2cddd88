import {html} from 'lit-html';

export function open() {
  return {title: () => '', view: () => html`<p></p>`};
}
