import { html, type TemplateResult } from 'lit';

import type { PhoneNumber } from '../../practice/phone-number.js';

import { digitsText, holdsDigits } from './phone-link-text.js';

/**
 * A phone link as a server renders it: it works without the script.
 *
 * @param words Stand in front of the digits, which are not repeated.
 */
export function servedLink(number: PhoneNumber, href: string, words: string): TemplateResult {
  const parts = holdsDigits(words, number) ? [words] : [words, digitsText(number)];
  return html`<a href=${href}>${parts.map((part, at) => [at > 0 ? ' ' : '', whole(part)])}</a>`;
}

/** As in the page's own DOM: a number never wraps, and words may be translated. */
function whole(part: string): TemplateResult | string {
  if (!/\d/.test(part)) return part;
  return html`<bdi class="whole" dir="ltr" translate="no">${part}</bdi>`;
}
