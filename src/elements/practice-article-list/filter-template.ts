import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { authorNames, categoryNames, namesToChoose } from '../../articles/article-filter.js';

import type { Chosen, ListView } from './list-view.js';
import type { ListWords } from './practice-article-list.messages.js';

/** The controls that a visitor can choose with. */
export const filterControls = ['category', 'author', 'search'] as const;

export type FilterControl = (typeof filterControls)[number];

/** What the controls show, and what they do. */
export interface FilterView {
  readonly controls: readonly FilterControl[];
  readonly view: ListView;
  readonly chosen: Chosen;
  readonly words: ListWords;
  readonly language: string;
  readonly locale: string;
  readonly choose: (control: FilterControl, value: string) => void;
}

/** The controls that narrow a list: native ones, each with its name above it. */
export function filterTemplate(filter: FilterView): TemplateResult | typeof nothing {
  const { controls, view, words, language } = filter;
  if (controls.length === 0) return nothing;
  return html`<div
      class="filters"
      part="filters"
      role="search"
      aria-label=${words.find}
      lang=${language}
    >
      ${controls.map(
        (control) => html`
          <label class="field">
            <span>${words[control]}</span>
            ${
              control === 'search'
                ? searchField(filter)
                : guard([view.pool, filter.chosen, filter.locale], () => selectOf(filter, control))
            }
          </label>
        `,
      )}
    </div>
    <p class="count" part="count" lang=${language}>
      <bdi>${view.isWaiting ? nothing : words.count(view.found)}</bdi>
    </p>`;
}

function searchField({ chosen, choose }: FilterView): TemplateResult {
  return html`<input
    class="control"
    part="control"
    type="search"
    enterkeyhint="search"
    autocomplete="off"
    spellcheck="false"
    .value=${chosen.search}
    @input=${(input: Event) => choose('search', (input.target as HTMLInputElement).value)}
  />`;
}

function selectOf(filter: FilterView, control: 'category' | 'author'): TemplateResult {
  const { view, chosen, words, locale, choose } = filter;
  const isCategory = control === 'category';
  const names = namesToChoose(view.pool, isCategory ? categoryNames : authorNames, locale);
  const all = isCategory ? words.allCategories : words.allAuthors;
  return html`<select
    class="control"
    part="control"
    @change=${(change: Event) => choose(control, (change.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!chosen[control]}>${all}</option>
    ${names.map(
      (name) => html`<option value=${name} .selected=${name === chosen[control]}>${name}</option>`,
    )}
  </select>`;
}
