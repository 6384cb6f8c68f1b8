import { html, nothing, type TemplateResult } from 'lit';

import { filledBy, servedState } from '../../embedding/served.js';

/** The first thing that the page has put into a slot of an element. */
export function slotted(host: Element, name: string): Element | null {
  return host.querySelector(`:scope > [slot="${name}"]`);
}

/** A heading for a box whose content brings none. */
export interface BoxHeading {
  readonly text: string;
  readonly level: number;
  readonly language: string;
}

/**
 * A box around a slot, part and class as the slot; not shown while the slot is empty.
 *
 * @param heading What to write above what is slotted.
 */
export function slotBox(host: Element, name: string, heading?: BoxHeading): TemplateResult {
  const given = filledBy(host, name);
  const role = name === 'emergency' ? 'note' : nothing;
  return html`<div class=${name} part=${name} role=${role} ?hidden=${!given}>
    ${heading && given && !hasHeading(host, name, given) ? headingOf(heading) : nothing}
    <slot name=${name}></slot>
  </div>`;
}

// In a card a heading is the card's.
function hasHeading(host: Element, name: string, tags: string): boolean {
  const given = servedState(host) ? null : slotted(host, name);
  if (!given) return /\bh[2-4]\b/.test(tags);
  return given.matches('h2, h3, h4') || !!given.querySelector(':scope > :is(h2, h3, h4)');
}

function headingOf({ text, level, language }: BoxHeading): TemplateResult {
  return html`<div class="title" role="heading" aria-level=${level} lang=${language}>${text}</div>`;
}
