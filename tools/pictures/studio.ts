import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';
import type { LocalServer } from '../servers/local-server.ts';
import { serveFolder } from '../servers/serve-folder.ts';

import { equip, type LayoutFault } from './layout-faults.ts';
import { lengthenWords } from './long-words.ts';
import type { Story } from './stories.ts';
import type { View } from './views.ts';

/** A day on which a story that shows times always shows the same: a Monday morning in Florida. */
const now = Date.UTC(2026, 10, 16, 15);
const timeZone = 'America/New_York';
const height = 800;
const patience = 15_000;

const studioArguments = [
  ...chromiumArguments,
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
];

/** The folder does not change while it is served, and is read once for each picture. */
const kept = () => new Map([['Cache-Control', 'max-age=3600']]);

/** One page of Chromium that shows stories of a built Storybook, always under the same light. */
export class Studio {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #devTools: CDPSession;
  readonly #storybook: LocalServer;
  #shown: { readonly id: string; readonly view: View } | undefined;

  private constructor(browser: Browser, page: Page, devTools: CDPSession, served: LocalServer) {
    this.#browser = browser;
    this.#page = page;
    this.#devTools = devTools;
    this.#storybook = served;
  }

  /**
   * Opens the browser and serves the Storybook to it.
   *
   * @param folder A built Storybook, or any folder of pages.
   * @throws {Error} When there is no Chromium on this machine.
   */
  static async open(folder: string): Promise<Studio> {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('Chromium is not on this machine');
    const browser = await puppeteer.launch({ executablePath, args: studioArguments });
    const [page = await browser.newPage()] = await browser.pages();
    const devTools = await page.createCDPSession();
    await devTools.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
    await devTools.send('Page.enable');
    await page.evaluateOnNewDocument(takeOutChance, now);
    await page.evaluateOnNewDocument(equip);
    return new Studio(browser, page, devTools, await serveFolder(folder, kept));
  }

  /**
   * Shows a story as a view wants it, until all of it is there and nothing moves.
   *
   * @throws {Error} When the story or its play function fails.
   */
  async show(story: Pick<Story, 'id'>, view: View): Promise<void> {
    const shown = this.#shown;
    if (shown?.id === story.id && isSameBut(shown.view, view)) return this.#widen(story, view);
    this.#shown = undefined;
    // The addon's own audit of each story would only take time here.
    const globals = `theme:${view.theme};language:${view.language};a11y.manual:!true`;
    await this.#goTo(`iframe.html?id=${story.id}&viewMode=story&globals=${globals}`, view);
    await this.#untilPlayed(story.id);
    await this.#settle(view);
    this.#shown = { id: story.id, view };
  }

  /** Shows any page of the folder, by its path, until all of it is there. */
  async showPage(path: string, view: View): Promise<void> {
    this.#shown = undefined;
    await this.#goTo(path, view);
    await this.#settle(view);
  }

  /** Does something in the page that is shown, and waits until nothing moves. */
  async act(inPage: () => void | Promise<void>): Promise<void> {
    // The page is no longer the story's.
    this.#shown = undefined;
    await this.#page.evaluate(inPage);
    await this.#page.evaluate(untilSettled);
  }

  /** The window, as a PNG. */
  photographWindow(): Promise<Uint8Array> {
    return this.#page.screenshot({ captureBeyondViewport: false });
  }

  /** What is shown, as a PNG: as much of the page as it takes, or the window that is covered. */
  async photograph(): Promise<Uint8Array> {
    const covers = await this.#page.evaluate(() => window.layout.coversWindow());
    if (covers) return this.photographWindow();
    const clip = await this.#page.evaluate(() => window.layout.shownBox());
    return this.#page.screenshot({ clip, captureBeyondViewport: clip.y + clip.height > height });
  }

  /** What is shown, measured. */
  faults(): Promise<readonly LayoutFault[]> {
    return this.#page.evaluate(() => window.layout.faults());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#storybook.close();
  }

  /** A page that is only measured need not be loaded again to be wider or narrower. */
  async #widen(story: Pick<Story, 'id'>, view: View): Promise<void> {
    if (this.#shown?.view.width === view.width) return;
    await this.#page.setViewport({ width: view.width, height, deviceScaleFactor: 1 });
    await this.#page.evaluate(untilSettled);
    this.#shown = { id: story.id, view };
  }

  async #goTo(path: string, view: View): Promise<void> {
    const { width, theme, fontSize, forcedColors } = view;
    await this.#page.setViewport({ width, height, deviceScaleFactor: 1 });
    await this.#devTools.send('Page.setFontSizes', {
      fontSizes: { standard: fontSize, fixed: (fontSize * 13) / 16 },
    });
    await this.#devTools.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
    await this.#page.goto(`${this.#storybook.origin}/${path}`, { timeout: patience });
  }

  async #settle({ longWords }: View): Promise<void> {
    await this.#page.evaluate(untilSettled);
    if (longWords) await this.#page.evaluate(lengthenWords);
  }

  async #untilPlayed(id: string): Promise<void> {
    const played = await this.#page.waitForFunction(outcomeOf, { timeout: patience }, id);
    const outcome = await played.jsonValue();
    if (outcome !== 'success') throw new Error(`the story ${id} fails: ${outcome}`);
  }
}

/** Whether a page that stands in one view can be shown in another by its width alone. */
function isSameBut(shown: View, wanted: View): boolean {
  const alike = (['theme', 'language', 'fontSize', 'forcedColors', 'longWords'] as const).every(
    (key) => shown[key] === wanted[key],
  );
  return alike && (shown.width === wanted.width || !wanted.picture);
}

/** Moves the clock of a page to a time, from where it runs, and takes chance out of it. */
function takeOutChance(time: number): void {
  Math.random = () => 0.5;
  const RealDate = Date;
  const ahead = time - RealDate.now();
  const now = () => RealDate.now() + ahead;
  window.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as Date,
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
}

/** How a story ended, by what Storybook's preview says on its channel; nothing while it plays. */
function outcomeOf(id: string): string | undefined {
  interface Channel {
    last(event: string): readonly unknown[] | undefined;
  }
  const channel = (window as { __STORYBOOK_ADDONS_CHANNEL__?: Channel })
    .__STORYBOOK_ADDONS_CHANNEL__;
  for (const event of ['storyMissing', 'storyErrored', 'storyThrewException']) {
    const said = channel?.last(event);
    if (said) return `${event} ${JSON.stringify(said)}`;
  }
  const thrown = channel?.last('playFunctionThrewException')?.[0] as Error | undefined;
  if (thrown) return thrown.message;
  const finished = channel?.last('storyFinished')?.[0] as
    { storyId: string; status: string } | undefined;
  return finished?.storyId === id ? finished.status : undefined;
}

/** Waits for elements, fonts and images; ends what moves, and hides the caret. */
async function untilSettled(): Promise<void> {
  for (const element of window.layout.elements()) {
    await (element as { updateComplete?: unknown }).updateComplete;
    if (!(element instanceof HTMLImageElement)) continue;
    element.loading = 'eager';
    // A story may show an image that does not load.
    await element.decode().catch(() => undefined);
  }
  await document.fonts.ready;
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLElement) active.style.caretColor = 'transparent';
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
