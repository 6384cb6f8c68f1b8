import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Topic } from '../../consultations/asked-fields.js';

import { renderAsked } from './asked-templates.js';
import { renderReview } from './form-review.js';
import type { FormSteps } from './form-steps.js';
import type { FormView } from './form-view.js';
import type { Words } from './form-words.js';

/** From how many fields on a form on one page is divided by headings. */
const long = 6;

/**
 * All fields, by what they are about. Those of other steps are hidden, not taken away: they keep
 * what is typed.
 *
 * @param change Leads from the review to the control with an answer.
 */
export function renderTopics(
  view: FormView,
  steps: FormSteps,
  change: (control: string) => void,
): TemplateResult {
  const { words, fields } = view;
  const withHeadings = steps.inSteps || fields.length > long;
  const isReviewed = (topic: Topic) => topic === 'consent' && steps.topic === topic;
  const renderTopic = (topic: Topic) =>
    html`<div class="topic" ?hidden=${(steps.topic ?? topic) !== topic}>
      ${withHeadings ? renderHeading(view, topic, steps.inSteps) : nothing}
      ${isReviewed(topic) ? renderReview(view, change) : nothing}
      <div class="fields">${renderFields(view, topic)}</div>
    </div>`;
  return html`
    ${repeat(steps.topics, (topic) => topic, renderTopic)}
    <div class="visually-hidden" aria-hidden="true">
      <label for="subject">${words.trap}</label>
      <input id="subject" name="subject" type="text" tabindex="-1" autocomplete="off" />
    </div>
  `;
}

function renderHeading({ words }: FormView, topic: Topic, inSteps: boolean): TemplateResult {
  const isReview = inSteps && topic === 'consent';
  return html`<h3
    class="topic-title"
    id="topic-${topic}"
    tabindex="-1"
    aria-describedby=${inSteps ? 'step' : nothing}
  >
    ${isReview ? words.reviewHeading : words.topics[topic]}
  </h3>`;
}

/** Fields keep their nodes, and so what is typed, when the page asks for others or another order. */
function renderFields(view: FormView, topic: Topic): unknown {
  const fields = view.fields.filter((field) => field.topic === topic);
  return repeat(
    fields,
    ({ name }) => name,
    (field) => renderAsked(view, field),
  );
}

/** How far the visitor is. */
export function renderProgress(
  words: Words,
  locale: string,
  steps: FormSteps,
): TemplateResult | typeof nothing {
  if (!steps.inSteps) return nothing;
  const { step, topics } = steps;
  const number = new Intl.NumberFormat(locale);
  return html`<div class="progress" part="progress">
    <p id="step">${words.step(number.format(step), number.format(topics.length))}</p>
    <div class="line" aria-hidden="true">
      ${topics.map((_, at) => html`<span class=${at < step ? 'done' : ''}></span>`)}
    </div>
  </div>`;
}
