import { lookOf, pageParts, type ChosenWidget, type PagePart } from './chosen-widget.ts';
import { htmlOf, jsxOf, placeholderOf } from './markup-text.ts';

/** Where a snippet is pasted. */
export interface Place {
  readonly name: PlaceName;
  readonly label: string;
  /** What to do, in order, in plain words. */
  readonly steps: readonly string[];
}

export type PlaceName =
  | 'frame'
  | 'html'
  | 'react'
  | 'squarespace'
  | 'webflow'
  | 'wix'
  | 'wordpress-block'
  | 'wordpress-classic';

/** What is copied: the widget itself, and what a site needs once. */
export interface Snippet {
  readonly code: string;
  /** Once for the whole site, where that is another place. */
  readonly once?: string;
}

/** Where the files of the library are, and how high a frame begins. */
export interface Hosting {
  /** Address of the folder with `practice-widgets.js`, with a slash at its end. */
  readonly library: string;
  /** What the widget is, for people who can't see the frame. */
  readonly title: string;
  /** CSS pixels. */
  readonly frameHeight: number;
}

/** Every place that there is a snippet for. */
export const places: readonly Place[] = [
  {
    name: 'html',
    label: 'Plain HTML',
    steps: [
      'Copy the files of the library to your site, if they are not there yet.',
      'Paste this where the widget shall stand. A second widget on the same page needs no second script line.',
    ],
  },
  {
    name: 'wordpress-block',
    label: 'WordPress, block editor',
    steps: [
      'Once, as an administrator: put the script line into the head of all pages, with your theme or a plugin for header scripts.',
      'Add a block “Custom HTML” where the widget shall stand, and paste the rest. Authors may do this too.',
    ],
  },
  {
    name: 'wordpress-classic',
    label: 'WordPress, classic editor',
    steps: [
      'Once, as an administrator: put the script line into the head of all pages, with your theme or a plugin for header scripts.',
      'Choose the tab “Text” of the editor, not “Visual”, and paste the rest as one line.',
    ],
  },
  {
    name: 'wix',
    label: 'Wix',
    steps: [
      'Add a “Custom Element” to the page. As its source choose “Server URL” and enter the address of the script.',
      'As its tag name enter the name that the code begins with.',
      'Turn on Dev Mode, give the element the ID that stands in the code, and paste the code into the page’s code.',
    ],
  },
  {
    name: 'squarespace',
    label: 'Squarespace',
    steps: ['Add a “Code” block of the type HTML where the widget shall stand, and paste this.'],
  },
  {
    name: 'webflow',
    label: 'Webflow',
    steps: [
      'Add a “Code Embed” element where the widget shall stand, and paste this.',
      'Webflow shows it on the published page, not in the designer.',
    ],
  },
  {
    name: 'react',
    label: 'React 19',
    steps: [
      'Install the package practice-widgets.',
      'Put this into a file of its own, and use it where the widget shall stand.',
    ],
  },
  {
    name: 'frame',
    label: 'A frame',
    steps: [
      'For directories and pages where no other scripts are allowed.',
      'Paste this where the widget shall stand. The script line only makes the frame as high as the widget; without it the frame scrolls.',
    ],
  },
];

/** What does its work on the page around it, and none in a frame. */
const ofWholePage = ['practice-accessibility-menu', 'practice-profile'];

/** The places that an element can be pasted into. */
export function placesFor(tag: string): readonly [Place, ...Place[]] {
  return places.filter(
    ({ name }) => name !== 'frame' || !ofWholePage.includes(tag),
  ) as unknown as readonly [Place, ...Place[]];
}

/** The snippet of a widget for a place. */
export function snippetFor(place: PlaceName, chosen: ChosenWidget, hosting: Hosting): Snippet {
  return writers[place](chosen, hosting);
}

