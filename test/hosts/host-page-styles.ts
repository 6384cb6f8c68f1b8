import { made, styled, type HostPage } from './host-page-markup.ts';

const button = `button, a, input, select, textarea, summary { all: unset !important; display: none !important;
  width: 1px !important; height: 1px !important; font-size: 1px !important; padding: 0 !important;
  opacity: 0 !important; pointer-events: none !important; outline: none !important;
  position: absolute !important; left: -9999px !important; text-indent: -9999px !important }`;

const manyRules = (): string =>
  Array.from(
    { length: 20_000 },
    (_rule, index) =>
      `.u${index} > *, [data-u="${index}"] a:not(.v${index}) { margin: ${index}px; color: #${String(index).padStart(6, '0')} }`,
  ).join('\n');

/** Pages whose style sheets are against everybody. */
export const hostileStyles: readonly HostPage[] = [
  styled('* all: unset', '* { all: unset }'),
  styled('* all: unset !important', '* { all: unset !important }'),
  styled('* all: initial, revert, inherit', 'div { all: revert } * { all: inherit !important }'),
  styled('div display: none', 'div { display: none }'),
  styled(
    'div, section, p, a, span display: none !important',
    'div, section, p, a, span, h2, h3, ul, table { display: none !important }',
  ),
  styled('button with everything !important', button),
  styled('html 62.5 %', 'html { font-size: 62.5% } body { font-size: 1.6rem }'),
  styled('html 10px', 'html { font-size: 10px }'),
  styled('html 24px and body 8px', 'html { font-size: 24px } body { font-size: 8px }'),
  styled('body zoom 1.5', 'body { zoom: 1.5; margin: 0 }', { sizes: 1.5 }),
  styled('a dark page', ':root { color-scheme: dark } body { background: #111; color: #eee }'),
  styled(
    'transitions and animations of everything',
    `@keyframes spin { to { transform: rotate(360deg); opacity: 0 } }
    * { transition: all 1s !important; animation: spin 3s -1s infinite paused !important }
    html, body { animation: none !important }`,
  ),
  styled(
    '* relative, float, content-box !important',
    `* { position: relative; float: left;
    box-sizing: content-box !important } body * { float: left !important; clear: both !important }`,
  ),
  styled(
    '* absolute, fixed size !important',
    `body * { position: absolute !important; width: 9px !important; height: 9px !important;
    max-width: 9px !important; max-height: 9px !important; inset: -99px !important }`,
  ),
  styled(
    '* Comic Sans, spaced, upper case, three lines',
    `* { font-family: 'Comic Sans MS' !important;
    letter-spacing: 1em !important; word-spacing: 2em !important; text-transform: uppercase !important; line-height: 3 !important }`,
  ),
  styled(
    '* tiny, indented, on one line',
    `body * { font-size: 1px !important; text-indent: -9999px !important;
    white-space: nowrap !important; line-height: 0 !important; font-variant: small-caps !important; text-align: right !important }`,
  ),
  styled(
    'body with type that is inherited',
    `body { letter-spacing: 0.5em; word-spacing: 1em; text-transform: uppercase; line-height: 3;
    text-indent: 5em; white-space: nowrap; cursor: wait; text-align: right; font: italic small-caps 900 30px/3 serif; hyphens: auto;
    overflow-wrap: anywhere; word-break: break-all; tab-size: 20; list-style: square; border-collapse: collapse; quotes: none }`,
  ),
  styled(
    ':not(:defined) hidden',
    `:not(:defined) { display: none !important; visibility: hidden !important; opacity: 0 !important }
    :defined { scroll-margin: 0 }`,
  ),
  styled(
    '[hidden] display: block !important',
    '[hidden] { display: block !important; visibility: visible !important }',
  ),
  styled(
    'svg, img of full width',
    `svg, img, video, canvas { width: 100% !important; height: auto !important;
    max-width: none !important; display: block !important; float: left !important }`,
  ),
  styled(
    '[class*=col], [class*=icon], [id]',
    `[class*=col], [class*=row], [class*=icon], [class*=btn], [id], [class] { width: 8.33% !important;
    float: left !important; padding: 99px !important; display: table-cell !important }`,
  ),
  styled(
    '.button, .card, .heading, .title, [part]',
    `.button, .card, .heading, .title, .action, .content, .panel, .bar, .label, [part], [part] *
    { display: none !important; position: fixed !important; font-size: 99px !important }`,
  ),
  styled(
    'the tags of the library themselves',
    `practice-hours, practice-article, practice-article-card, practice-article-list,
    practice-consultation-cta, practice-tele-consult-form, practice-accessibility-menu, practice-profile, practice-phone-link
    { margin: 50px; padding: 50px; border: 9px solid red; width: 50px; height: 50px; display: flex; float: right; overflow: hidden; font-size: 30px }`,
  ),
  styled(
    'undefined elements take room',
    `practice-hours:not(:defined) { display: block; min-height: 20em }`,
  ),
  styled(
    'print-like',
    `*, *::before, *::after { background: transparent !important; color: #000 !important;
    box-shadow: none !important; text-shadow: none !important } a[href]::after { content: ' (' attr(href) ')' !important }
    @page { margin: 2cm }`,
  ),
  styled(
    '* ::before and ::after',
    `*::before, *::after { content: 'x ' !important; display: block !important; height: 40px !important }`,
  ),
  styled(
    'clearfix on everything',
    `body *::before, body *::after { content: ' '; display: table; clear: both }`,
  ),
  styled(
    'user-select: none',
    '* { user-select: none !important; -webkit-user-select: none !important; -webkit-touch-callout: none }',
  ),
  styled('pointer-events: none', 'body * { pointer-events: none !important }'),
  styled(
    'owls, margins, minimal heights',
    `* + * { margin-top: 3em !important } * { min-height: 50vh !important; min-width: 90vw !important;
    padding: 2em !important; border: 5px solid lime !important }`,
  ),
  styled(
    '* opacity, filter, clip, contents',
    `body * { opacity: 0 !important; filter: blur(9px) !important; clip-path: inset(50%) !important;
    content-visibility: hidden !important; contain: strict !important; mask: linear-gradient(transparent, transparent) !important; scale: 0.1 !important }
    body > * { opacity: 1 !important; filter: none !important; clip-path: none !important; content-visibility: visible !important; contain: none !important; mask: none !important; scale: none !important }`,
  ),
  styled(
    '* display: contents, vertical text',
    `body * { display: contents !important; writing-mode: vertical-rl !important;
    text-orientation: upright !important; columns: 3 !important }`,
  ),
  styled(
    '* visible again, outline none',
    `* { outline: none !important; outline-width: 0 !important; box-shadow: none !important } :focus, :focus-visible { outline: 0 !important }`,
  ),
  styled(
    'custom properties on everything',
    `* { --_space: 9em; --_radius: 0; --_control: 200px; --_accent: red; --_motion: 9s; --_density: 5; --_lines: 1; --_image-ratio: 9;
    --space: 9em; --radius: 50% }`,
  ),
  styled('20,000 rules', manyRules()),
  styled(
    'layers and imports',
    `@layer reset, theme; @layer reset { * { all: unset !important } } @layer theme { * { display: flex !important; gap: 3em !important } }`,
  ),
  styled(
    'scrolling and snapping',
    `html { scroll-behavior: smooth; scroll-snap-type: y mandatory; overflow: hidden; height: 100% }
    body { height: 100%; overflow: auto; position: relative } * { scroll-snap-align: center; overscroll-behavior: none; touch-action: none !important }`,
  ),
  styled(
    'everything of a WordPress theme of 2012',
    `html, body, div, span, h1, h2, p, a, img, ul, li, fieldset, form, label, legend, table, td
    { margin: 0; padding: 0; border: 0; outline: 0; font-size: 100%; vertical-align: baseline; background: transparent } body { line-height: 1; font: 62.5%/1.2 Georgia }
    #page a, .entry a { border-bottom: 1px dotted } input, textarea, select { width: 90%; font: 1.3em Georgia } li { float: left; list-style: none }`,
  ),
  {
    name: 'colours that the page does not declare',
    html: made({
      head: '<meta name="color-scheme" content="dark light"/>',
      css: ':root { accent-color: lime; caret-color: red; forced-color-adjust: none; print-color-adjust: exact }',
    }),
  },
];
