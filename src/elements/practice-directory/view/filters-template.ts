import { html, nothing, type TemplateResult } from 'lit';

import type {
  DirectoryChoice,
  DirectoryFacets,
  DirectoryOrder,
} from '../../../practice/directory-search.js';

import type { DirectoryFilter } from './directory-settings.js';
import type { DirectoryWords } from './directory-words.js';

/** What the controls show, and what they do. */
export interface FiltersView {
  readonly filters: readonly DirectoryFilter[];
  readonly facets: DirectoryFacets;
  readonly choice: DirectoryChoice;
  readonly order: DirectoryOrder;
  readonly orders: readonly DirectoryOrder[];
  readonly words: DirectoryWords;
  readonly language: string;
  /** Takes a part of a choice; `isTyped` where more may be about to be typed. */
  readonly choose: (part: Partial<DirectoryChoice>, isTyped: boolean) => void;
  readonly sort: (order: DirectoryOrder) => void;
}

/** The controls that narrow a list: native ones, only those that make a difference in its data. */
export function filtersTemplate(view: FiltersView): TemplateResult | typeof nothing {
  const { words, language } = view;
  const fields = [searchOf(view), specialtyOf(view), languageOf(view), zipOf(view), orderOf(view)];
  const boxes = togglesOf(view);
  const isEmpty = fields.every((each) => each === nothing) && boxes.length === 0;
  if (isEmpty) return nothing;
  return html`<div
    class="filters"
    part="filters"
    role="search"
    aria-label=${words.find}
    lang=${language}
  >
    <div class="fields">${fields}</div>
    ${boxes.length > 0 ? html`<div class="toggles">${boxes}</div>` : nothing}
  </div>`;
}

function searchOf({ filters, choice, words, choose }: FiltersView) {
  if (!filters.includes('search')) return nothing;
  return field(
    words.search,
    html`<input
      class="control"
      part="control"
      type="search"
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
      .value=${choice.search}
      @input=${(input: Event) => choose({ search: valueOf(input) }, true)}
    />`,
  );
}

function zipOf({ filters, facets, choice, words, choose }: FiltersView) {
  if (!filters.includes('zip') || !facets.hasCodes) return nothing;
  return field(
    words.zip,
    html`<input
      class="control"
      part="control"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="10"
      .value=${choice.zip}
      @input=${(input: Event) => choose({ zip: valueOf(input) }, true)}
    />`,
  );
}

function specialtyOf({ filters, facets, choice, words, choose }: FiltersView) {
  const { specialties } = facets;
  if (!filters.includes('specialty') || specialties.length === 0) return nothing;
  const options = specialties.map((name) => ({ name, value: name }));
  const take = (specialty: string) => choose({ specialty }, false);
  return field(words.specialty, select(options, choice.specialty, words.allSpecialties, take));
}

function languageOf({ filters, facets, choice, words, choose }: FiltersView) {
  if (!filters.includes('language') || facets.languages.length === 0) return nothing;
  const take = (language: string) => choose({ language }, false);
  return field(words.language, select(facets.languages, choice.language, words.allLanguages, take));
}

function orderOf({ order, orders, words, sort }: FiltersView) {
  if (orders.length < 2) return nothing;
  const options = orders.map((each) => ({ name: words.orders[each], value: each }));
  return field(
    words.sort,
    select(options, order, '', (value) => sort(value as DirectoryOrder)),
  );
}

function togglesOf(view: FiltersView): readonly TemplateResult[] {
  const { filters, facets, choice, words, choose } = view;
  const toggles = [
    ['open', 'open', facets.hasHours],
    ['new-patients', 'newPatients', facets.hasNewPatients],
    ['telehealth', 'telehealth', facets.hasTelehealth],
  ] as const;
  return toggles
    .filter(([name, , has]) => has && filters.includes(name))
    .map(
      ([, key]) =>
        html`<label class="toggle" part="toggle">
          <input
            type="checkbox"
            .checked=${choice[key]}
            @change=${({ target }: Event) =>
              choose({ [key]: (target as HTMLInputElement).checked }, false)}
          />
          <span>${words[key]}</span>
        </label>`,
    );
}

function field(name: string, control: TemplateResult): TemplateResult {
  return html`<label class="field"><span>${name}</span>${control}</label>`;
}

function select(
  options: readonly { readonly name: string; readonly value: string }[],
  chosen: string,
  all: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<select
    class="control"
    part="control"
    @change=${(change: Event) => take(valueOf(change))}
  >
    ${all ? html`<option value="" .selected=${!chosen}>${all}</option>` : nothing}
    ${options.map(
      ({ name, value }) =>
        html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
    )}
  </select>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}
