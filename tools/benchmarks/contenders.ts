import { bigSheet, filling, ownStyles } from '../../test/full-size/page-of-many-places.ts';

/** What a visitor asks for. */
export const acts = ['larger text', 'links', 'contrast', 'open the panel'] as const;

export type Act = (typeof acts)[number];

/** A menu, or the least that could do what it does. */
export interface Contender {
  readonly name: string;
  readonly head: string;
  readonly body: string;
  /** What to run in the page, as a script, to do it and to take it back. */
  readonly acts: Readonly<Record<Act, readonly [does: string, takesBack: string]>>;
}

const floorRules: Readonly<Record<string, string>> = {
  'larger text': 'html { zoom: 1.25 }',
  links: ':any-link { text-decoration: underline !important; outline: 2px solid !important }',
  contrast: '* { color: #000 !important; background-color: #fff !important }',
};

/** Scripts that adopt rules, and drop them. */
export const adoptByHand = (rules: string): readonly [string, string] => [
  `window.sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(rules)});
   document.adoptedStyleSheets = [sheet];`,
  'document.adoptedStyleSheets = [];',
];

const adopt = (act: string) => adoptByHand(floorRules[act] ?? '');

const fortyButtons = Array.from({ length: 40 }, (_, index) => `<button>${index}</button>`).join('');

/** One plain declaration each, and a popover of forty buttons: the least there is to do. */
export const floor: Contender = {
  name: 'one plain rule',
  head: '',
  body: `<div popover id="floor">${fortyButtons}</div>`,
  acts: {
    'larger text': adopt('larger text'),
    links: adopt('links'),
    contrast: adopt('contrast'),
    'open the panel': [
      'document.querySelector("#floor").showPopover();',
      'document.querySelector("#floor").hidePopover();',
    ],
  },
};

/** The rules that our menu writes, adopted by hand: what is left of its cost is its own work. */
export const rulesAlone: Contender = { ...floor, name: 'the rules of ours alone' };

const menu = 'document.querySelector("practice-accessibility-menu")';

const choose = (name: string, level: string): readonly [string, string] => [
  `${menu}.choose("${name}", "${level}");`,
  `${menu}.reset();`,
];

export const ours: Contender = {
  name: 'practice-accessibility-menu',
  head: '<script type="module" src="/dist/practice-widgets.js"></script>',
  body: '<practice-accessibility-menu storage="none"></practice-accessibility-menu>',
  acts: {
    'larger text': choose('text-size', '125'),
    links: choose('links', 'boxed'),
    contrast: choose('contrast', 'high'),
    'open the panel': [`${menu}.open();`, `${menu}.close();`],
  },
};

const press = (selector: string) => `document.querySelector('${selector}').click();`;

export const sienna: Contender = {
  name: 'sienna-accessibility',
  head: '<script defer src="/packages/sienna-accessibility/dist/sienna-accessibility.umd.js"></script>',
  body: '',
  acts: {
    'larger text': [press('.asw-menu .asw-plus'), press('.asw-menu .asw-minus')],
    links: [press('[data-key="highlight-links"]'), press('[data-key="highlight-links"]')],
    contrast: [press('[data-key="dark-contrast"]'), press('[data-key="dark-contrast"]')],
    'open the panel': [press('.asw-menu-btn'), press('.asw-menu-close')],
  },
};

const of = (method: string, argument = '') => `it.menuInterface.${method}(${argument});`;

export const accessibility: Contender = {
  name: 'accessibility',
  head: `<script defer src="/packages/accessibility/dist/main.bundle.js"></script>
    <script>addEventListener('load', () => { window.it = new Accessibility(); });</script>`,
  body: '',
  acts: {
    'larger text': [of('increaseText'), of('decreaseText')],
    links: [of('underlineLinks'), of('underlineLinks', 'true')],
    contrast: [of('invertColors'), of('invertColors', 'true')],
    'open the panel': [press('._access-icon'), press('._menu-close-btn')],
  },
};

export const contenders: readonly Contender[] = [floor, ours, sienna, accessibility];

/**
 * A page of at least so many elements, with a contender in it or nothing.
 *
 * @param importance - The share of the sizes in `style` attributes that are important.
 */
export const pageWith = (
  elements: number,
  contender?: Contender,
  importance = 0,
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${contender?.name ?? 'Nothing'}</title>
<link rel="stylesheet" href="/big.css"><style>${ownStyles}</style>${contender?.head ?? ''}</head>
<body>${contender?.body ?? ''}<main id="top">${filling(7, elements, importance)}</main></body></html>`;

export const sheet = bigSheet(7);
