import { html, nothing, type TemplateResult } from 'lit';

import type { HeadingLevel } from '../../articles/heading-template.js';
import { backIcon, onIcon } from '../../styles/icons.js';

import type { CarouselController } from './carousel-controller.js';
import type { ListWords } from './practice-article-list.messages.js';

/** What stands above the cards. */
export interface BarView {
  readonly heading: string;
  /** The level of the cards' titles. */
  readonly headingLevel: HeadingLevel;
  readonly carousel: CarouselController | undefined;
  readonly words: ListWords;
  readonly language: string;
}

/** The heading of the list and, at a carousel, the buttons that move it. */
export function barTemplate(view: BarView): TemplateResult | typeof nothing {
  const { heading, carousel } = view;
  if (!heading && !carousel) return nothing;
  return html`<div class="bar">
    ${heading ? titleOf(view) : nothing} ${carousel ? stepsOf(carousel, view) : nothing}
  </div>`;
}

function titleOf({ heading, headingLevel }: BarView): TemplateResult {
  const level = Math.max(1, Number(headingLevel) - 1);
  return html`<div class="title" part="title" role="heading" aria-level=${level}>${heading}</div>`;
}

/** At an end, one of the buttons is off, and can still be reached. */
function stepsOf(carousel: CarouselController, { words, language }: BarView): TemplateResult {
  const back = html`${backIcon}${words.previous}`;
  const on = html`${words.next}${onIcon}`;
  return html`<div class="steps" lang=${language}>
    ${step(back, carousel.isAtStart, () => carousel.move(-1))}
    ${step(on, carousel.isAtEnd, () => carousel.move(1))}
  </div>`;
}

function step(label: TemplateResult, isOff: boolean, move: () => void): TemplateResult {
  return html`<button
    class="action quiet"
    part="step"
    type="button"
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${move}
  >
    ${label}
  </button>`;
}
