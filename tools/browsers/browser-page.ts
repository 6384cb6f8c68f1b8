import puppeteer, { type KeyInput } from 'puppeteer-core';

import { chromiumArguments, findBrowser, type Engine } from './find-browsers.ts';
import { openWebKit } from './webkit-session.ts';
import { WebKitKeyboard } from './webkit-keyboard.ts';

/** One page of a real browser, with what a test of a whole site needs, the same in every engine. */
export interface BrowserPage {
  readonly engine: Engine;
  /** Opens an address and waits for its `load` event. */
  open(url: string): Promise<void>;
  /** Runs a function in the page; what it takes and returns must be JSON. */
  evaluate<Result, Given extends readonly unknown[]>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Presses a key by its `KeyboardEvent.key`, or keys joined by `+`. */
  press(key: string): Promise<void>;
  /** Types a text into what has focus. */
  type(text: string): Promise<void>;
  /** Sets the size of the page's view, in CSS pixels. WebKitGTK is never narrower than 447. */
  resize(width: number, height: number): Promise<void>;
  /** The page on US Letter as a PDF, margins and all; nowhere to be had from WebKitGTK's driver. */
  readonly print?: () => Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a browser with an empty profile.
 *
 * @throws {Error} When the engine is not on this machine.
 */
export async function openBrowser(engine: Engine): Promise<BrowserPage> {
  const path = findBrowser(engine);
  if (!path) throw new Error(`${engine} is not on this machine`);
  return engine === 'webkit' ? webkitPage(path) : puppeteerPage(engine, path);
}

async function puppeteerPage(
  engine: 'chromium' | 'firefox',
  executablePath: string,
): Promise<BrowserPage> {
  const browser = await puppeteer.launch({
    browser: engine === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: engine === 'chromium' ? [...chromiumArguments] : [],
  });
  const page = await browser.newPage();
  return {
    engine,
    open: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: (work, ...given) => page.evaluate(work as () => never, ...(given as unknown as [])),
    press: async (key) => {
      const keys = (key.length > 1 ? key.split('+') : [key]) as KeyInput[];
      for (const each of keys) await page.keyboard.down(each);
      for (const each of keys.toReversed()) await page.keyboard.up(each);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    print: () => page.pdf({ format: 'letter', margin: { left: '0.5in', right: '0.5in' } }),
    close: () => browser.close(),
  };
}

async function webkitPage(path: string): Promise<BrowserPage> {
  const { driver, close } = await openWebKit(path);
  const keyboard = new WebKitKeyboard(driver);
  const window = driver.manage().window();
  return {
    engine: 'webkit',
    open: (url) => driver.get(url),
    evaluate: (work, ...given) =>
      driver.executeScript(`return (${String(work)})(...arguments)`, ...given),
    press: (key) => keyboard.press(key),
    type: (text) => keyboard.type(text),
    resize: async (width, height) => {
      await window.setRect({ width, height: height + 80 });
    },
    close,
  };
}
