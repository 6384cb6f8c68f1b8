import { readFile } from 'node:fs/promises';

import { measureCards, printFigures } from './card-rounds.ts';

// What many cards cost until the next frame is painted, beside the same cards as plain HTML and
// beside other libraries' cards.

const CARDS = Number(process.env.CARDS ?? 1000);
const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** Where the library is, if not in `dist`. */
const MODULE = process.env.MODULE;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><path d="M0 0h640v360H0z" fill="#9bc"/></svg>';

const head = `<link rel="stylesheet" href="/packages/@shoelace-style/shoelace/cdn/themes/light.css">
<style>
  body { margin: 0; font-family: system-ui, sans-serif }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(16em, 1fr)); gap: 1em }
  .plain { border: 1px solid #ccc; border-radius: 0.5em; background: #f5f5f5 }
  .plain.far { content-visibility: auto; contain-intrinsic-block-size: auto 26em }
  .picture { position: relative; overflow: hidden; aspect-ratio: 16 / 9 }
  .picture img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
  .text { display: flex; flex-direction: column; gap: 0.5em; padding: 1.25em }
  main :is(p, h3) { margin: 0 }
  .meta { display: flex; flex-wrap: wrap; gap: 0 1em; font-size: 0.875em }
  .category { font-size: 0.875em; font-weight: 600 }
</style>
<script type="module" src="/${MODULE ? 'module.js' : 'dist/practice-widgets.js'}"></script>
<script type="module" src="/packages/@shoelace-style/shoelace/cdn/components/card/card.js"></script>
<script type="module" src="/packages/@awesome.me/webawesome/dist-cdn/components/card/card.js"></script>`;

const figures = await measureCards(
  {
    head,
    inPage: 'cards-in-page.ts',
    data: `cards.articlesOf(${String(CARDS)})`,
    answers: {
      '/spine.svg': picture,
      ...(MODULE ? { '/module.js': await readFile(MODULE, 'utf8') } : {}),
    },
  },
  ROUNDS,
);
console.log(`${String(CARDS)} cards, ${String(ROUNDS)} rounds: median (quartiles)`);
printFigures(figures);
