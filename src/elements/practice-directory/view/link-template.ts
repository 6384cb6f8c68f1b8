import { html, type TemplateResult } from 'lit';

/** A link that could not be copied, in a field from which it can be copied by hand. */
export function linkTemplate(words: string, language: string, link: string): TemplateResult {
  return html`<label class="field" lang=${language}>
    <span>${words}</span>
    <input
      class="control by-hand"
      part="control"
      type="text"
      readonly
      dir="ltr"
      .value=${link}
      @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
    />
  </label>`;
}
