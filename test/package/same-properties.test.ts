import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';
import { builtTags } from '../../tools/built-manifest.ts';

interface Options {
  readonly attribute?: string | boolean;
  readonly converter?: { readonly toAttribute?: unknown };
  readonly reflect?: boolean;
  readonly state?: boolean;
  readonly type?: { readonly name: string };
}

interface Declaring {
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<string, Options>;
  readonly prototype: object;
}

/** What a class of Lit's declares, as text. It goes to a page as text, and stands alone. */
function declarationsOf(element: Declaring): string {
  const attributes = [...element.observedAttributes];
  const properties = [...element.elementProperties].map(([name, options]) => {
    const { converter, reflect, state, type } = options;
    const reads = !converter || converter.toAttribute ? '' : 'its own way';
    return [name, type?.name ?? 'String', reads, Boolean(reflect), Boolean(state)].join(' ');
  });
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(element.prototype))
    .filter(([name, { get }]) => get && name !== 'renderRoot')
    .map(([name, { set, enumerable }]) => `${name} ${set ? 'set' : 'get'} ${String(enumerable)}`);
  return [...attributes, ...properties, ...accessors.sort()].join('\n');
}

const all = builtTags();

const classOf = (tag: string) =>
  tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const engine of enginesToUse) {
  describe(`the properties of an element, in ${engine}`, () => {
    let page: BrowserPage;
    let server: Awaited<ReturnType<typeof servePages>>;
    before(async () => {
      server = await servePages({
        answers: {
          '/': '<!doctype html><title>Empty</title>',
          '/reading.js': `export ${declarationsOf.toString()}`,
        },
      });
      page = await openBrowser(engine);
      await page.open(`${server.origin}/`);
    });
    after(async () => {
      await page.close();
      await server.close();
    });

    for (const tag of all) {
      test(`${tag}: the bundle declares what its module declares`, async () => {
        const path = new URL(`../../dist/elements/${tag}/${tag}.js`, import.meta.url).href;
        const source = (await import(path)) as Record<string, Declaring>;
        const own = source[classOf(tag)];
        assert.ok(own);
        const bundled = await page.evaluate(
          async (tag, bundle, reading) => {
            await import(bundle);
            const { declarationsOf } = (await import(reading)) as {
              declarationsOf: (element: unknown) => string;
            };
            return declarationsOf(customElements.get(tag));
          },
          tag,
          '/dist/practice-widgets.js',
          '/reading.js',
        );
        assert.equal(bundled, declarationsOf(own));
        assert.ok(own.elementProperties.size > 1);
      });
    }
  });
}
