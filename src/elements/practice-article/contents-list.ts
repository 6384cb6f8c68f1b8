import { html, nothing } from 'lit';
import type {
  ReactiveController as Controller,
  ReactiveControllerHost as Host,
  TemplateResult,
} from 'lit';

import { guarded } from '../../embedding/guard.js';
import { plainJson } from '../../embedding/plain-json.js';
import { servedState } from '../../embedding/served.js';

import { HeadingFocus } from './heading-focus.js';
import { textSections, withSubsections, type Section } from './text-headings.js';

/** Of fewer headings a list tells nothing that the eye does not see. */
const FEWEST = 3;

/** Width of the article, in its em, from which the list has room beside the text. */
const ROOM_BESIDE = 64;

/**
 * The contents of an article, from the headings of its text as they are now, with the one that is
 * being read marked. It goes to a heading by its id; where the page gave none, by script: the
 * page's elements get none from here.
 */
export class ContentsList implements Controller {
  readonly #host: Host & HTMLElement;
  readonly #isWanted: () => boolean;
  readonly #focus = new HeadingFocus();
  readonly #passed = new Set<Element>();
  #sections: readonly Section[] = [];
  #read = '';
  #isBeside = false;
  #head: Element | undefined;
  #frame = 0;
  #changes: MutationObserver | undefined;
  #crossings: IntersectionObserver | undefined;
  #sizes: ResizeObserver | undefined;

  constructor(host: Host & HTMLElement, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  /** Whether there is a list, and room for it beside the text. */
  get isBeside(): boolean {
    return this.#isBeside && this.#isShown;
  }

  hostConnected(): void {
    const host = this.#host;
    this.#changes = new MutationObserver(guarded(host, () => this.#readHeadings()));
    this.#changes.observe(host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['id', 'hidden', 'slot'],
    });
    // The line is a third of the window below its top; what is above the window has crossed it too.
    const cross = guarded(host, (seen: readonly IntersectionObserverEntry[]) => this.#cross(seen));
    this.#crossings = new IntersectionObserver(cross, {
      rootMargin: '1000000px 0px -66% 0px',
    });
    // In the next frame: an observed size that changes by what is done about it is an error.
    this.#sizes = new ResizeObserver(() => {
      this.#frame ||= requestAnimationFrame(guarded(host, () => this.#measure()));
    });
    this.#readHeadings();
  }

  hostUpdated(): void {
    const head = this.#host.shadowRoot?.querySelector('.head') ?? undefined;
    if (!this.#isShown || head === this.#head) return;
    this.#head = head;
    if (head) this.#sizes?.observe(head);
    // Before anything is drawn: a list that changes its place would move the text.
    this.#measure();
  }

  hostDisconnected(): void {
    for (const each of [this.#changes, this.#crossings, this.#sizes]) each?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#focus.takeBack();
    this.#head = undefined;
    this.#sections = [];
    this.#read = '';
  }

  /**
   * The list, closed where it stands above the text.
   *
   * @param title What the list is called.
   * @param language The language of that title.
   */
  render(title: string, language: string): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    const label = html`<span id="contents-title" lang=${language}>${title}</span>`;
    const list = this.#renderSections(this.#sections, this.#current());
    return html`<nav class="contents" part="contents" aria-labelledby="contents-title">
      ${
        this.isBeside
          ? html`<p class="contents-title">${label}</p>
              ${list}`
          : html`<details>
              <summary class="contents-title">${label}</summary>
              ${list}
            </details>`
      }
    </nav>`;
  }

  #renderSections(sections: readonly Section[], current: Section | undefined): TemplateResult {
    return html`<ol>
      ${sections.map(
        (section) =>
          html`<li>
            ${this.#renderLink(section, section === current)}
            ${section.sections.length ? this.#renderSections(section.sections, current) : nothing}
          </li>`,
      )}
    </ol>`;
  }

  #renderLink({ heading, text }: Section, isCurrent: boolean): TemplateResult {
    const current = isCurrent ? 'true' : nothing;
    if (this.#isReached(heading)) {
      const href = `#${encodeURIComponent(heading.id)}`;
      return html`<a class="contents-link" href=${href} aria-current=${current}>${text}</a>`;
    }
    const go = () => this.#focus.goTo(heading);
    return html`<button class="contents-link" type="button" aria-current=${current} @click=${go}>
      ${text}
    </button>`;
  }

  get #isShown(): boolean {
    const served = servedState(this.#host);
    const count = served ? served.headings : this.#sections.flatMap(withSubsections).length;
    return this.#isWanted() && (count ?? 0) >= FEWEST;
  }

  /** Whether the browser finds a heading by its id, from a link that is relative to the page. */
  #isReached({ id, ownerDocument: page }: HTMLElement): boolean {
    const found = id ? page.getElementById(id) : null;
    return !!found && this.#host.contains(found) && !page.querySelector('base[href]');
  }

  #current(): Section | undefined {
    const all = this.#sections.flatMap(withSubsections);
    return all.findLast(({ heading }) => this.#passed.has(heading));
  }

  #readHeadings(): void {
    const sections = textSections(this.#host);
    const all = sections.flatMap(withSubsections);
    const known = new Set(this.#sections.flatMap(withSubsections).map(({ heading }) => heading));
    const read = plainJson(all.map(({ heading, text }) => [heading.id, text]));
    const isSame = all.length === known.size && all.every(({ heading }) => known.has(heading));
    if (isSame && read === this.#read) return;
    this.#sections = sections;
    this.#read = read;
    this.#crossings?.disconnect();
    this.#passed.clear();
    for (const { heading } of all) this.#crossings?.observe(heading);
    this.#host.requestUpdate();
  }

  #cross(crossings: readonly IntersectionObserverEntry[]): void {
    const before = this.#current();
    for (const { target, isIntersecting } of crossings) {
      if (isIntersecting) this.#passed.add(target);
      else this.#passed.delete(target);
    }
    if (this.#current() !== before) this.#host.requestUpdate();
  }

  #measure(): void {
    this.#frame = 0;
    const em = parseFloat(getComputedStyle(this.#host).fontSize);
    const isBeside = (this.#head?.clientWidth ?? 0) >= ROOM_BESIDE * em;
    if (isBeside === this.#isBeside) return;
    this.#isBeside = isBeside;
    this.#host.requestUpdate();
  }
}
