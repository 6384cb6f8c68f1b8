import { html, nothing, type TemplateResult } from 'lit';

import type { Adjustment } from '../../page-adjustments/adjustment.js';

/** What the control for the size of text needs. */
export interface TextSizeState {
  readonly adjustment: Adjustment;
  /** Per cent of the page's own size. */
  readonly level: string;
  readonly words: { readonly textSize: string; readonly bigger: string; readonly smaller: string };
  /** For numbers. */
  readonly locale: string;
  /** Called with the level that the visitor chose. */
  readonly choose: (level: string) => void;
}

const SMALLEST = 80;
const LARGEST = 300;

/** A percentage in the visitor's language. */
export const percent = (level: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(level) / 100);

const renderStep = (
  state: TextSizeState,
  next: string | undefined,
  words: string,
  kind: string,
) => {
  const step = () => next !== undefined && state.choose(next);
  // Not `disabled`: a button that reaches its end must keep the focus.
  return html`
    <button
      class="step ${kind}"
      part="step"
      type="button"
      aria-disabled=${next === undefined ? 'true' : nothing}
      @click=${step}
    >
      <span class="letter" aria-hidden="true">A</span>${words}
    </button>
  `;
};

const renderSlider = ({ level, words, locale, choose }: TextSizeState) => html`
  <input
    class="slider"
    part="slider"
    type="range"
    min=${SMALLEST}
    max=${LARGEST}
    step="5"
    .value=${level}
    aria-label=${words.textSize}
    aria-valuetext=${percent(level, locale)}
    @change=${(change: Event) => choose((change.target as HTMLInputElement).value)}
  />
`;

/** Two large buttons, and a slider for every size between and beyond. */
export const renderTextSize = (state: TextSizeState): TemplateResult => {
  const { adjustment, level, words, locale } = state;
  // A level between the listed ones still has neighbours.
  const larger = adjustment.levels.find((each) => Number(each) > Number(level));
  const smaller = adjustment.levels.findLast((each) => Number(each) < Number(level));
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${words.textSize}: ${percent(level, locale)}</legend>
      <div class="steps">
        ${renderStep(state, larger, words.bigger, 'larger')}
        ${renderStep(state, smaller, words.smaller, 'smaller')}
      </div>
      ${renderSlider(state)}
    </fieldset>
  `;
};
