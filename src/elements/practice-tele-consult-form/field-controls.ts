import { html, nothing, type TemplateResult } from 'lit';

import { labelOf, purposeOf, type FormView } from './form-view.js';

/** How one control is asked. */
export interface Asked {
  /** Its id, and its name in the form. */
  readonly control: string;
  readonly label?: string;
  readonly hint?: string;
  /** Id of what describes it, too. */
  readonly note?: string;
  readonly required: boolean;
  /** Something around it says already that it may be left out. */
  readonly isMarked?: boolean;
}

/** What can be chosen: the value in the form, and the words. */
export type Option = readonly [value: string, text: unknown];

/** A line of text: a name, a number, a date. Nothing here sets a value: what is typed stays. */
export function renderInput(
  view: FormView,
  asked: Asked,
  type: string,
  autocomplete: string,
): TemplateResult {
  const isText = type === 'text' || type === 'date';
  return renderField(
    view,
    asked,
    html`<input
      class="input"
      part="input"
      id=${asked.control}
      name=${asked.control}
      type=${type}
      dir=${isText ? nothing : 'ltr'}
      autocomplete=${purposeOf(view, autocomplete)}
      aria-required=${String(asked.required)}
      aria-describedby=${describedBy(view, asked)}
      aria-invalid=${invalid(view, asked)}
    />`,
  );
}

/** A list to choose one entry from. */
export function renderSelect(
  view: FormView,
  asked: Asked,
  options: readonly Option[],
  autocomplete = 'off',
): TemplateResult {
  const entries = [['', view.words.choose], ...options] as const;
  return renderField(
    view,
    asked,
    html`<span class="list">
      <select
        class="input"
        part="input"
        id=${asked.control}
        name=${asked.control}
        autocomplete=${purposeOf(view, autocomplete)}
        aria-required=${String(asked.required)}
        aria-describedby=${describedBy(view, asked)}
        aria-invalid=${invalid(view, asked)}
      >
        ${entries.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </span>`,
  );
}

/** Choices side by side: one of them, or as many as fit. The first has the id of the control. */
export function renderChoices(
  view: FormView,
  asked: Asked,
  type: 'radio' | 'checkbox',
  options: readonly Option[],
): TemplateResult {
  const { control, required } = asked;
  const choice = ([value, text]: Option, index: number) =>
    html`<label class="choice">
      <input
        type=${type}
        id=${index === 0 ? control : `${control}-${value}`}
        name=${control}
        value=${value}
      />
      <span>${text}</span>
    </label>`;
  return html`<fieldset
    class="field"
    part="field"
    role=${type === 'radio' ? 'radiogroup' : 'group'}
    aria-required=${type === 'radio' ? String(required) : nothing}
    aria-describedby=${describedBy(view, asked)}
    aria-invalid=${type === 'radio' ? invalid(view, asked) : nothing}
    data-invalid=${type === 'radio' ? nothing : invalid(view, asked)}
  >
    <legend class="label">${renderLabel(view, asked)}</legend>
    ${renderHint(asked)} ${renderError(view, control)} ${options.map(choice)}
  </fieldset>`;
}

/** One box to tick; what it says may be long. */
export function renderTick(view: FormView, asked: Asked, text: unknown): TemplateResult {
  const { control, required } = asked;
  return html`<div class="field" part="field">
    ${renderHint(asked)} ${renderError(view, control)}
    <label class="choice">
      <input
        type="checkbox"
        id=${control}
        name=${control}
        value="yes"
        aria-required=${required ? 'true' : nothing}
        aria-describedby=${describedBy(view, asked)}
        aria-invalid=${invalid(view, asked)}
      />
      <span id="${control}-text">${text}</span>
    </label>
  </div>`;
}

/** A control with its label, hint and error. */
export function renderField(view: FormView, asked: Asked, content: unknown): TemplateResult {
  const { control } = asked;
  return html`<div class="field" part="field">
    <label class="label" for=${control}>${renderLabel(view, asked)}</label>
    ${renderHint(asked)} ${renderError(view, control)} ${content}
  </div>`;
}

/** The ids of what describes a control. */
export function describedBy(
  view: FormView,
  { control, hint, note }: Asked,
): string | typeof nothing {
  const ids = [hint && `${control}-hint`, view.errorAt(control) && `${control}-error`, note];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** Whether a control has an error, for `aria-invalid`. */
export function invalid(view: FormView, { control }: Asked): 'true' | typeof nothing {
  return view.errorAt(control) ? 'true' : nothing;
}

/** The words of the error at a control. */
export function renderError(view: FormView, control: string): TemplateResult | typeof nothing {
  const error = view.errorAt(control);
  if (!error) return nothing;
  return html`<p class="error" part="error" id="${control}-error">
    <span class="visually-hidden">${view.words.error}</span> ${error}
  </p>`;
}

function renderLabel(view: FormView, asked: Asked): unknown {
  const { control, label, required, isMarked } = asked;
  const optional = html`<span class="optional">${view.words.optional}</span>`;
  return [label ?? labelOf(view, control), ' ', required || isMarked ? nothing : optional];
}

function renderHint({ control, hint }: Asked): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${control}-hint">${hint}</p>` : nothing;
}
