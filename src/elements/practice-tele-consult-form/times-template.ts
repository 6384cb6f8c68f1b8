import { html, nothing, type TemplateResult } from 'lit';

import type { AskedField } from '../../consultations/asked-fields.js';
import { dateRange, partHours, type PartOfDay } from '../../consultations/visit-times.js';

import { describedBy, invalid, renderField, renderSelect, type Asked } from './field-controls.js';
import { practiceZone } from './practice-zone.js';
import type { FormView } from './form-view.js';

/** How many days and times can be asked for. */
export const mostTimes = 3;

/** Days and times of day that would suit, by the practice's clock. */
export function renderTimes(view: FormView, { required }: AskedField): TemplateResult {
  const { words, times, locale } = view;
  const { offsetAt, name } = practiceZone(view.practice, locale);
  const range = dateRange(Date.now(), offsetAt);
  const rows = [...Array(times.count).keys()];
  return html`<fieldset class="field times" part="field" aria-describedby="times-hint">
    <legend class="label">
      ${words.labels.times}
      ${required ? nothing : html`<span class="optional">${words.optional}</span>`}
    </legend>
    <p class="hint" id="times-hint">${words.timesHint(name)}</p>
    ${rows.map((row) => renderRow(view, row, required && row === 0, range))}
    ${
      times.count < mostTimes
        ? html`<button class="action quiet" type="button" @click=${times.add}>
            ${words.addTime}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function renderRow(
  view: FormView,
  row: number,
  required: boolean,
  range: { readonly min: string; readonly max: string },
): TemplateResult {
  const { words } = view;
  const number = row > 0 ? ` ${new Intl.NumberFormat(view.locale).format(row + 1)}` : '';
  const asked = (control: 'date' | 'part'): Asked => {
    const label = `${words.labels[control] ?? ''}${number}`;
    // The legend says already that a day may be left out.
    return { control: `${control}-${String(row)}`, label, required, isMarked: true };
  };
  const parts = Object.keys(partHours).map(
    (part) => [part, words.parts[part as PartOfDay]] as const,
  );
  return html`<div class="time">
    ${renderDate(view, asked('date'), range)} ${renderSelect(view, asked('part'), parts)}
  </div>`;
}

function renderDate(
  view: FormView,
  asked: Asked,
  { min, max }: { readonly min: string; readonly max: string },
): TemplateResult {
  return renderField(
    view,
    asked,
    html`<input
      class="input"
      part="input"
      type="date"
      id=${asked.control}
      name=${asked.control}
      min=${min}
      max=${max}
      autocomplete="off"
      aria-required=${String(asked.required)}
      aria-describedby=${describedBy(view, asked)}
      aria-invalid=${invalid(view, asked)}
    />`,
  );
}
