import puppeteer, { type CDPSession, type KeyInput, type Page } from 'puppeteer-core';

import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';

interface AccessibleNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { value: unknown } }[];
}

const spokenStates = ['pressed', 'expanded', 'checked', 'disabled', 'invalid', 'required'];

const stateWords = ({ name, value: { value } }: { name: string; value: { value: unknown } }) => {
  if (!spokenStates.includes(name)) return [];
  if (name === 'disabled' || name === 'invalid' || name === 'required')
    return value === true || value === 'true' ? [name] : [];
  return [value === true || value === 'true' ? name : `not ${name}`];
};

const speak = ({ role, name, value, description, properties = [] }: AccessibleNode): string =>
  [
    role?.value ?? 'nothing',
    JSON.stringify((name?.value ?? '').replace(/\s+/g, ' ').trim()),
    ...(value?.value !== undefined && value.value !== '' ? [String(value.value)] : []),
    ...properties.flatMap(stateWords),
    ...(description?.value ? [`(${description.value.replace(/\s+/g, ' ').trim()})`] : []),
  ].join(', ');

function deepestFocus(): Element {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ?? document.body;
}

/**
 * A page in Chromium as a screen reader hears it: after each key, what has the focus by role, name
 * and state, out of the browser's own accessibility tree, and what live regions say.
 */
export class SpokenPage {
  readonly page: Page;
  /** What was pressed and heard, one line each. */
  readonly transcript: string[] = [];
  readonly #session: CDPSession;
  readonly #close: () => Promise<void>;
  #lastSaid = '';

  private constructor(page: Page, session: CDPSession, close: () => Promise<void>) {
    this.page = page;
    this.#session = session;
    this.#close = close;
  }

  /** Opens an address. */
  static async open(url: string): Promise<SpokenPage> {
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: findBrowser('chromium') ?? '',
      args: [...chromiumArguments],
    });
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const session = await page.createCDPSession();
    await session.send('Accessibility.enable');
    return new SpokenPage(page, session, () => browser.close());
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Presses a key so many times, and notes what is heard after each. */
  async press(key: KeyInput, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.page.keyboard.press(key);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const said = await this.#said();
      const heard = said && said !== this.#lastSaid ? ` | says ${JSON.stringify(said)}` : '';
      this.#lastSaid = said;
      this.transcript.push(`${key.padEnd(10)} ${await this.focused()}${heard}`);
    }
  }

  /** Presses Tab until what has the focus is called so. */
  async tabTo(words: string, most = 60): Promise<void> {
    for (let stop = 0; stop < most; stop++) {
      await this.press('Tab');
      if (this.transcript.at(-1)?.includes(JSON.stringify(words))) return;
    }
    throw new Error(`"${words}" was not reached:\n${this.transcript.join('\n')}`);
  }

  /** What has the focus, as it is spoken. */
  async focused(): Promise<string> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `(${deepestFocus.toString()})()`,
    });
    const { objectId } = result;
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      ...(objectId && { objectId }),
      fetchRelatives: false,
    });
    const [node] = nodes as unknown as AccessibleNode[];
    return node ? speak(node) : 'nothing';
  }

  #said(): Promise<string> {
    return this.page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      const said: string[] = [];
      for (const root of roots) {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element.matches('[role=status],[role=alert]')) said.push(element.textContent.trim());
        }
      }
      return said.filter(Boolean).join(' ');
    });
  }
}
