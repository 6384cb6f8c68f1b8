import { html, type TemplateResult } from 'lit';

import { lookOf, pageParts, type ChosenWidget } from './chosen-widget.ts';
import { nodeOf } from './part-nodes.ts';

/** Widths of the page that the widget is shown on, in CSS pixels. */
const widths = { Phone: 360, Tablet: 768, Desktop: 1280 } as const;

/** Pages to see the widget on; none of it is part of what is copied. */
const pages = {
  Light: { background: '#ffffff', text: '#1f2933', scheme: 'light' },
  Warm: { background: '#fbf4e6', text: '#3a2d1c', scheme: 'light' },
  Dark: { background: '#14191f', text: '#e8edf2', scheme: 'dark' },
} as const;

type Width = keyof typeof widths;
type Page = keyof typeof pages;

/** Shows the widget on a page of its own, as wide as a phone, a tablet or a desktop. */
export class WidgetPreview {
  readonly #container: HTMLElement;
  readonly #room = new ResizeObserver(() => this.#fit());
  #width: Width = 'Phone';
  #page: Page = 'Light';
  #chosen: ChosenWidget | undefined;
  #shown = '';

  /** @param container Where the preview is rendered into. */
  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /**
   * @param address The page that the widget is put on; it loads the library.
   * @param label What the widget is called.
   */
  render(address: string, label: string): TemplateResult {
    return html`<section class="builder-preview" aria-label="Preview">
      <div class="builder-bar">
        ${radios('Width', widths, this.#width, (width) => {
          this.#width = width;
          this.#fit();
        })}
        ${radios('Your page', pages, this.#page, (page) => {
          this.#page = page;
          this.#dress();
        })}
      </div>
      <div class="builder-stage">
        <iframe
          title="${label}, as visitors see it"
          src=${address}
          @load=${() => {
            this.#shown = '';
            this.#fill();
          }}
        ></iframe>
      </div>
    </section>`;
  }

  /** Shows what somebody has put together, after `render`. */
  show(chosen: ChosenWidget): void {
    this.#chosen = chosen;
    const stage = this.#container.querySelector('.builder-stage');
    if (stage) this.#room.observe(stage);
    this.#fill();
    this.#fit();
  }

  get #frame(): HTMLIFrameElement | null {
    return this.#container.querySelector('.builder-stage iframe');
  }

  #fill(): void {
    const page = this.#frame?.contentDocument;
    const main = page?.querySelector('main');
    if (!page || !main || !this.#chosen) return;
    this.#dress();
    const shown = JSON.stringify(pageParts(this.#chosen));
    if (shown === this.#shown) return;
    this.#shown = shown;
    main.replaceChildren(...pageParts(this.#chosen).map((part) => nodeOf(part, page)));
  }

  /** By the object model: a page that allows no style attributes allows this. */
  #dress(): void {
    const root = this.#frame?.contentDocument?.documentElement;
    if (!root || !this.#chosen) return;
    const { background, text, scheme } = pages[this.#page];
    root.removeAttribute('style');
    root.style.background = background;
    root.style.color = text;
    root.style.colorScheme = scheme;
    for (const [name, value] of lookOf(this.#chosen)) root.style.setProperty(name, value);
  }

  /** A page that is wider than the room for it is shown smaller. */
  #fit(): void {
    const frame = this.#frame;
    const stage = frame?.parentElement;
    if (!frame || !stage) return;
    const width = widths[this.#width];
    const scale = Math.min(1, stage.clientWidth / width);
    frame.style.width = `${width}px`;
    frame.style.height = `${stage.clientHeight / scale}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.marginInlineStart = `${Math.max(0, (stage.clientWidth - width * scale) / 2)}px`;
  }
}

function radios<Name extends string>(
  legend: string,
  choices: Readonly<Record<Name, unknown>>,
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<fieldset class="builder-radios">
    <legend>${legend}</legend>
    ${(Object.keys(choices) as Name[]).map(
      (name) =>
        html`<label>
          <input
            type="radio"
            name="builder-${legend}"
            .checked=${name === chosen}
            @change=${() => choose(name)}
          />
          ${name}
        </label>`,
    )}
  </fieldset>`;
}
