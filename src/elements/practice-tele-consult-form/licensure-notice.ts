import { html, nothing, type TemplateResult } from 'lit';

import type { AskedField } from '../../consultations/asked-fields.js';
import { licensureOf, stateNames } from '../../consultations/licensure.js';

import { renderChoices } from './field-controls.js';
import type { FormView } from './form-view.js';

/**
 * Says that the practice's licences end at the border of a state, and what can be done. The live
 * region is always there; nobody is kept from sending.
 */
export function renderLicensure(view: FormView): unknown {
  const { words, answers, practice, locale, fields } = view;
  const { licensedStates } = practice;
  const isElsewhere = licensureOf(answers.state, licensedStates) === 'elsewhere';
  const isAsked = fields.some(({ name }) => name === 'visit-type');
  const [state = ''] = stateNames([answers.state]);
  const licensed = new Intl.ListFormat(locale).format(stateNames(licensedStates));
  const notice = (): TemplateResult => html`
    <p>${words.elsewhere(practice.name ?? '', licensed, state)}</p>
    <p>${words.elsewhereOffer}</p>
  `;
  return [
    html`<div class=${isElsewhere ? 'status' : 'visually-hidden'} role="status" part="licensure">
      ${isElsewhere ? notice() : nothing}
    </div>`,
    isElsewhere && !isAsked ? renderKinds(view) : nothing,
  ];
}

/** The choice between the kinds of visit. */
export function renderKinds(view: FormView, field?: AskedField): TemplateResult {
  const options = Object.entries(view.words.kinds);
  const isRequired = field?.required ?? false;
  return renderChoices(view, { control: 'visit-type', required: isRequired }, 'radio', options);
}
