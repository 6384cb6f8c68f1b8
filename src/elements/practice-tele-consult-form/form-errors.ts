import { html, nothing, type TemplateResult } from 'lit';

import { limits, type AnswerError } from '../../consultations/consult-request-rules.js';

import { controlAt, fieldOf } from './form-answers.js';
import { isForAnother, labelOf, type FormView } from './form-view.js';
import type { Words } from './form-words.js';

/** An error in the visitor's words; without a control it stands in the summary alone. */
export interface ShownError {
  readonly control: string | undefined;
  readonly text: string;
}

type Asking = Omit<FormView, 'errorAt'>;

/** Puts errors into words: one for each control, one for all that no control stands for. */
export function describeErrors(
  errors: readonly AnswerError[],
  view: Asking,
): readonly ShownError[] {
  const shown = new Map<string | undefined, ShownError>();
  for (const error of errors) {
    const control = askedControl(error.pointer, view);
    if (!shown.has(control)) {
      shown.set(control, { control, text: errorText(control, error, view) });
    }
  }
  return [...shown.values()];
}

/** The list of what is wrong; `goTo` takes a visitor to a control. */
export function renderErrorSummary(
  errors: readonly ShownError[],
  words: Words,
  goTo: (control: string) => void,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const follow = (click: Event, control: string) => {
    // A fragment does not reach into a shadow root.
    click.preventDefault();
    goTo(control);
  };
  const entry = ({ control, text }: ShownError) =>
    control
      ? html`<a href="#${control}" @click=${(click: Event) => follow(click, control)}>${text}</a>`
      : text;
  // The alert is an element inside the one that takes the focus: on the same one, both are read.
  return html`<div class="summary" part="summary" id="summary" tabindex="-1">
    <div role="alert">
      <h3 class="title">${words.problem}</h3>
      <ul>
        ${errors.map((error) => html`<li>${entry(error)}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** The control that stands for a member, if the form asks for it. */
function askedControl(pointer: string, { fields }: Asking): string | undefined {
  const control = controlAt(pointer);
  const field = fieldOf(control ?? '');
  return fields.some(({ name }) => name === field) ? control : undefined;
}

function errorText(control: string | undefined, { code }: AnswerError, view: Asking): string {
  const { words, locale, answers } = view;
  if (!control) return words.otherError;
  const label = labelOf({ ...view, errorAt: () => undefined }, control);
  const limit = limitOf(control);
  if (code === 'too-long' && limit) {
    return words.tooLong(label, new Intl.NumberFormat(locale).format(limit));
  }
  const key = control.replace(/-\d$/, '');
  const ofPatient = isForAnother(answers) ? words.patientErrors[key] : undefined;
  const [required, invalid = required] = ofPatient ??
    words.errors[key] ?? [words.unanswered(label)];
  return code === 'required' ? required : invalid;
}

function limitOf(control: string): number | undefined {
  if (/given$|family$/.test(control)) return limits.name;
  if (control === 'heard-from') return limits.heardFrom;
  if (control.startsWith('extra-')) return limits.extra;
  return control === 'email' || control === 'reason' ? limits[control] : undefined;
}
