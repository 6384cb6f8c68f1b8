import { expect } from '@open-wc/testing';

import type { Article } from '../../../src/articles/article.js';
import { pageOfAnswer } from '../../../src/articles/feeds/feed-kind.js';
import { ask } from '../../../src/articles/feeds/feed-request.js';

interface Expected {
  readonly articles?: readonly Article[];
  readonly next?: string;
  readonly isFlawed?: boolean;
  readonly fault?: string;
}

const address = 'https://practice.example/feeds/feed';

async function readAs(path: string, isOwnParser: boolean): Promise<Expected> {
  const answer = await ask(`/test-feeds/file/${path}`, false);
  try {
    // As if it came from here, so that relative addresses are the same on every machine.
    const own = isOwnParser ? { xml: null, isLong: true } : {};
    const page = await pageOfAnswer({ ...answer, ...own, address }, 'It');
    return {
      ...(page.next ? { next: page.next } : {}),
      ...(page.flaw ? { isFlawed: true } : {}),
      articles: [...Array(page.length).keys()].map((place) => page.articleAt(place)),
    };
  } catch (error) {
    return { fault: (error as Error).message.replace('It ', '') };
  }
}

for (const set of ['gofeed', 'own']) {
  const answer = await fetch(`/test-feeds/file/${set}/expected.json`);
  const feeds = Object.entries((await answer.json()) as Record<string, Expected>);

  describe(`${feeds.length} feeds of the set ${set}`, () => {
    feeds.forEach(([name, expected]) => {
      it(`reads ${name}`, async () => {
        expect(await readAs(`${set}/${name}`, false)).to.deep.equal(expected);
      });

      // Entities that a feed declares itself are left to the browser.
      if (name === 'entities-own.xml') return;

      it(`reads ${name} by the parser for what browsers refuse`, async () => {
        const read = await readAs(`${set}/${name}`, true);
        expect({ isFlawed: expected.isFlawed, ...read }).to.deep.equal({
          isFlawed: undefined,
          ...expected,
        });
      });
    });
  });
}
