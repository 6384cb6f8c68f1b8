import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

import { asPlaceholders, asTags, placeholderHtml } from './widget-writing.ts';
import { differencesOn, feed, pageAround, shownWidgets } from './shown-widgets.ts';
import { sampleOf } from './widget-samples.ts';
import { practices } from './samples.ts';
import { savePosts } from './saved-posts.ts';

const tags = builtTags();

/** Each element, with content and without. */
const snippets = tags.flatMap((tag) => {
  const { attributes, filled } = sampleOf(tag);
  const bare = {
    name: `${tag}, bare`,
    tag: asTags.widget(tag, attributes),
    placeholder: asPlaceholders.widget(tag, attributes),
  };
  return [
    { name: `${tag}, filled`, tag: filled(asTags), placeholder: filled(asPlaceholders) },
    ...(inShort ? [] : [bare]),
  ];
});

/** The two editors: a block of HTML, and the classic one, which makes paragraphs of lines. */
const editors: Readonly<Record<string, (html: string) => string>> = {
  'the HTML block': (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`,
  'the classic editor': (html) => `First words.\n\n${html}\n\nLast "words" -- here.`,
};

/** What people do to a snippet: a line for each part, and an indent. */
const onLines = `<div data-practice-widget="consultation-cta" data-href="/book">
  <h2>Talk to us</h2>
  <div data-practice-widget="phone-link" data-slot="phone" data-phone="727-MY-SPINE"></div>
  <span data-slot="disclosure">The first visit costs nothing.</span>
</div>`;

const texts = [
  ...snippets.flatMap(({ placeholder }) =>
    Object.values(editors).map((editor) => editor(placeholder)),
  ),
  onLines,
  placeholderHtml('practice-phone-link', { phone: '727-MY-SPINE' }) + '<practice-hours>',
];

const posts = await savePosts(texts);
const postOf = (html: string) => posts[texts.indexOf(html)] ?? { stored: '', rendered: '' };

for (const engine of enginesToUse) {
  describe(`through a real WordPress, as an author's post, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let page: BrowserPage;
    const answers: Record<string, string> = { '/feed.json': feed, '/practices.json': practices };

    const open = async (markup: string) => {
      answers['/page'] = pageAround(markup);
      await page.open(`${server.origin}/page`);
    };
    const shown = async (markup: string) => {
      await open(markup);
      return shownWidgets(page);
    };

    before(async () => {
      page = await openBrowser(engine);
      server = await servePages({ answers });
      await page.resize(800, 900);
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    for (const { name, tag, placeholder } of snippets) {
      test(name, async () => {
        const expected = await shown(tag);
        assert.ok(expected.length > 0);
        for (const [editor, write] of Object.entries(editors)) {
          const { rendered } = postOf(write(placeholder));
          await open(rendered);
          const found = await differencesOn(page, expected);
          assert.deepEqual(found, [], `${editor}: ${rendered}`);
        }
      });
    }

    test('an invitation on lines of its own', async () => {
      const [expected] = await shown(
        `<practice-consultation-cta href="/book"><h2>Talk to us</h2>
        <practice-phone-link slot="phone" phone="727-MY-SPINE"></practice-phone-link>
        <span slot="disclosure">The first visit costs nothing.</span></practice-consultation-cta>`,
      );
      const { rendered } = postOf(onLines);
      const [found] = await shown(rendered);
      assert.equal(found?.text, expected?.text, rendered);
    });

    test('and an author’s tags do not survive there', () => {
      const { stored } = posts.at(-1) ?? { stored: '' };
      assert.match(stored, /data-practice-widget/);
      assert.doesNotMatch(stored, /practice-hours/);
    });
  });
}
