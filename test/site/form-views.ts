import type { CDPSession, Page } from 'puppeteer-core';

/** A way of looking at a page. */
export interface View {
  readonly title: string;
  readonly width: number;
  /** How many device pixels make one of the page's. */
  readonly scale?: number;
  /** The visitor's own size of text, in pixels; 16 where nothing is said. */
  readonly text?: number;
  readonly media?: Readonly<Record<string, string>>;
}

/** A phone's width, a desktop's at 400 %, text at twice its size, colours of the visitor's own. */
export const views: readonly View[] = [
  { title: '320 px', width: 320 },
  { title: '1280 px at 400 %', width: 320, scale: 4 },
  { title: '360 px with text at 200 %', width: 360, text: 32 },
  { title: '1280 px', width: 1280 },
  { title: '360 px with forced colours', width: 360, media: { 'forced-colors': 'active' } },
];

const sessions = new WeakMap<Page, CDPSession>();

/** Looks at a page in a way. */
export async function lookAs(page: Page, view: View): Promise<void> {
  const { width, scale = 1, text = 16, media = {} } = view;
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes: { standard: text } });
  const none = { 'forced-colors': 'none', 'prefers-color-scheme': 'light' };
  const features = Object.entries({ ...none, ...media }).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.setViewport({ width, height: Math.round(1024 / scale), deviceScaleFactor: scale });
  await page.waitForFunction(isShownSo, {}, width, text, media['forced-colors'] === 'active');
}

function isShownSo(width: number, text: number, forced: boolean): boolean {
  const { fontSize } = getComputedStyle(document.documentElement);
  const isForced = matchMedia('(forced-colors: active)').matches;
  return innerWidth === width && fontSize === `${text}px` && isForced === forced;
}

/** What can't be reached, read or hit on a page: scrolled sideways, cut off, or too small for a finger. */
export function findBarriers(): readonly string[] {
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  const { clientWidth, scrollWidth } = document.documentElement;
  const barriers = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px`] : [];
  const shown = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
    (each) => each.checkVisibility() && !each.closest('.visually-hidden'),
  );
  const nameOf = (each: HTMLElement) =>
    `${each.localName}#${each.id}.${each.className.slice(0, 20)} "${each.textContent.trim().slice(0, 40)}"`;
  for (const each of shown) {
    const { left, right, width, height } = each.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1) barriers.push(`outside: ${nameOf(each)}`);
    const isField = each.matches('input, select, textarea');
    const isCut = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0;
    if (isCut && !isField) barriers.push(`cut off: ${nameOf(each)}`);
    if (!each.matches('button, a, select, textarea, input')) continue;
    const label = each.closest('label')?.getBoundingClientRect();
    const least = each.matches('a') ? 24 : 44;
    const size = [label?.width ?? width, label?.height ?? height];
    if (size.some((side) => side < least - 0.5)) {
      barriers.push(`small: ${nameOf(each)} ${size.map(Math.round).join(' × ')}`);
    }
  }
  return barriers;
}
