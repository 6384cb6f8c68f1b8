import type { FrameQuery } from './frame-query.js';

// A page may be dark behind a light frame, or light behind a dark one: text needs a ground of its own.
const sheetText = `
html { background: Canvas; }
body { margin: 0; font: medium/1.5 system-ui, sans-serif; color: CanvasText; }
body > div { display: flow-root; overflow-wrap: break-word; }
p { margin: 0 0 1em; }
`;

/** Gives a frame its language, its colours and its tokens, by calls that a strict policy allows. */
export function dress(page: Document, { lang, dir, theme, tokens }: FrameQuery): void {
  const root = page.documentElement;
  if (lang) root.lang = lang;
  if (dir) root.dir = dir;
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
