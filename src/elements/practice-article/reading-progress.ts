import { html, nothing } from 'lit';
import type {
  ReactiveController as Controller,
  ReactiveControllerHost as Host,
  TemplateResult,
} from 'lit';

/**
 * A bar at the window's upper edge that says how much of the text has been read. It is for the eye
 * only: scroll bars and headings tell the same. Drawing it moves nothing on the page.
 */
export class ReadingProgress implements Controller {
  readonly #host: Host & HTMLElement;
  readonly #isWanted: () => boolean;
  #view: Window | null = null;
  #frame = 0;

  constructor(host: Host & HTMLElement, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const isListening = !!this.#view;
    if (!this.#host.isConnected || isListening === this.#isWanted()) return;
    if (isListening) return this.hostDisconnected();
    this.#view = this.#host.ownerDocument.defaultView;
    // What scrolls may be a box of the page; from there scrolling is heard on its way down only.
    this.#view?.addEventListener('scroll', this.#wait, { capture: true, passive: true });
    this.#view?.addEventListener('resize', this.#wait);
    this.#wait();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('scroll', this.#wait, { capture: true });
    this.#view?.removeEventListener('resize', this.#wait);
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#view = null;
    this.#frame = 0;
  }

  /** The bar, where it is wanted. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isWanted()) return nothing;
    return html`<div class="progress" part="progress" aria-hidden="true"></div>`;
  }

  readonly #wait = (): void => {
    if (this.#view && !this.#frame) this.#frame = this.#view.requestAnimationFrame(this.#draw);
  };

  readonly #draw = (): void => {
    this.#frame = 0;
    const bar = this.#host.shadowRoot?.querySelector<HTMLElement>('.progress');
    const text = this.#host.shadowRoot?.querySelector('.body');
    if (!bar || !text || !this.#view) return;
    const { top, height } = text.getBoundingClientRect();
    const below = height - this.#view.innerHeight;
    const read = below > 0 ? -top / below : Number(top <= 0);
    bar.style.transform = `scaleX(${Math.min(Math.max(read, 0), 1).toFixed(4)})`;
  };
}
