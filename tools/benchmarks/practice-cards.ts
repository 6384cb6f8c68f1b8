import { inventedPractices } from '../../demo/pages/invented-practices.ts';

import { measureCards, printFigures } from './card-rounds.ts';

// What hundreds of practices cost until the next frame is painted, and until all is done, beside the
// same things as plain HTML.

const CARDS = Number(process.env.CARDS ?? 500);
const ROUNDS = Number(process.env.ROUNDS ?? 15);

const head = `<style>
  body { margin: 0; font-family: system-ui, sans-serif }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(19em, 1fr)); gap: 1em }
  .grid > practice-directory { grid-column: 1 / -1 }
  .plain { display: flex; flex-direction: column; gap: 0.625em; padding: 1.25em; border: 1px solid #ccc;
    border-radius: 0.5em; background: #f5f5f5 }
  .plain.far { content-visibility: auto; contain-intrinsic-block-size: auto 16em }
  .plain div, .marks { display: flex; flex-wrap: wrap; gap: 0.5em }
  .plain :is(p, h3) { margin: 0 }
</style>
<script type="module" src="/dist/practice-widgets.js"></script>`;

const figures = await measureCards(
  {
    head,
    inPage: 'practices-in-page.ts',
    data: "await (await fetch('/practices.json')).json()",
    answers: { '/practices.json': JSON.stringify(inventedPractices(CARDS)) },
  },
  ROUNDS,
);
console.log(`${String(CARDS)} practices, ${String(ROUNDS)} rounds: median (quartiles)`);
printFigures(figures, CARDS);
