import type { BrowserPage } from '../../tools/browsers/browser-page.ts';

/** One element as a visitor has it. */
export interface ShownWidget {
  readonly tag: string;
  /** What can be read or heard of it, with the addresses of its links. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Everything of this library that stands on a page, when it has not changed for a while. */
export function shownWidgets(page: BrowserPage): Promise<readonly ShownWidget[]> {
  return page.evaluate(readWidgets, 8);
}

/**
 * What differs on a page from what it should show, as soon as nothing does, or in the end.
 *
 * @param near By how many CSS pixels a size may differ.
 */
export async function differencesOn(
  page: BrowserPage,
  expected: readonly ShownWidget[],
  near = 2,
): Promise<readonly string[]> {
  let found: readonly string[] = ['nothing was read'];
  for (let tries = 0; tries < 15 && found.length > 0; tries++) {
    found = differences(expected, await page.evaluate(readWidgets, 1), near);
  }
  return found;
}

async function readWidgets(calm: number): Promise<readonly ShownWidget[]> {
  const said = ['alt', 'aria-label', 'href', 'placeholder', 'title'];
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as HTMLElement;
    if (/^(style|script|template)$/.test(element.localName)) return '';
    if (getComputedStyle(element).display === 'none') return '';
    // That a feed has come is said only where it took a while: a slow machine hears more.
    if (element.matches('.visually-hidden[role="status"]')) return '';
    const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const inside = given.length > 0 ? given : (element.shadowRoot ?? element).childNodes;
    const words = said.map((name) => element.getAttribute(name) ?? '').filter(Boolean);
    const isBox = element.shadowRoot !== null;
    return [' ', ...(isBox ? [] : words), ...[...inside].map(read), ' '].join(' ');
  };
  const look = () => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const widgets = all.filter(({ localName }) => localName.startsWith('practice-'));
    return widgets.map((widget) => {
      const { width, height } = widget.getBoundingClientRect();
      const text = widget.matches(':defined') ? read(widget).replace(/\s+/g, ' ').trim() : '…';
      return { tag: widget.localName, text, width, height };
    });
  };
  let before = '';
  let same = 0;
  for (let tries = 0; tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = JSON.stringify(look());
    const isWaiting =
      now === '[]' || now.includes('"…"') || !!document.querySelector('[aria-busy]');
    same = now === before && !isWaiting ? same + 1 : 0;
    if (same === calm) break;
    before = now;
  }
  return look();
}

/** What differs between two pages that should show the same. */
function differences(
  expected: readonly ShownWidget[],
  shown: readonly ShownWidget[],
  near: number,
): readonly string[] {
  const tags = (widgets: readonly ShownWidget[]) => widgets.map(({ tag }) => tag).join(' ');
  if (tags(expected) !== tags(shown)) return [`${tags(expected)} became ${tags(shown)}`];
  return expected.flatMap((one, at) => {
    const { tag, text, width, height } = shown[at] ?? one;
    const found: string[] = [];
    if (text !== one.text) found.push(`${tag} says "${text}" in place of "${one.text}"`);
    if (Math.abs(width - one.width) > near || Math.abs(height - one.height) > near) {
      found.push(`${tag} is ${width} × ${height} in place of ${one.width} × ${one.height}`);
    }
    return found;
  });
}

/** A page around some markup, with the built library. */
export function pageAround(markup: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Widgets</title>
    <script>onerror = (error) => { document.title = 'failed: ' + error; };</script>
    <script type="module" src="/dist/practice-widgets.js"></script></head>
    <body><main style="width: 600px">${markup}</main></body></html>`;
}

/** A feed for lists. */
export const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    {
      id: '1',
      url: '/1',
      title: 'Back & neck',
      content_text: 'Heat.',
      date_published: '2024-03-05',
    },
    { id: '2', url: '/2', title: 'Más allá', content_text: 'Rest.', date_published: '2024-02-05' },
  ],
});
