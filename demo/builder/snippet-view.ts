import { html, nothing, type TemplateResult } from 'lit';

import type { ChosenWidget } from './chosen-widget.ts';
import { copyCode } from './copy-code.ts';
import { placesFor, snippetFor, type Hosting, type PlaceName } from './snippets.ts';

const english = { copied: 'Copied', selected: 'Selected: press Ctrl+C' };

/** What the part of the page with the snippet shows, and whom it tells. */
export interface SnippetView {
  readonly chosen: ChosenWidget;
  readonly place: PlaceName;
  readonly hosting: Hosting;
  readonly onPlace: (place: PlaceName) => void;
  readonly onLibrary: (address: string) => void;
}

/** Where it is pasted, what to do there, and the code to copy. */
export function renderSnippet({
  chosen,
  place: wanted,
  hosting,
  onPlace,
  onLibrary,
}: SnippetView): TemplateResult {
  const offered = placesFor(chosen.tag);
  const { name: place, steps } = offered.find(({ name }) => name === wanted) ?? offered[0];
  const { once, code } = snippetFor(place, chosen, hosting);
  return html`<section class="builder-snippet" aria-labelledby="builder-copy">
    <h2 id="builder-copy">5. Copy it to your site</h2>
    <div class="builder-row">
      <div class="builder-field">
        <label for="builder-place">Where do you paste it?</label>
        <select
          id="builder-place"
          @change=${({ target }: Event) => onPlace((target as HTMLSelectElement).value as PlaceName)}
        >
          ${offered.map(
            ({ name, label }) =>
              html`<option value=${name} ?selected=${name === place}>${label}</option>`,
          )}
        </select>
      </div>
      <div class="builder-field">
        <label for="builder-library">Where are the library’s files?</label>
        <input
          id="builder-library"
          inputmode="url"
          autocomplete="off"
          .value=${hosting.library}
          @change=${({ target }: Event) => onLibrary((target as HTMLInputElement).value)}
        />
      </div>
    </div>
    <ol class="builder-steps">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${once === undefined ? nothing : codeBox('Once for the whole site', once)}
    ${codeBox(once === undefined ? 'Code' : 'Where the widget shall stand', code)}
  </section>`;
}

function codeBox(title: string, code: string): TemplateResult {
  return html`<div class="builder-code">
    <div class="builder-code-head">
      <h3>${title}</h3>
      <span role="status"></span>
      <button type="button" @click=${(click: Event) => void copyCode(click, code, english)}>
        Copy
      </button>
    </div>
    <pre tabindex="0" aria-label=${title}><code>${code}</code></pre>
  </div>`;
}
