import { html, type TemplateResult } from 'lit';

import { parsePhoneNumber } from './phone-number.js';

/**
 * The practice's number as a link of an element's own: the words and the digits, for where the page
 * has put no link.
 *
 * @param telephone The number as the practice writes it.
 * @param call Hears the click on the link.
 * @returns `undefined` where the number is missing or can't be dialled.
 */
export function phoneLinkTemplate(
  telephone: string | undefined,
  call: (click: Event) => void,
): TemplateResult | undefined {
  const number = parsePhoneNumber(telephone ?? '');
  if (!number) return undefined;
  const { written, digits, uri, extension } = number;
  const hasWords = /[a-z]/i.test(written);
  // Of `TTY 711` the digits are seen already.
  const isWhole = written.replace(/\D/g, '').endsWith(digits.replace(/\D/g, ''));
  const parts = hasWords ? [written, ...(isWhole ? [] : [`(${digits})`])] : [digits];
  if (extension) parts.push(`ext. ${extension}`);
  return html`<a href=${uri} @click=${call}
    >${parts.map((part, at) => [at > 0 ? ' ' : '', whole(part)])}</a
  >`;
}

/** A line may end between the words and the digits, never inside one of them: base styles say so. */
function whole(text: string): TemplateResult {
  return html`<bdi class="whole" dir="ltr" translate="no">${text}</bdi>`;
}
