import { html, type TemplateResult } from 'lit';

import type { AskedField } from '../../consultations/asked-fields.js';
import type { TimeAnswer } from '../../consultations/consult-request.js';
import { uspsStates } from '../../consultations/usps-states.js';

import { readPhone } from './form-answers.js';
import { isForAnother, labelOf, type FormView } from './form-view.js';
import { ownName } from './language-options.js';

/** An answer to check: what was asked, what was said, and where it is changed. */
type Row = readonly [label: string, answer: string, control: string];

/** All answers once more, each with a link that leads to where it is changed. */
export function renderReview(view: FormView, change: (control: string) => void): TemplateResult {
  const { words } = view;
  const rows = view.fields.flatMap((field) => rowsOf(view, field));
  return html`<dl class="review" part="review">
    ${rows.map(
      ([label, answer, control]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${answer || html`<span class="optional">${words.notAnswered}</span>`}</dd>
          <dd>
            <button class="link" type="button" @click=${() => change(control)}>
              ${words.changeAnswer}<span class="visually-hidden"> ${label}</span>
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** What is said of each field, by its name. */
const texts: Readonly<Record<string, (view: FormView) => string | undefined>> = {
  'best-times': ({ words, answers, locale }) =>
    new Intl.ListFormat(locale).format(
      answers.bestTimes?.map((time) => words.times[time] ?? time) ?? [],
    ),
  voicemail: ({ words, answers }) => (answers.voicemailOk ? words.yes : words.no),
  interpreter: ({ words, answers }) => (answers.interpreter ? words.yes : words.no),
  language: languageText,
  state: ({ answers }) => uspsStates.find(({ code }) => code === answers.state)?.name,
  'visit-type': ({ words, answers }) => answers.kind && words.kinds[answers.kind],
  reason: ({ answers }) => answers.reason,
  'heard-from': ({ answers }) => answers.heardFrom,
};

function rowsOf(view: FormView, field: AskedField): readonly Row[] {
  const { words, answers } = view;
  const row = (control: string, answer: string | undefined): Row => [
    labelOf(view, control),
    answer ?? '',
    control,
  ];
  switch (field.name) {
    case 'requester':
      return requesterRows(view, row);
    case 'name':
      return [row('given', answers.given), row('family', answers.family)];
    case 'contact':
      return [
        row('preferred', answers.preferred && words.ways[answers.preferred]),
        row('phone', readPhone(answers.phone.typed).shown),
        row('email', answers.email),
      ];
    case 'times':
      return [[labelOf(view, 'times'), timesText(view), 'date-0']];
    default: {
      const text = texts[field.name];
      return text ? [row(field.name, text(view))] : extraRows(view, field);
    }
  }
}

function requesterRows(
  { words, answers }: FormView,
  row: (control: string, answer: string | undefined) => Row,
): readonly Row[] {
  const { patient, relationship, requesterGiven, requesterFamily } = answers;
  const who = row('patient', patient && words.patients[patient]);
  if (!isForAnother(answers)) return [who];
  const isKnown = relationship && relationship !== 'self';
  return [
    who,
    row('relationship', isKnown ? words.relationships[relationship] : ''),
    row('requester-given', requesterGiven),
    row('requester-family', requesterFamily),
  ];
}

function languageText({ words, answers: { language } }: FormView): string {
  if (!language) return '';
  return language === 'und' ? words.otherLanguage : ownName(language);
}

function timesText({ words, answers, locale }: FormView): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const chosen = ({ date, part, span }: TimeAnswer) =>
    span ? [`${day.format(new Date(date))}: ${words.parts[part as keyof typeof words.parts]}`] : [];
  return (answers.times ?? []).flatMap(chosen).join('; ');
}

function extraRows({ words, answers }: FormView, { name, extra }: AskedField): readonly Row[] {
  if (!extra) return [];
  const given = answers.extra?.[name] ?? '';
  const option = extra.options?.find((each) => typeof each === 'object' && each.value === given) as
    { readonly label: string } | undefined;
  const text = typeof given === 'boolean' ? (given ? words.yes : words.no) : given;
  return [[extra.label, option?.label ?? text, `extra-${name}`]];
}
