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
  const { written, digits, uri } = number;
  const shown = /[a-z]/i.test(written) ? `${written} (${digits})` : digits;
  return html`<a href=${uri} @click=${call}><bdi dir="ltr" translate="no">${shown}</bdi></a>`;
}
