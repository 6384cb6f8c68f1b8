import type { KeyInput, Page } from 'puppeteer-core';

interface ScreenReader {
  readonly activeNode: Node | null;
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
  clearSpokenPhraseLog(): Promise<void>;
}

declare global {
  interface Window {
    screenReader: ScreenReader;
    /** What is read first. */
    firstRead: Node | null;
  }
}

/** The moment at which the clock of a heard page starts: a Monday, ten o'clock in New York. */
const start = Date.parse('2026-11-09T10:00:00-05:00');

/**
 * A form in Chromium as a virtual screen reader says it: real keys, and after each what has come under
 * the focus and what live regions have said; or all of it, read from the top.
 */
export class HeardForm {
  readonly page: Page;
  /** What was done and what was heard, a line each. */
  readonly transcript: string[] = [];

  #focused = '';

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page at an address, with its clock at a fixed moment. */
  static async open(page: Page, address: string): Promise<HeardForm> {
    await page.evaluateOnNewDocument(setClock, start);
    await page.goto(address);
    await page.waitForSelector('practice-tele-consult-form >>> form:not([hidden])');
    await page.evaluate(startReader, '/screen-reader.js');
    return new HeardForm(page);
  }

  /** Writes a heading into the transcript. */
  head(words: string): void {
    this.transcript.push(...(this.transcript.length > 0 ? [''] : []), `## ${words}`);
  }

  /** Reads all that the form holds, from the top. */
  async read(): Promise<readonly string[]> {
    const phrases = await this.page.evaluate(readAll);
    this.#focused = '';
    this.transcript.push(...shortened(phrases).map((phrase) => `  ${phrase}`));
    return phrases;
  }

  /** Presses a key so many times, and notes what is heard after each. */
  async press(key: KeyInput, times = 1): Promise<readonly string[]> {
    const all: string[] = [];
    for (let time = 0; time < times; time++) {
      await this.page.keyboard.press(key);
      all.push(...(await this.#note(key)));
    }
    return all;
  }

  /** Presses Tab until what is heard begins so. */
  async tabTo(words: string, most = 40): Promise<void> {
    for (let stop = 0; stop < most; stop++) {
      if ((await this.press('Tab')).some((phrase) => phrase.includes(words))) return;
    }
    throw new Error(`"${words}" was not reached:\n${this.transcript.join('\n')}`);
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.#note(`"${text}"`);
  }

  /** Waits until something that matches is heard, or has been since the last key. */
  async waitFor(pattern: RegExp, most = 100): Promise<void> {
    for (let time = 0; time < most; time++) {
      const key = this.transcript.findLastIndex((line) => line.startsWith('>'));
      if (this.transcript.slice(key).some((line) => pattern.test(line))) return;
      await this.#note('');
    }
    throw new Error(`${pattern} was not heard:\n${this.transcript.join('\n')}`);
  }

  /** Takes what was said since the last time, once nothing more comes. */
  async #note(done: string): Promise<readonly string[]> {
    if (done) this.transcript.push(`> ${done}`);
    const said = await this.page.evaluate(takePhrases);
    const focused = said.at(-1) ?? '';
    // A live region is said anew for each of its nodes that has changed.
    const heard = said.slice(0, -1).filter((phrase) => `  ${phrase}` !== this.transcript.at(-1));
    const phrases = heard.filter((phrase, at) => phrase !== heard[at - 1]);
    if (focused && focused !== this.#focused) phrases.push(focused);
    this.#focused = focused;
    this.transcript.push(...phrases.map((phrase) => `  ${phrase}`));
    return phrases;
  }
}

/** What was read, without its ends, its bare paragraphs and most of a long list of options. */
function shortened(phrases: readonly string[]): readonly string[] {
  const isOption = (phrase = '') => phrase.startsWith('option, ');
  return phrases
    .filter((phrase) => !/^(end\b.*|paragraph|term|definition)$/.test(phrase))
    .flatMap((phrase, at, all) => {
      if (!isOption(phrase) || !isOption(all[at - 2]) || !isOption(all[at + 1])) return [phrase];
      return isOption(all[at - 3]) ? [] : ['…'];
    });
}

/** Lets a page's clock start at a moment. */
function setClock(start: number): void {
  const Real = Date;
  const shift = start - Real.now();
  window.Date = class extends Real {
    constructor(moment: number = Real.now() + shift) {
      super(moment);
    }

    static override now() {
      return Real.now() + shift;
    }
  } as DateConstructor;
}

/** Starts the screen reader inside the form: it does not look into shadow roots by itself. */
async function startReader(address: string): Promise<void> {
  const { virtual } = (await import(address)) as { virtual: ScreenReader };
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  const container = root?.querySelector('.sheet');
  if (!container) throw new Error('No form.');
  window.screenReader = virtual;
  await virtual.start({ container });
  window.firstRead = virtual.activeNode;
  await virtual.clearSpokenPhraseLog();
}

async function readAll(): Promise<readonly string[]> {
  const { screenReader: reader, firstRead } = window;
  const read: string[] = [];
  const isTop = () => reader.activeNode === firstRead && !read.at(-1)?.startsWith('end of');
  const next = async () => {
    await reader.next();
    const phrase = (await reader.spokenPhraseLog()).at(-1) ?? '';
    const { activeNode } = reader;
    const isChecked = activeNode instanceof HTMLInputElement && activeNode.checked;
    // It knows what is checked in the markup, not what is checked now.
    read.push(isChecked ? phrase.replace('not checked', 'checked') : phrase);
  };
  do await next();
  while (!isTop());
  read.splice(0, read.length - 1);
  do await next();
  while (!isTop());
  await reader.clearSpokenPhraseLog();
  return read.slice(0, -1);
}

/** What was said since, once there is a moment of silence; at last what has the focus, as it is now. */
async function takePhrases(): Promise<readonly string[]> {
  const reader = window.screenReader;
  let count = -1;
  for (;;) {
    const { length } = await reader.spokenPhraseLog();
    if (length === count) break;
    count = length;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const phrases = [...(await reader.spokenPhraseLog())];
  await reader.clearSpokenPhraseLog();
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  const focused = root?.activeElement;
  // What has changed at the focus is said without its moving.
  focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
  const [again = ''] = await reader.spokenPhraseLog();
  await reader.clearSpokenPhraseLog();
  const isChecked = focused instanceof HTMLInputElement && focused.checked;
  const now = isChecked ? again.replace('not checked', 'checked') : again;
  return [...phrases.filter((phrase) => phrase !== again), now];
}
