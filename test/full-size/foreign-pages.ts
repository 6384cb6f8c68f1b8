import { globSync, readFileSync } from 'node:fs';

/** Pages that nobody here wrote, as they stand in packages: the path in `node_modules`. */
export const foreignPages: readonly string[] = [
  'html5-boilerplate/dist/index.html',
  'html5-boilerplate/dist/404.html',
  'startbootstrap-clean-blog/dist/post.html',
  'startbootstrap-clean-blog/dist/contact.html',
  'startbootstrap-agency/dist/index.html',
  'spectre.css/docs/components/cards.html',
  'spectre.css/docs/elements/forms.html',
  'spectre.css/docs/elements/typography.html',
  'spectre.css/docs/experimentals/timelines.html',
  '98.css/dist/index.html',
  'skeleton-css/index.html',
  'jquery-ui-dist/index.html',
  'uikit/tests/article.html',
  'uikit/tests/base.html',
  'uikit/tests/card.html',
  'aos/demo/simple.html',
  'reveal.js/demo.html',
  'lucide-static/font/index.html',
  'uswds',
];

/**
 * How many texts of a page are cut off at twice the text size because the page itself says so: boxes
 * of so many pixels that hide what overflows, and slides that can't be scrolled.
 */
export const cutByThePage: Readonly<Record<string, number>> = {
  'jquery-ui-dist/index.html': 3,
  'reveal.js/demo.html': 5,
  'spectre.css/docs/elements/forms.html': 3,
};

/** The examples of every component of USWDS, which come in pieces, on one page. */
export const uswdsPage = (): string => {
  const folder = 'node_modules/@uswds/uswds';
  const pieces = globSync(`${folder}/packages/*/src/test/*template.html`)
    .toSorted()
    .map((path) => readFileSync(path, 'utf8'));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>USWDS</title>
    <link rel="stylesheet" href="/packages/@uswds/uswds/dist/css/uswds.css">
    <script defer src="/packages/@uswds/uswds/dist/js/uswds.js"></script></head>
    <body>${pieces.join('\n')}</body></html>`;
};

const recorder = `
  window.recordedErrors = [];
  addEventListener('error', (event) => recordedErrors.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => recordedErrors.push('rejection: ' + event.reason));
  const { error } = console;
  console.error = (...words) => { recordedErrors.push(words.join(' ')); error(...words); };`;

/** A page with the library and a menu in it, and its own errors recorded. */
export const withMenu = (html: string): string => {
  const scripts = `<script>${recorder}</script>
    <script type="module" src="/dist/practice-widgets.js"></script>
    <script type="module" src="/in-page/foreign.ts"></script>`;
  const menu = '<practice-accessibility-menu></practice-accessibility-menu>';
  return html.replace(/<head[^>]*>/i, `$&${scripts}`).replace(/<\/body>|$/i, `${menu}$&`);
};

/** Lets a page load nothing but from this machine, as there is no other. */
export const nothingRemote =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'none'";
