import { html, nothing, type TemplateResult } from 'lit';

import type { Adjustment } from '../../../page-adjustments/adjustment.js';
import { checkIcon } from '../../../styles/icons.js';

import { adjustmentWords, optionWords } from './adjustment-words.js';
import type { MoreWords } from './more-words.messages.js';

/** What the controls of one adjustment need. */
export interface ControlState {
  readonly adjustment: Adjustment;
  /** The level now. */
  readonly level: string;
  readonly words: MoreWords;
  /** For numbers. */
  readonly locale: string;
  /** Whether the device's wish has set the level. */
  readonly isFromDevice: boolean;
  /** Why the adjustment can do nothing now, if it can't. */
  readonly powerless: string | undefined;
  /** Called with the level that the visitor chose. */
  readonly choose: (level: string) => void;
}

const renderNote = ({ isFromDevice, powerless, words }: ControlState) => {
  const note = powerless ?? (isFromDevice ? words.fromDevice : undefined);
  return note ? html`<p class="note">${note}</p>` : nothing;
};

// Shows the colours themselves, whatever their names say to somebody.
const sample = html`<span class="sample" aria-hidden="true">Aa</span>`;

const renderOption = (state: ControlState, option: string): TemplateResult => {
  const { adjustment, level, words, locale, choose } = state;
  const isColored = adjustment.name === 'contrast' && option !== adjustment.levels[0];
  return html`
    <label class="option" data-level=${option}>
      <input
        type="radio"
        name=${adjustment.name}
        value=${option}
        .checked=${option === level}
        @change=${() => choose(option)}
      />
      <span>${optionWords(adjustment, option, words, locale)}</span>
      ${isColored && !option.includes(':') ? sample : nothing}
    </label>
  `;
};

const renderOptions = (state: ControlState): TemplateResult => {
  const { adjustment, level, words, powerless } = state;
  // A level between the listed ones, which a tool or another menu has set, is one more option.
  const levels = [...new Set([...adjustment.levels, level])];
  const options = levels.map((option) => renderOption(state, option));
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${adjustmentWords(adjustment, words)}</legend>
      ${powerless ? nothing : html`<div class="options">${options}</div>`} ${renderNote(state)}
    </fieldset>
  `;
};

const renderToggle = (state: ControlState): TemplateResult => {
  const { adjustment, level, words } = state;
  const [off = '', on = ''] = adjustment.levels;
  const pressed = level !== off;
  return html`
    <div class="group" part="group">
      ${toggle(pressed, adjustmentWords(adjustment, words), () => state.choose(pressed ? off : on))}
      ${renderNote(state)}
    </div>
  `;
};

/** A button that is on or off, and shows it by more than colour. */
export const toggle = (pressed: boolean, words: string, click: () => void): TemplateResult => html`
  <button
    class="toggle"
    part="toggle"
    type="button"
    aria-pressed=${pressed ? 'true' : 'false'}
    @click=${click}
  >
    <span class="box">${pressed ? checkIcon : nothing}</span>${words}
  </button>
`;

/** The controls of one adjustment: a choice of several, or one button. */
export const renderAdjustment = (state: ControlState): TemplateResult =>
  state.adjustment.levels.length > 2 ? renderOptions(state) : renderToggle(state);
