import type { FrameQuery } from './frame-query.js';

// A page may be dark behind a light frame, or light behind a dark one: text needs a ground of its own.
// The ring around what has the focus is that wide: a frame would cut it off.
// An article says on paper alone whose it is: also while its height there is tried, in a box that has
// a width of its own.
// A directory that waits for its file is as high as the window, which here would grow with it.
const sheetText = `html{background:Canvas}
body{margin:0;font:medium/1.5 system-ui,sans-serif;color:CanvasText}
body>div{display:flow-root;box-sizing:border-box;padding:.3125em;overflow-wrap:break-word}
body>[style] ::part(practice){display:block}
p{margin:0 0 1em}
::part(directory){min-block-size:0}`;

/**
 * Gives a frame its language, its colours and its tokens, by calls that a strict policy allows, and
 * says that what is read in it is read on the page around, as far as the browser tells which.
 */
export function dress(page: Document, { lang, dir, theme, tokens }: FrameQuery): void {
  const root = page.documentElement;
  if (lang) root.lang = lang;
  if (dir) root.dir = dir;
  const around = page.createElement('link');
  around.rel = 'canonical';
  around.href = page.referrer;
  page.head.append(around);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  for (const [name, value] of tokens) {
    if (isUsable(name, value)) root.style.setProperty(name, value);
  }
}

/** A custom property takes anything; what is no colour would leave text without contrast. */
function isUsable(name: string, value: string): boolean {
  return !name.startsWith('--practice-color-') || CSS.supports('color', value);
}
