/**
 * What following placeholders costs a page that adds 10,000 nodes without any: the time until the
 * page has seen them, as a ratio to the same page without the library. By hand:
 *
 *     node tools/benchmarks/placeholders.ts
 */
import { servePages } from '../../test/full-size/serve-pages.ts';
import { openBrowser } from '../browsers/browser-page.ts';

const ROUNDS = 15;

/** Adds a tree at once, and nodes one by one; milliseconds, script alone, the middle of all rounds. */
async function add(rounds: number): Promise<readonly [number, number]> {
  const middle = (times: number[]) => times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
  const place = document.body.appendChild(document.createElement('div'));
  const measure = async (work: () => void) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      work();
      // What observes the page has been called by then.
      await Promise.resolve();
      await Promise.resolve();
      times.push(performance.now() - begun);
      place.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return middle(times);
  };
  const tree = () => {
    place.innerHTML = '<section><h2>Text</h2><p>Some <b>words</b></p></section>'.repeat(2500);
  };
  const single = () => {
    for (let count = 0; count < 10_000; count++) {
      place.appendChild(document.createElement('p')).textContent = 'Text';
    }
  };
  return [await measure(tree), await measure(single)];
}

const page = (head: string) => `<!doctype html><title>Page</title>${head}<body></body>`;
const server = await servePages({
  answers: {
    '/with': page('<script type="module" src="/dist/practice-widgets.js"></script>'),
    '/without': page(''),
  },
});
const browser = await openBrowser('chromium');
const found: Record<string, readonly [number, number]> = {};
for (const path of ['without', 'with']) {
  await browser.open(`${server.origin}/${path}`);
  await browser.evaluate(add, 3);
  found[path] = await browser.evaluate(add, ROUNDS);
}
await browser.close();
await server.close();
for (const [at, name] of ['10,000 at once', '10,000 one by one'].entries()) {
  const [without = 0, given = 0] = [found.without?.[at], found.with?.[at]];
  console.log(
    `${name}: ${without.toFixed(1)} ms without, ${given.toFixed(1)} ms with: ${(given / without).toFixed(2)}`,
  );
}
