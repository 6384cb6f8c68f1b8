import { html, nothing, type TemplateResult } from 'lit';

import type { AskedField, ExtraQuestion } from '../../consultations/asked-fields.js';
import { uspsStates } from '../../consultations/usps-states.js';

import {
  describedBy,
  invalid,
  renderChoices,
  renderField,
  renderInput,
  renderSelect,
  renderTick,
  type Asked,
  type Option,
} from './field-controls.js';
import { readPhone } from './form-answers.js';
import { isForAnother, type FormView } from './form-view.js';
import { languageOptions } from './language-options.js';
import { renderKinds, renderLicensure } from './licensure-notice.js';
import { renderTimes } from './times-template.js';

type Template = (view: FormView, field: AskedField) => unknown;

const required = true;

/** What each field looks like, by its name. */
const templates: Readonly<Record<string, Template>> = {
  requester: renderRequester,
  name: (view) => {
    const isOwn = !isForAnother(view.answers);
    return [
      renderInput(view, { control: 'given', required }, 'text', isOwn ? 'given-name' : 'off'),
      renderInput(view, { control: 'family', required }, 'text', isOwn ? 'family-name' : 'off'),
    ];
  },
  contact: renderContact,
  'best-times': (view, field) =>
    renderChoices(view, asked(field), 'checkbox', Object.entries(view.words.times)),
  voicemail: (view) => renderOwnTick(view, 'voicemail'),
  language: (view, field) =>
    renderSelect(view, asked(field), languageOptions(view.words.otherLanguage)),
  interpreter: (view) => renderOwnTick(view, 'interpreter'),
  state: (view) => {
    const options = uspsStates.map(({ code, name }): Option => [code, name]);
    const { words, answers } = view;
    const { state: hint } = isForAnother(answers) ? words.patientHints : words.hints;
    const field = { control: 'state', required, ...(hint && { hint }) };
    return [renderSelect(view, field, options, 'address-level1'), renderLicensure(view)];
  },
  'visit-type': renderKinds,
  times: renderTimes,
  reason: renderReason,
  'heard-from': (view, field) => renderInput(view, asked(field), 'text', 'off'),
  sms: (view) => {
    const { sms: hint } = view.words.hints;
    const isHinted = view.answers.preferred === 'text' && hint;
    return renderTick(
      view,
      { control: 'sms', required: false, ...(isHinted && { hint }) },
      view.smsText,
    );
  },
  consent: renderConsent,
};

/** One field of the form, as it is asked. */
export function renderAsked(view: FormView, field: AskedField): unknown {
  return field.extra ? renderExtra(view, field, field.extra) : templates[field.name]?.(view, field);
}

function asked({ name, required }: AskedField): Asked {
  return { control: name, required };
}

function renderOwnTick(view: FormView, control: string): TemplateResult {
  return renderTick(view, { control, required: false }, view.words.labels[control]);
}

function renderRequester(view: FormView): unknown {
  const { words, answers } = view;
  const patients = Object.entries(words.patients);
  const isChild = answers.patient === 'child';
  const relationships = Object.entries(words.relationships).filter(
    ([value]) => value === 'guardian' || isChild === (value === 'parent'),
  );
  const isOther = isForAnother(answers);
  const ask = (template: () => unknown) => (isOther ? template() : nothing);
  const nameOf = (control: string, purpose: string) =>
    ask(() => renderInput(view, { control, required }, 'text', purpose));
  return [
    renderChoices(view, { control: 'patient', required }, 'radio', patients),
    ask(() => renderChoices(view, { control: 'relationship', required }, 'radio', relationships)),
    nameOf('requester-given', 'given-name'),
    nameOf('requester-family', 'family-name'),
  ];
}

function renderContact(view: FormView): unknown {
  const { answers, words } = view;
  const { preferred } = answers;
  const wantsPhone = preferred !== 'email';
  const wantsEmail = preferred === '' || preferred === 'email';
  const ways = Object.entries(words.ways);
  const note = 'understood';
  return [
    renderChoices(view, { control: 'preferred', required }, 'radio', ways),
    html`<div class="pair">
      ${renderInput(view, { control: 'phone', required: wantsPhone, note }, 'tel', 'tel')}
      ${renderUnderstood(view)}
    </div>`,
    renderInput(view, { control: 'email', required: wantsEmail }, 'email', 'email'),
  ];
}

/** A number that was typed in a way of its own is said back: a slip of the finger is seen. */
function renderUnderstood({ words, answers }: FormView): TemplateResult {
  const text = readPhone(answers.phone.typed).shown;
  const number = html`<bdi class="whole" dir="ltr">${text}</bdi>`;
  return html`<p class="hint understood" id="understood">
    ${text ? words.understood(number) : nothing}
  </p>`;
}

function renderReason(view: FormView, { required }: AskedField): TemplateResult {
  const { count, words } = view;
  const { reason: hint } = words.hints;
  const field: Asked = { control: 'reason', required, ...(hint && { hint }) };
  return renderField(
    view,
    field,
    html`
      <textarea
        class="input"
        part="input"
        id="reason"
        name="reason"
        rows="4"
        aria-required=${required ? 'true' : nothing}
        aria-describedby=${describedBy(view, field)}
        aria-invalid=${invalid(view, field)}
      ></textarea>
      <p class="hint" aria-hidden="true" ?hidden=${!count.shown}>${count.shown}</p>
      <p class="visually-hidden" role="status">${count.said}</p>
    `,
  );
}

function renderConsent(view: FormView): TemplateResult {
  const { words, privacyHref, practice } = view;
  return html`<div class="agreement">
    ${renderTick(view, { control: 'consent', required }, words.consent(practice.name ?? ''))}
    ${
      privacyHref &&
      html`<a class="notice" href=${privacyHref} target="_blank" rel="noopener"
        >${words.privacy}</a
      >`
    }
  </div>`;
}

function renderExtra(view: FormView, field: AskedField, question: ExtraQuestion): TemplateResult {
  const { label, hint, type, options = [] } = question;
  const control = `extra-${field.name}`;
  const own: Asked = { control, label, required: field.required, ...(hint && { hint }) };
  switch (type) {
    case 'checkbox':
      return renderTick(view, own, label);
    case 'choice': {
      const entries = options.map((option): Option =>
        typeof option === 'string' ? [option, option] : [option.value, option.label],
      );
      return renderSelect(view, own, entries);
    }
    default:
      return renderInput(view, own, type, 'off');
  }
}
