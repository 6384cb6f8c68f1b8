import { html, nothing } from 'lit';
import type {
  ReactiveController as Controller,
  ReactiveControllerHost as Host,
  TemplateResult,
} from 'lit';

import { warn } from '../../embedding/developer-warnings.js';
import { servedState } from '../../embedding/served.js';

import type { ArticleWords } from './practice-article.messages.js';

const known = ['share', 'copy', 'print'] as const;

type Tool = (typeof known)[number];

/** What came of the last use: the link is copied, or shown to be copied by hand. */
type Outcome = '' | 'copied' | 'address';

/** What is handed on of an article. */
export interface Shared {
  readonly title: string;
  readonly url: string;
}

/**
 * What can be done with an article: sharing it the way the device does, copying its address,
 * printing it. Nothing is sent anywhere but to where the visitor sends it.
 */
export class ArticleTools implements Controller {
  readonly #host: Host & HTMLElement;
  readonly #shared: () => Shared;
  #outcome: Outcome = '';

  constructor(host: Host & HTMLElement, shared: () => Shared) {
    this.#host = host;
    this.#shared = shared;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#outcome = '';
  }

  /** The buttons that the page asks for, `share copy print`, and what came of them. */
  render(asked: string, words: ArticleWords, language: string): TemplateResult | typeof nothing {
    const tools = this.#toolsOf(asked);
    if (!tools.length) return nothing;
    const isCopied = this.#outcome === 'copied';
    return html`<div
      class="tools"
      part="tools"
      role="group"
      aria-label=${words.tools}
      lang=${language}
    >
      ${tools.map((tool) => this.#renderTool(tool, words[tool]))}
      <span class="said" role="status">${isCopied ? words.copied : ''}</span>
      ${this.#outcome === 'address' ? this.#renderAddress(words.address) : nothing}
    </div>`;
  }

  #toolsOf(asked: string): readonly Tool[] {
    const names = asked.split(/\s+/).filter(Boolean);
    for (const name of names) {
      if (known.some((tool) => tool === name)) continue;
      warn(
        this.#host,
        `tools: "${name}" is unknown, so it is not shown. Known: ${known.join(' ')}.`,
      );
    }
    // Firefox has it on phones only.
    const canShare = !servedState(this.#host) && !!(navigator as Partial<Navigator>).share;
    return known.filter((tool) => names.includes(tool) && (tool !== 'share' || canShare));
  }

  #renderTool(tool: Tool, label: string): TemplateResult {
    return html`<button class="action quiet" type="button" @click=${() => this.#use(tool)}>
      ${label}
    </button>`;
  }

  #renderAddress(label: string): TemplateResult {
    return html`<label class="address-field">
      ${label} <input type="text" readonly dir="ltr" .value=${this.#shared().url} />
    </label>`;
  }

  #use(tool: Tool): void {
    this.#tell('');
    if (tool === 'print') this.#host.ownerDocument.defaultView?.print();
    else void (tool === 'share' ? this.#share() : this.#copy());
  }

  async #share(): Promise<void> {
    try {
      await navigator.share({ ...this.#shared() });
    } catch (error) {
      // Who thought better of it wants nothing else.
      if ((error as Error).name !== 'AbortError') await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#shared().url);
      this.#tell('copied');
    } catch {
      // An insecure page has no clipboard, a frame may not write to it: the visitor copies then.
      this.#tell('address');
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelector<HTMLInputElement>('.address-field input')?.select();
    }
  }

  #tell(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}

/**
 * The address under which an article is found again: its own, else what the page calls its
 * canonical one, else the page's without its fragment.
 */
export function addressOf(url: string, page: Document): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"][href]')?.href;
  const own = url && URL.canParse(url, page.baseURI) ? new URL(url, page.baseURI).href : '';
  return own || canonical || page.URL.replace(/#.*/, '');
}
