import { html, nothing, type TemplateResult } from 'lit';

import type { DesignToken } from '../../tools/build/design-tokens.ts';

import type { Option } from './widget-options.ts';

type Change = (value: string) => void;

const inputTypes: Readonly<Record<string, string>> = { date: 'date', number: 'number' };

/** A labelled control for one option, with what it does below it. */
export function optionField(
  option: Option,
  group: string,
  value: string,
  change: Change,
): TemplateResult {
  const { name, label, description, kind } = option;
  const id = `builder-${group}-${name}`;
  const hint = html`<p class="builder-hint" id="${id}-hint">${withCode(description)}</p>`;
  if (kind === 'flag') {
    return html`<div class="builder-field">
      <label class="builder-flag">
        <input
          type="checkbox"
          aria-describedby="${id}-hint"
          .checked=${value === 'true'}
          @change=${({ target }: Event) =>
            change((target as HTMLInputElement).checked ? 'true' : '')}
        />
        ${label}
      </label>
      ${hint}
    </div>`;
  }
  return html`<div class="builder-field">
    <label for=${id}>${label}</label>
    ${kind === 'choice' ? choice(option, id, value, change) : input(option, id, value, change)}
    ${hint}
  </div>`;
}

function choice({ choices, standard }: Option, id: string, value: string, change: Change) {
  return html`<select
    id=${id}
    aria-describedby="${id}-hint"
    @change=${({ target }: Event) => {
      const chosen = (target as HTMLSelectElement).value;
      change(chosen === standard ? '' : chosen);
    }}
  >
    ${choices.map(
      (word) =>
        html`<option value=${word} ?selected=${word === (value || standard)}>
          ${word || '(by itself)'}
        </option>`,
    )}
  </select>`;
}

function input({ kind, standard }: Option, id: string, value: string, change: Change) {
  return html`<input
    id=${id}
    type=${inputTypes[kind] ?? 'text'}
    inputmode=${kind === 'address' ? 'url' : nothing}
    placeholder=${/^[\d.]+$/.test(standard) ? standard : nothing}
    aria-describedby="${id}-hint"
    autocomplete="off"
    .value=${value}
    @input=${({ target }: Event) => change((target as HTMLInputElement).value)}
  />`;
}

/** The words inside a widget. */
export function textField(value: string, change: Change): TemplateResult {
  return html`<div class="builder-field">
    <label for="builder-text">Text inside</label>
    <textarea
      id="builder-text"
      rows="4"
      aria-describedby="builder-text-hint"
      .value=${value}
      @input=${({ target }: Event) => change((target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="builder-hint" id="builder-text-hint">
      It is part of your page: people read it before the script has loaded. An empty line begins a
      paragraph.
    </p>
  </div>`;
}

/** A field for a design token, with a picker where it is a colour. */
export function tokenField(token: DesignToken, value: string, change: Change): TemplateResult {
  const { name, description, value: standard, says } = token;
  const id = `builder-look-${name}`;
  const type = ({ target }: Event) => change((target as HTMLInputElement).value);
  const isHex = /^#[\da-f]{6}$/i;
  const hex = [value, standard].find((each) => isHex.test(each));
  const label = name.replaceAll('-', ' ');
  return html`<div class="builder-field">
    <label for=${id}>${label.charAt(0).toUpperCase() + label.slice(1)}</label>
    <div class="builder-color">
      <input
        id=${id}
        placeholder=${says ?? standard}
        aria-describedby="${id}-hint"
        autocomplete="off"
        .value=${value}
        @input=${type}
      />
      ${
        name.startsWith('color')
          ? html`<input
              type="color"
              aria-label="Pick: ${label}"
              .value=${hex ?? '#000000'}
              @input=${type}
            />`
          : nothing
      }
    </div>
    <p class="builder-hint" id="${id}-hint">${withCode(description)}</p>
  </div>`;
}

/** Markdown's backticks as code; nothing else of Markdown stands in the manifest. */
function withCode(text: string): readonly (TemplateResult | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}