const writers: Readonly<Record<PlaceName, (chosen: ChosenWidget, hosting: Hosting) => Snippet>> = {
  html: wholePage,
  squarespace: wholePage,
  webflow: wholePage,
  'wordpress-block': (chosen, { library }) => ({
    once: scriptLine(library),
    code: placeholders(chosen)
      .map((part) => htmlOf(part))
      .join('\n'),
  }),
  'wordpress-classic': (chosen, { library }) => ({
    once: scriptLine(library),
    // The editor makes paragraphs of lines.
    code: placeholders(chosen)
      .map((part) => htmlOf(part, true))
      .join(''),
  }),
  wix: velo,
  react: component,
  frame: framed,
};

const scriptLine = (library: string) =>
  `<script type="module" src="${library}practice-widgets.js"></script>`;

function wholePage(chosen: ChosenWidget, { library }: Hosting): Snippet {
  const parts = dressed(chosen).map((part) => htmlOf(part));
  return { code: [scriptLine(library), ...parts].join('\n') };
}

/** Authors of WordPress may write no tags that it does not know. */
function placeholders(chosen: ChosenWidget): readonly PagePart[] {
  return dressed(chosen).map(placeholderOf);
}

/** What is put on a page, in a box that has the look, where somebody chose one. */
function dressed(chosen: ChosenWidget): readonly PagePart[] {
  const parts = pageParts(chosen);
  const style = lookOf(chosen).map(([name, value]) => `${name}: ${value}`);
  if (style.length === 0) return parts;
  return [{ name: 'div', attributes: [['style', style.join('; ')]], children: parts }];
}

/** Wix gives a custom element attributes and no content. Each element is a box of the page there. */
function velo(chosen: ChosenWidget, { library }: Hosting): Snippet {
  const look = lookOf(chosen).map(([name, value]) => `${name}: ${value}`);
  const lines = pageParts({ ...chosen, text: '', inside: [] }).flatMap(({ name, attributes }) => {
    const id = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const own = look.length > 0 ? [...attributes, ['style', look.join('; ')] as const] : attributes;
    return [
      `  // <${name}>, as a custom element with the ID ${id}`,
      ...own.map(([key, value]) => {
        const text = value === 'true' ? '' : value;
        return `  $w('#${id}').setAttribute(${JSON.stringify(key)}, ${JSON.stringify(text)});`;
      }),
    ];
  });
  return {
    once: `${library}practice-widgets.js`,
    code: ['$w.onReady(() => {', ...lines, '});'].join('\n'),
  };
}

function component(chosen: ChosenWidget): Snippet {
  const parts = pageParts(chosen);
  const inside = (chosen.inside ?? []).map(({ tag }) => tag);
  const tags = [...new Set([...parts.map(({ name }) => name), ...inside])];
  const name = chosen.tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const look = lookOf(chosen).map(([key, value]) => `'${key}': ${JSON.stringify(value)}`);
  const open = look.length > 0 ? `<div style={{ ${look.join(', ')} }}>` : '<>';
  return {
    code: [
      ...tags.map((tag) => `import 'practice-widgets/${tag}/define';`),
      '',
      `export function ${name}() {`,
      '  return (',
      `    ${open}`,
      ...parts.map((part) => jsxOf(part, '      ')),
      `    ${look.length > 0 ? '</div>' : '</>'}`,
      '  );',
      '}',
    ].join('\n'),
  };
}

function framed(chosen: ChosenWidget, { library, title, frameHeight }: Hosting): Snippet {
  const [widget, profile] = pageParts(chosen).toReversed();
  const query = new URLSearchParams({ widget: chosen.tag.replace('practice-', '') });
  for (const [name, value] of widget?.attributes ?? []) query.set(name, value);
  if (chosen.text?.trim()) query.set('text', chosen.text.trim());
  for (const [name, value] of profile?.attributes ?? []) query.set(`profile-${name}`, value);
  for (const [name, value] of lookOf(chosen)) {
    query.set(name.replace('--practice-', 'token-'), value);
  }
  const frame: PagePart = {
    name: 'iframe',
    attributes: [
      ['src', `${library}embed.html?${query.toString()}`],
      ['title', title],
      ['width', '100%'],
      ['height', String(frameHeight)],
      ['loading', 'lazy'],
      ['sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox'],
      ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ],
    children: [],
  };
  const sizing = `<script async src="${library}practice-embed.js"></script>`;
  return { code: [htmlOf(frame), sizing].join('\n') };
}
