import { made, ordinary, styled, type HostPage } from './host-page-markup.ts';

const limitedQuirks =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const shortcuts = `<script>
  for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => {
    if (/^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(event.target.tagName)) return;
    if (event.key.length === 1 || event.key === 'Enter') event.preventDefault();
  });</script>`;

const rootReset = `* { all: unset; float: left; color: red; letter-spacing: 1em } div { display: none !important }`;

/** Pages of another kind than usual, and places in them where elements are put. */
export const unusualPlaces: readonly HostPage[] = [
  {
    name: 'quirks mode',
    html: made({
      doctype: '',
      css: 'body { font: 9px serif; line-height: 3; white-space: nowrap }',
    }),
  },
  {
    name: 'limited quirks mode',
    html: made({ doctype: limitedQuirks, css: 'table { color: red }' }),
  },
  {
    name: 'application/xhtml+xml',
    html: made({ root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"' }),
    isXml: true,
  },
  { name: 'from right to left', html: made({ root: 'lang="ar" dir="rtl"' }) },
  styled('narrow, 280 px', '* { max-width: 100% }', { width: 280 }),
  styled('in a flex row', 'main { gap: 3em }', { around: ['display: flex'], sizes: 'fits' }),
  styled('in a flex row with a neighbour', 'main > div div { color: navy }', {
    around: [
      'display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-start',
    ],
    sizes: 'fits',
  }),
  styled('in a flex column', '', { around: ['display: flex; flex-direction: column'] }),
  styled('in a centred flex column', '', {
    around: ['display: flex; flex-direction: column; align-items: center'],
    sizes: 'fits',
  }),
  styled('in a grid', '', { around: ['display: grid; grid-template-columns: 1fr'] }),
  styled('in a grid that centres', '', {
    around: ['display: grid; place-items: center'],
    sizes: 'fits',
  }),
  styled('in a table cell', '', {
    around: ['display: table', 'display: table-row', 'display: table-cell'],
    sizes: 'fits',
  }),
  styled('in an inline box', '', { around: ['display: inline'] }),
  styled('in an inline block', '', { around: ['display: inline-block'], sizes: 'fits' }),
  styled('in a float', '', { around: ['float: left'], sizes: 'fits' }),
  styled('in columns', '', { around: ['columns: 1', 'column-span: all'] }),
  styled('in a box with contain: strict', '', {
    around: ['contain: strict; height: 3000px; width: 600px'],
  }),
  styled('in a size container', '', { around: ['container-type: size; height: 3000px'] }),
  styled('in a transformed and filtered box', '', {
    around: [
      'transform: translateX(0); filter: brightness(1); perspective: 99px; will-change: transform',
    ],
  }),
  styled('in a box that hides and scrolls', '', {
    around: ['overflow: hidden auto; max-height: 3000px'],
  }),
  styled('in a paragraph, a label and a button', 'p, label { display: block }', {
    around: ['display: block; cursor: pointer'],
  }),
  styled('in an open shadow root', '', { inside: 'open root', rootCss: rootReset }),
  styled('in a closed shadow root', '', { inside: 'closed root', rootCss: rootReset }),
  styled('in details that open late', 'html { overflow-y: scroll } details > * { all: unset }', {
    inside: 'details',
  }),
  styled('in a dialog', 'dialog { font: 9px serif }', { inside: 'dialog' }),
  styled('from a template, late', '', { inside: 'template' }),
  { name: 'in a frame by srcdoc', html: made({ css: 'body { margin: 0 }' }), isFramed: true },
  { name: 'with shortcuts of one letter', html: made({ head: shortcuts }) },
  {
    name: 'with the base of another folder',
    html: made({ head: '<base href="/elsewhere/" target="_blank"/>', body: ordinary }),
  },
];
