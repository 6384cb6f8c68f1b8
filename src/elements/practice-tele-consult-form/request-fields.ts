import { html, nothing, type TemplateResult } from 'lit';

import { uspsStates } from '../../consultations/usps-states.js';

import type { FieldName } from './form-answers.js';
import type { Words } from './practice-tele-consult-form.messages.js';

/** What the fields show besides what is typed into them. */
export interface FieldsView {
  readonly words: Words;
  /** The words of the error at a field. */
  readonly errorAt: (field: FieldName) => string | undefined;
  /** The chosen way of contact, empty while none is chosen. */
  readonly preferred: string;
  /** The practice's name, or an empty string. */
  readonly practice: string;
  readonly privacyHref: string;
  /** What is left of the longest reason, to see and, less often, to hear; empty while plenty. */
  readonly count: { readonly shown: string; readonly said: string };
}

type Control = (describedBy: string | typeof nothing, invalid: 'true' | typeof nothing) => unknown;

/** All fields, in the order of the form. They keep what is typed: nothing here sets a value. */
export function renderFields(view: FieldsView): TemplateResult {
  const { preferred } = view;
  return html`
    ${renderInput(view, 'given', 'text', 'given-name')}
    ${renderInput(view, 'family', 'text', 'family-name')} ${renderWays(view)}
    ${renderInput(view, 'phone', 'tel', 'tel', preferred === 'email')}
    ${renderInput(view, 'email', 'email', 'email', preferred === 'phone' || preferred === 'text')}
    ${renderState(view)} ${renderReason(view)} ${renderConsent(view)}
    <div class="visually-hidden" aria-hidden="true">
      <label for="subject">${view.words.trap}</label>
      <input id="subject" name="subject" type="text" tabindex="-1" autocomplete="off" />
    </div>
  `;
}

function renderInput(
  view: FieldsView,
  field: 'given' | 'family' | 'phone' | 'email',
  type: string,
  autocomplete: string,
  optional = false,
): TemplateResult {
  const dir = type === 'text' ? nothing : 'ltr';
  return renderField(view, field, optional, '', (describedBy, invalid) => {
    return html`<input
      class="input"
      part="input"
      id=${field}
      name=${field}
      type=${type}
      dir=${dir}
      autocomplete=${autocomplete}
      aria-required=${String(!optional)}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />`;
  });
}

function renderState(view: FieldsView): TemplateResult {
  const { words } = view;
  return renderField(view, 'state', false, words.stateHint, (describedBy, invalid) => {
    return html`<select
      class="input"
      part="input"
      id="state"
      name="state"
      autocomplete="address-level1"
      aria-required="true"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    >
      <option value="">${words.chooseState}</option>
      ${uspsStates.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
    </select>`;
  });
}

function renderReason(view: FieldsView): TemplateResult {
  const { words, count } = view;
  const control: Control = (describedBy, invalid) => html`
    <textarea
      class="input"
      part="input"
      id="reason"
      name="reason"
      rows="4"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    ></textarea>
    <p class="hint" aria-hidden="true" ?hidden=${!count.shown}>${count.shown}</p>
    <p class="visually-hidden" role="status">${count.said}</p>
  `;
  return renderField(view, 'reason', true, words.reasonHint, control);
}

function renderField(
  view: FieldsView,
  field: Exclude<FieldName, 'consent'>,
  optional: boolean,
  hint: string,
  control: Control,
): TemplateResult {
  const { words } = view;
  return html`<div class="field" part="field">
    <label class="label" for=${field}
      >${words.labels[field]} ${renderOptional(words, optional)}</label
    >
    ${hint && html`<p class="hint" id="${field}-hint">${hint}</p>`} ${renderError(view, field)}
    ${control(describedBy(view, field, hint), view.errorAt(field) ? 'true' : nothing)}
  </div>`;
}

function renderWays(view: FieldsView): TemplateResult {
  const { words } = view;
  const way = (value: 'phone' | 'text' | 'email', id: string) =>
    html`<label class="choice">
      <input type="radio" id=${id} name="preferred" value=${value} />
      <span>${words.ways[value]}</span>
    </label>`;
  return html`<fieldset
    class="field"
    part="field"
    role="radiogroup"
    aria-required="true"
    aria-describedby=${describedBy(view, 'preferred')}
    aria-invalid=${view.errorAt('preferred') ? 'true' : nothing}
  >
    <legend class="label">${words.labels.preferred}</legend>
    ${renderError(view, 'preferred')} ${way('phone', 'preferred')} ${way('text', 'preferred-text')}
    ${way('email', 'preferred-email')}
  </fieldset>`;
}

function renderConsent(view: FieldsView): TemplateResult {
  const { words, privacyHref, practice } = view;
  return html`<div class="field" part="field">
    ${renderError(view, 'consent')}
    <label class="choice">
      <input
        type="checkbox"
        id="consent"
        name="consent"
        aria-required="true"
        aria-describedby=${describedBy(view, 'consent')}
        aria-invalid=${view.errorAt('consent') ? 'true' : nothing}
      />
      <span id="consent-text">${words.consent(practice)}</span>
    </label>
    ${
      privacyHref &&
      html`<a class="notice" href=${privacyHref} target="_blank" rel="noopener"
        >${words.privacy}</a
      >`
    }
  </div>`;
}

function renderOptional(words: Words, optional: boolean): TemplateResult | typeof nothing {
  return optional ? html`<span class="optional">${words.optional}</span>` : nothing;
}

function renderError(view: FieldsView, field: FieldName): TemplateResult | typeof nothing {
  const error = view.errorAt(field);
  if (!error) return nothing;
  return html`<p class="error" part="error" id="${field}-error">
    <span class="visually-hidden">${view.words.error}</span> ${error}
  </p>`;
}

function describedBy(view: FieldsView, field: FieldName, hint = ''): string | typeof nothing {
  const ids = [hint && `${field}-hint`, view.errorAt(field) && `${field}-error`];
  return ids.filter(Boolean).join(' ') || nothing;
}
