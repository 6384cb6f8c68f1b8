import { html, nothing, render, type TemplateResult } from 'lit';

import { readTokens, type DesignToken, type Group } from '../../tools/build/design-tokens.ts';

import type { ChosenWidget } from './chosen-widget.ts';
import { optionField, textField, tokenField } from './option-fields.ts';
import { sampleOf, sampleProfile } from './samples.ts';
import { renderSnippet } from './snippet-view.ts';
import type { PlaceName } from './snippets.ts';
import { WidgetPreview } from './widget-preview.ts';
import { widgetsIn, type Option, type Widget } from './widget-options.ts';

/** What was chosen for one widget; it is kept while one looks at another. */
interface Choice {
  attributes: Record<string, string>;
  text: string;
  inside: ReadonlySet<string>;
}

/**
 * Puts a widget together: choose one, fill its options, see it, copy what a site needs. The
 * attributes `manifest`, `tokens` and `preview` are addresses of the custom elements manifest, the
 * design tokens and the page in which the widget is shown; `library` is where the files are that
 * snippets name.
 */
class WidgetBuilder extends HTMLElement {
  readonly #preview = new WidgetPreview(this);
  readonly #choices = new Map<string, Choice>();
  #widgets: readonly Widget[] = [];
  #tokens: readonly DesignToken[] = [];
  #tag = 'practice-consultation-cta';
  #place: PlaceName = 'html';
  #profile: Record<string, string> = { ...sampleProfile };
  #look: Record<string, string> = {};
  #library = '';

  async connectedCallback(): Promise<void> {
    if (this.#widgets.length > 0) return;
    this.#library ||= new URL(this.getAttribute('library') ?? '/dist/', this.baseURI).href;
    try {
      const [manifest, tokens] = await Promise.all(['manifest', 'tokens'].map(this.#read));
      this.#widgets = widgetsIn(manifest);
      this.#tokens = readTokens(tokens as Group);
      this.replaceChildren();
    } catch {
      this.textContent = 'The list of widgets could not be loaded. Reload the page to try again.';
      return;
    }
    this.#update();
  }

  readonly #read = async (name: string): Promise<unknown> => {
    const answer = await fetch(new URL(this.getAttribute(name) ?? '', this.baseURI));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };

  #update(): void {
    const widget = this.#widgets.find(({ tag }) => tag === this.#tag) ?? this.#widgets[0];
    if (!widget) return;
    const chosen = this.#chosen();
    render(
      html`<div class="builder">
        <form class="builder-options" @submit=${(submit: Event) => submit.preventDefault()}>
          ${this.#renderWidgets()} ${this.#renderOptions(widget)} ${this.#renderProfile()}
          ${this.#renderLook()}
        </form>
        ${this.#preview.render(this.getAttribute('preview') ?? 'preview.html', widget.label)}
        ${this.#renderSnippet(widget, chosen)}
      </div>`,
      this,
    );
    this.#preview.show(chosen);
  }

  #renderWidgets(): TemplateResult {
    return html`<fieldset>
      <legend>1. Choose a widget</legend>
      <label for="builder-widget">Widget</label>
      <select
        id="builder-widget"
        @change=${({ target }: Event) => this.#choose((target as HTMLSelectElement).value)}
      >
        ${this.#widgets.map(
          ({ tag, label }) =>
            html`<option value=${tag} ?selected=${tag === this.#tag}>${label}</option>`,
        )}
      </select>
      <p class="builder-hint"><code>&lt;${this.#tag}&gt;</code></p>
    </fieldset>`;
  }

  #renderOptions({ tag, options }: Widget): TemplateResult {
    const { attributes, text, inside } = this.#choice();
    const sample = sampleOf(tag);
    const isFirst = ({ name }: Option) => name in sample.attributes;
    const field = (option: Option) =>
      optionField(option, 'option', attributes[option.name] ?? '', (value) => {
        attributes[option.name] = value;
        this.#update();
      });
    const more = options.filter((option) => !isFirst(option));
    return html`<fieldset>
      <legend>2. Fill its options</legend>
      ${options.filter(isFirst).map(field)}
      ${sample.text === undefined ? nothing : textField(text, (words) => this.#write(words))}
      ${Object.keys(sample.inside ?? {}).map(
        (label) =>
          html`<label class="builder-flag">
            <input
              type="checkbox"
              .checked=${inside.has(label)}
              @change=${() => this.#toggle(label)}
            />
            ${label}
          </label>`,
      )}
      ${
        more.length === 0
          ? nothing
          : html`<details ?open=${!options.some(isFirst) && more.length < 5}>
              <summary>More options (${more.length})</summary>
              ${more.map(field)}
            </details>`
      }
    </fieldset>`;
  }

  #renderProfile(): TemplateResult | typeof nothing {
    const profile = this.#widgets.find(({ tag }) => tag === 'practice-profile');
    if (!profile || this.#tag === profile.tag) return nothing;
    return html`<fieldset>
      <legend>3. Say who the practice is</legend>
      <details>
        <summary>${this.#profile.name || 'Your practice'}</summary>
        <p>Once on a page is enough: every widget on it reads this.</p>
        ${profile.options.map((option) =>
          optionField(option, 'profile', this.#profile[option.name] ?? '', (value) => {
            this.#profile = { ...this.#profile, [option.name]: value };
            this.#update();
          }),
        )}
      </details>
    </fieldset>`;
  }

  #renderLook(): TemplateResult {
    const field = (token: DesignToken) =>
      tokenField(token, this.#look[token.name] ?? '', (value) => {
        this.#look = { ...this.#look, [token.name]: value };
        this.#update();
      });
    const [accent, ...others] = this.#tokens;
    return html`<fieldset>
      <legend>4. Make it look like your site</legend>
      <p>Fonts and text colour come from your site by themselves.</p>
      ${accent ? field(accent) : nothing}
      <details>
        <summary>More of the look (${others.length})</summary>
        ${others.map(field)}
      </details>
    </fieldset>`;
  }

  #renderSnippet({ label }: Widget, chosen: ChosenWidget): TemplateResult {
    return renderSnippet({
      chosen,
      place: this.#place,
      hosting: {
        library: this.#library,
        title: [this.#profile.name, label].filter(Boolean).join(': '),
        frameHeight: sampleOf(this.#tag).frameHeight,
      },
      onPlace: (place) => {
        this.#place = place;
        this.#update();
      },
      onLibrary: (library) => {
        this.#library = library;
        this.#update();
      },
    });
  }

  #chosen(): ChosenWidget {
    const { attributes, text, inside } = this.#choice();
    const offered = Object.entries(sampleOf(this.#tag).inside ?? {});
    return {
      tag: this.#tag,
      attributes,
      text,
      inside: offered.filter(([label]) => inside.has(label)).map(([, widget]) => widget),
      profile: this.#profile,
      look: this.#look,
    };
  }

  #choice(): Choice {
    const kept = this.#choices.get(this.#tag);
    if (kept) return kept;
    const { attributes, text = '' } = sampleOf(this.#tag);
    const begun = { attributes: { ...attributes }, text, inside: new Set<string>() };
    this.#choices.set(this.#tag, begun);
    return begun;
  }

  #choose(tag: string): void {
    this.#tag = tag;
    this.#update();
  }

  #write(text: string): void {
    this.#choice().text = text;
    this.#update();
  }

  #toggle(label: string): void {
    const { inside } = this.#choice();
    const others = [...inside].filter((each) => each !== label);
    this.#choice().inside = new Set(inside.has(label) ? others : [...others, label]);
    this.#update();
  }
}

customElements.define('widget-builder', WidgetBuilder);
