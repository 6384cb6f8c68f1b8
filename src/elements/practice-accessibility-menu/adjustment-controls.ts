import { html, nothing, svg, type TemplateResult } from 'lit';

import type { Adjustment } from '../../page-adjustments/adjustment.js';
import type { SystemWishes } from '../../page-adjustments/surroundings.js';

import type { MenuWords } from './practice-accessibility-menu.messages.js';

/** What the controls of one adjustment need. */
export interface ControlState {
  readonly adjustment: Adjustment;
  /** The level now. */
  readonly level: string;
  readonly words: MenuWords;
  /** For numbers. */
  readonly locale: string;
  /** What the visitor's device asks for, if it is known. */
  readonly wishes: SystemWishes | undefined;
  /** Called with the level that the visitor chose. */
  readonly choose: (level: string) => void;
}

/** A percentage in the visitor's language. */
export const percent = (level: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(level) / 100);

/** How a level is called. */
export const levelWords = (
  { name, levels }: Pick<Adjustment, 'name' | 'levels'>,
  level: string,
  words: MenuWords,
  locale: string,
): string => {
  if (name === 'text-size') return percent(level, locale);
  if (levels.length > 2) return words.levels[level] ?? level;
  return level === levels[0] ? words.off : words.on;
};

const check = svg`<path d="M3 9l4 4 8-9" fill="none" stroke="currentColor" stroke-width="3" />`;

const mark = html`<svg class="mark" viewBox="0 0 18 18" aria-hidden="true">${check}</svg>`;

const wishFor = ({ adjustment, wishes, words }: ControlState): string | undefined => {
  if (adjustment.name === 'motion' && wishes?.lessMotion) return words.lessMotion;
  if (adjustment.name !== 'contrast') return undefined;
  if (wishes?.forcedColors) return words.forcedColors;
  if (wishes?.moreContrast) return words.moreContrast;
  return wishes?.dark ? words.darkColors : undefined;
};

const renderWish = (state: ControlState): TemplateResult | typeof nothing => {
  const wish = wishFor(state);
  return wish ? html`<p class="note">${wish}</p>` : nothing;
};

const renderStep = (state: ControlState, next: string | undefined, words: string, kind: string) => {
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

// A level between the listed ones, which another menu may have set, still has neighbours.
const renderStepper = (state: ControlState): TemplateResult => {
  const { adjustment, level, words, locale } = state;
  const larger = adjustment.levels.find((each) => Number(each) > Number(level));
  const smaller = adjustment.levels.findLast((each) => Number(each) < Number(level));
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${words.adjustments[adjustment.name]}: ${percent(level, locale)}</legend>
      <div class="steps">
        ${renderStep(state, larger, words.bigger, 'larger')}
        ${renderStep(state, smaller, words.smaller, 'smaller')}
      </div>
    </fieldset>
  `;
};

// Shows the colours themselves, whatever their names say to somebody.
const sample = html`<span class="sample" aria-hidden="true">Aa</span>`;

const renderOption = (state: ControlState, option: string): TemplateResult => html`
  <label class="option" data-level=${option}>
    <input
      type="radio"
      name=${state.adjustment.name}
      value=${option}
      .checked=${option === state.level}
      @change=${() => state.choose(option)}
    />
    <span>${state.words.levels[option] ?? option}</span>
    ${option === state.adjustment.levels[0] ? nothing : sample}
  </label>
`;

const renderOptions = (state: ControlState): TemplateResult => {
  const { adjustment, words, wishes } = state;
  // Under forced colours the page's own have no effect: no control that does nothing.
  const powerless = adjustment.name === 'contrast' && wishes?.forcedColors;
  const options = adjustment.levels.map((option) => renderOption(state, option));
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${words.adjustments[adjustment.name]}</legend>
      ${powerless ? nothing : html`<div class="options">${options}</div>`} ${renderWish(state)}
    </fieldset>
  `;
};

const renderToggle = (state: ControlState): TemplateResult => {
  const { adjustment, level, words } = state;
  const [off = '', on = ''] = adjustment.levels;
  const pressed = level !== off;
  return html`
    <div class="group" part="group">
      <button
        class="toggle"
        part="toggle"
        type="button"
        aria-pressed=${pressed ? 'true' : 'false'}
        @click=${() => state.choose(pressed ? off : on)}
      >
        <span class="box">${pressed ? mark : nothing}</span>${words.adjustments[adjustment.name]}
      </button>
      ${renderWish(state)}
    </div>
  `;
};

/** The controls of one adjustment: a stepper, a choice of several, or one button. */
export const renderAdjustment = (state: ControlState): TemplateResult => {
  if (state.adjustment.name === 'text-size') return renderStepper(state);
  return state.adjustment.levels.length > 2 ? renderOptions(state) : renderToggle(state);
};
