import type { BrowserPage } from '../../tools/browsers/browser-page.ts';

/** What has focus, shadow roots included. */
export interface Focused {
  /** The tag's name. */
  readonly tag: string;
  /** Its own words, or the words of its label. */
  readonly words: string;
}

declare global {
  interface Window {
    visitor: {
      text(): string;
      focused(): Focused;
      find(words: string): HTMLElement | undefined;
      values(): string[];
    };
  }
}

/** Does what a visitor does on a page, by keyboard, and reads what a visitor can read. */
export class Visitor {
  readonly #page: BrowserPage;

  constructor(page: BrowserPage) {
    this.#page = page;
  }

  /** Opens an address and waits until its elements have rendered. */
  async open(url: string): Promise<void> {
    await this.#page.open(url);
    await this.#page.evaluate(equip);
    await this.#page.evaluate(async () => {
      const elements = [
        ...document.querySelectorAll<HTMLElement & { updateComplete?: unknown }>('*'),
      ];
      for (const each of elements) await each.updateComplete;
    });
  }

  /** The text that is shown, as it reads across shadow roots and slots; white space is folded. */
  read(): Promise<string> {
    return this.#page.evaluate(() => window.visitor.text());
  }

  /** Waits until a text is shown. */
  async waitFor(words: string, milliseconds = 10_000): Promise<void> {
    const until = Date.now() + milliseconds;
    while (!(await this.read()).includes(words)) {
      if (Date.now() > until) throw new Error(`"${words}" is not shown:\n${await this.read()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until something with exactly these words has focus. */
  async waitForFocus(words: string, milliseconds = 5000): Promise<void> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const focused = await this.focused();
      if (focused.words === words) return;
      if (Date.now() > until) throw new Error(`${focused.tag} "${focused.words}" has focus`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  focused(): Promise<Focused> {
    return this.#page.evaluate(() => window.visitor.focused());
  }

  /** Presses a key. */
  press(key: string): Promise<void> {
    return this.#page.press(key);
  }

  /** Presses Tab until something with these words has focus. */
  async tabTo(words: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 60; step++) {
      const focused = await this.focused();
      if (focused.words.includes(words)) return;
      passed.push(`${focused.tag} "${focused.words.slice(0, 60)}"`);
      await this.#page.press('Tab');
    }
    throw new Error(`"${words}" is not reached by Tab, only:\n${passed.join('\n')}`);
  }

  /** Goes to a field by its label and types. */
  async fill(label: string, text: string): Promise<void> {
    await this.tabTo(label);
    await this.#page.type(text);
  }

  /** A computed style of the smallest element that shows some words. */
  style(words: string, property: string): Promise<string> {
    return this.#page.evaluate(
      (text, name) => {
        const element = window.visitor.find(text);
        return element ? getComputedStyle(element).getPropertyValue(name) : '';
      },
      words,
      property,
    );
  }
}

/** Gives the page the functions that read it as a visitor does. */
function equip(): void {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

  const childrenOf = (node: Node): Node[] => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      return node.assignedNodes();
    }
    return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
  };

  const isShown = (element: Element) =>
    getComputedStyle(element).display === 'contents' || element.checkVisibility();

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || /^(script|style|option)$/.test(node.localName)) return '';
    if (!isShown(node)) return '';
    const text = childrenOf(node).map(textOf).join('');
    return getComputedStyle(node).display.startsWith('inline') ? text : ` ${text} `;
  };

  const labelOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels ?? [];
    return fold([...labels].map(textOf).join(' ') || textOf(element));
  };

  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element?.localName ?? '', words: element ? labelOf(element) : '' };
  };

  const find = (words: string, from: Node = document.body): HTMLElement | undefined => {
    for (const child of childrenOf(from)) {
      const inside = child instanceof HTMLElement && find(words, child);
      if (inside) return inside;
    }
    return from instanceof HTMLElement && fold(textOf(from)).includes(words) ? from : undefined;
  };

  /** What the fields hold, also those that are not shown. */
  const values = (from: Node = document): string[] => {
    const own = from instanceof Element && 'value' in from ? [String(from.value)] : [];
    return [...own, ...childrenOf(from).flatMap((child) => values(child))];
  };

  window.visitor = { text: () => fold(textOf(document.body)), focused, find, values };
}
