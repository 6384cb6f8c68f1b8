import { readFileSync } from 'node:fs';

import { pageParts, type ChosenWidget } from '../../builder/chosen-widget.ts';
import { htmlOf } from '../../builder/markup-text.ts';
import { sampleOf } from '../../builder/samples.ts';
import { snippetFor, type PlaceName } from '../../builder/snippets.ts';
import { Markup } from '../markup.ts';

import type { EmbeddingWords, ShapeName } from './embedding-words.ts';

/** One way to put the widget on a page. */
export interface Shape {
  readonly name: ShapeName;
  /** What a site needs once, where that is another place. */
  readonly once?: string;
  readonly code: string;
  /** The same code at work; none where it needs a page or a server of its own. */
  readonly live?: Markup;
}

/** Where the library's files are on a site that copies the code, and where they are here. */
const there = 'https://practice.example/widgets/';
const here = '/dist/';

const tag = 'practice-article-card';

/** The card that all shapes show. */
function chosenCard({ card }: EmbeddingWords): ChosenWidget {
  const { attributes, text } = sampleOf(tag);
  return {
    tag,
    attributes: { ...attributes, ...card },
    ...(text !== undefined && { text }),
    profile: {},
    look: {},
  };
}

const withoutScripts = (code: string) => code.replace(/<script.*?<\/script>\n?/g, '');

/** Every shape, in the order in which a web person would try them. */
export function shapesOf(words: EmbeddingWords): readonly Shape[] {
  const chosen = chosenCard(words);
  // A frame is a page of its own: it must be told the language, and that it may be dark.
  const ofPage = { lang: words.language, theme: 'auto' };
  const told = { ...chosen, attributes: { ...chosen.attributes, ...ofPage } };
  const written = (place: PlaceName, library = there) =>
    snippetFor(place, place === 'frame' ? told : chosen, {
      library,
      title: words.frameTitle,
      frameHeight: sampleOf(tag).frameHeight,
    });
  const page = written('html');
  const placeholder = written('wordpress-block');
  const [element] = pageParts({ ...chosen, text: '', inside: [] });
  return [
    { name: 'tag', code: page.code, live: new Markup(withoutScripts(page.code)) },
    { name: 'placeholder', ...placeholder, live: new Markup(placeholder.code) },
    {
      name: 'attributes',
      ...written('wix'),
      live: new Markup(element ? htmlOf(element) : ''),
    },
    { name: 'script', code: addingScript(words), live: new Markup('<div id="here"></div>') },
    { name: 'classic', code: classic(page.code) },
    { name: 'frame', ...written('frame'), live: new Markup(written('frame', here).code) },
    { name: 'served', code: servedScript() },
  ];
}

/** The script that adds the card to what has the id `here`. */
export function addingScript(words: EmbeddingWords): string {
  const [{ name, attributes } = { name: tag, attributes: [] }] = pageParts(chosenCard(words));
  return [
    `const widget = document.createElement('${name}');`,
    ...attributes.map(
      ([key, value]) => `widget.setAttribute(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
    ),
    "document.querySelector('#here').append(widget);",
  ].join('\n');
}

/** The card on the page with the classic script, below its only heading. */
export function classicCard(words: EmbeddingWords): Markup {
  const chosen = chosenCard(words);
  const attributes = { ...chosen.attributes, 'heading-level': '2' };
  return new Markup(
    pageParts({ ...chosen, attributes })
      .map((part) => htmlOf(part))
      .join(''),
  );
}

function classic(code: string): string {
  return code.replace(
    /<script type="module" src="(.*?)\.js">/,
    '<script defer src="$1.classic.js">',
  );
}

/** What a site that is built beforehand loads: the file of the site in `demo/eleventy/`, as others write it. */
function servedScript(): string {
  const file = readFileSync(new URL('../../eleventy/site.mjs', import.meta.url), 'utf8');
  return file
    .replace(/^\/\/.*\n/, '')
    .replace('../../build/hydrate.js', 'practice-widgets/hydrate')
    .replace('../../build/index.js', 'practice-widgets')
    .trim();
}
