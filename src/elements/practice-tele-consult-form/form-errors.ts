import { html, nothing, type TemplateResult } from 'lit';

import { limits, type AnswerError } from '../../consultations/consult-request-rules.js';

import { fieldAt, type FieldName } from './form-answers.js';
import type { Words } from './practice-tele-consult-form.messages.js';

/** An error in the visitor's words; without a field it stands in the summary alone. */
export interface ShownError {
  readonly field: FieldName | undefined;
  readonly text: string;
}

/** Puts errors into words: one for each field, one for all that no field stands for. */
export function describeErrors(
  errors: readonly AnswerError[],
  words: Words,
  locale: string,
): readonly ShownError[] {
  const shown = new Map<FieldName | undefined, ShownError>();
  for (const error of errors) {
    const field = fieldAt(error.pointer);
    if (!shown.has(field))
      shown.set(field, { field, text: errorText(field, error, words, locale) });
  }
  return [...shown.values()];
}

/** The list of what is wrong; `follow` takes a visitor to a field. */
export function renderErrorSummary(
  errors: readonly ShownError[],
  words: Words,
  follow: (click: Event, field: FieldName) => void,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  const entry = ({ field, text }: ShownError) =>
    field
      ? html`<a href="#${field}" @click=${(click: Event) => follow(click, field)}>${text}</a>`
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

function errorText(
  field: FieldName | undefined,
  { code }: AnswerError,
  words: Words,
  locale: string,
): string {
  if (!field) return words.otherError;
  if (code === 'too-long') {
    const limit = limitOf(field);
    if (field !== 'consent' && limit) {
      return words.tooLong(words.labels[field], new Intl.NumberFormat(locale).format(limit));
    }
  }
  const [required, invalid = required] = words.errors[field];
  return code === 'required' ? required : invalid;
}

function limitOf(field: FieldName): number | undefined {
  if (field === 'given' || field === 'family') return limits.name;
  return field === 'email' || field === 'reason' ? limits[field] : undefined;
}
