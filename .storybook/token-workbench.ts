import { html, render, type TemplateResult } from 'lit';

import { toCss, toDtcg, type ChosenValues } from './token-export.ts';
import { tokens } from './tokens.ts';

// The widgets on show are the library's own, from its source.
import.meta.glob('../src/elements/*/define.ts', { eager: true });

/** Inputs for each public token, widgets that follow them, and the result to copy. */
class TokenWorkbench extends HTMLElement {
  #chosen: ChosenValues = {};
  #dark = false;

  connectedCallback(): void {
    this.#render();
  }

  #render(): void {
    render(
      html`<div class="token-workbench sb-unstyled">
        <form class="token-inputs" @submit=${(submit: Event) => submit.preventDefault()}>
          ${tokens.map(({ name, type, value, description }) => {
            const id = `token-${name}`;
            return html`<div class="token-input">
              <label for=${id}><code>--practice-${name}</code></label>
              <p id="${id}-hint">${description}</p>
              <input
                id=${id}
                aria-describedby="${id}-hint"
                placeholder=${value}
                .value=${this.#chosen[name] ?? ''}
                @input=${(input: Event) => this.#choose(name, input)}
              />
              ${type === 'color' ? this.#renderPicker(name, value) : ''}
            </div>`;
          })}
          <label class="token-scheme">
            <input type="checkbox" .checked=${this.#dark} @change=${this.#switchScheme} />
            On a dark page
          </label>
          <button type="button" @click=${this.#reset}>Back to the defaults</button>
        </form>
        ${this.#renderWidgets()} ${this.#renderExports()}
      </div>`,
      this,
    );
    this.#apply();
  }

  #renderPicker(name: string, value: string): TemplateResult {
    const hex = [this.#chosen[name], value].find((each) => /^#[\da-f]{6}$/i.test(each ?? ''));
    return html`<input
      type="color"
      aria-label="Pick --practice-${name}"
      .value=${hex ?? '#000000'}
      @input=${(input: Event) => this.#choose(name, input)}
    />`;
  }

  #renderWidgets(): TemplateResult {
    return html`<div class="story-page token-widgets" lang="en">
      <practice-profile name="Gulf Harbor Spine" phone="727-MY-SPINE">
        <div class="token-widgets-stack">
          <practice-article-card
            href="#article"
            heading="Muscle Spasms &amp; Spine Surgery"
            category="Back Surgery"
            author="Dr. Hamid Abbasi"
            published="2024-03-05"
            heading-level="2"
          >
            <p slot="excerpt">
              What causes muscle spasms before and after surgery, and what helps.
            </p>
          </practice-article-card>
          <practice-consultation-cta href="#book">
            <h2>Schedule a Free Consultation or Tele-Consult</h2>
          </practice-consultation-cta>
          <practice-tele-consult-form
            endpoint="http://127.0.0.1:9/consult-requests"
            privacy-href="#privacy"
          ></practice-tele-consult-form>
        </div>
      </practice-profile>
    </div>`;
  }

  #renderExports(): TemplateResult {
    return html`<div class="token-exports">
      ${renderExport('CSS', toCss(this.#chosen))}
      ${renderExport('Design tokens (DTCG JSON)', toDtcg(this.#chosen, tokens))}
    </div>`;
  }

  /** Custom properties by the object model: what is typed can't leave its declaration. */
  #apply(): void {
    const page = this.querySelector<HTMLElement>('.token-widgets');
    if (!page) return;
    page.style.colorScheme = this.#dark ? 'dark' : 'light';
    for (const { name } of tokens) {
      page.style.setProperty(`--practice-${name}`, this.#chosen[name]?.trim() ?? '');
    }
  }

  #choose(name: string, input: Event): void {
    this.#chosen = { ...this.#chosen, [name]: (input.target as HTMLInputElement).value };
    this.#render();
  }

  readonly #switchScheme = (change: Event): void => {
    this.#dark = (change.target as HTMLInputElement).checked;
    this.#render();
  };

  readonly #reset = (): void => {
    this.#chosen = {};
    this.#render();
  };
}

function renderExport(title: string, text: string): TemplateResult {
  return html`<section class="token-export">
    <h3>${title}</h3>
    <pre tabindex="0" aria-label=${title}>${text}</pre>
    <button type="button" @click=${() => void navigator.clipboard.writeText(text)}>
      Copy ${title}
    </button>
  </section>`;
}

customElements.define('token-workbench', TokenWorkbench);
