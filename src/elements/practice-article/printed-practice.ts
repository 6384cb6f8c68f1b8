import { html, nothing, type TemplateResult } from 'lit';

import { phoneLinkTemplate } from '../../practice/phone-link-template.js';
import type { Practice } from '../../practice/practice.js';

const nobody = (): void => undefined;

/**
 * Who a printed article is from: name, address and phone of the practice, and where the article is
 * read. It is for paper only, styles say so.
 *
 * @param address The article's own address.
 */
export function printedPractice(practice: Practice, address: string): TemplateResult {
  const { name, telephone } = practice;
  const { streetAddress, addressLocality, addressRegion, postalCode } = practice.address ?? {};
  const region = [addressRegion, postalCode].filter(Boolean).join(' ');
  const place = [streetAddress, addressLocality, region].filter(Boolean).join(', ');
  const lines = [
    name && html`<strong>${name}</strong>`,
    place,
    phoneLinkTemplate(telephone, nobody),
    html`<span class="address">${address}</span>`,
  ];
  return html`<div class="practice" part="practice">
    ${lines.map((line) => (line ? html`<p>${line}</p>` : nothing))}
  </div>`;
}
