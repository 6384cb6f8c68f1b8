import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { hostFaults, type HostFault } from './faults.ts';
import {
  type Found,
  lookAtPage,
  pressPhoneLinks,
  readFound,
  sendForm,
  tellRecorded,
  useMenu,
} from './survival-in-page.ts';
import { everyTag, serveSurvivalSite, tags, wordsOf, type SurvivalSite } from './survival-site.ts';

/** Every element, and one that is made of a placeholder. */
const body = `${everyTag}<div data-practice-widget="hours">Every day</div>`;

/** So often it is looked whether the form has been sent: six seconds, and one where it can't be. */
const patience = 150;
const shortPatience = 25;

const tagOf = (look: string) => look.slice(0, look.indexOf(' '));

/** What no longer looks as on a page on which nothing is wrong. */
function differing({ looks }: Found, plain: readonly string[]): readonly string[] {
  const tagsOfThem = plain.filter((look, at) => look !== looks[at]).map(tagOf);
  return [...new Set(tagsOfThem)].sort();
}

/** Elements that show neither anything of their own nor what the page wrote inside them. */
function empty({ looks }: Found): readonly string[] {
  return looks.filter((look) => /\| (-?) \| (0 x|\d+ x 0)/.test(look)).map(tagOf);
}

for (const engine of enginesToUse) {
  describe(`a page on which something is wrong, in ${engine}`, () => {
    let site: SurvivalSite;
    let page: BrowserPage;
    let plain: readonly string[];

    before(async () => {
      page = await openBrowser(engine);
      site = await serveSurvivalSite();
      await show('');
      plain = readFound(await page.evaluate(lookAtPage, '')).looks;
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    async function show(script: string): Promise<void> {
      site.put('/', { before: `<script>${script}</script>`, body });
      await page.open(`${site.origin}/`);
    }

    async function use({ allLost, differs, unchanged, unsent }: HostFault): Promise<void> {
      await page.evaluate(pressPhoneLinks);
      if (allLost) return;
      const sizes = await page.evaluate(useMenu);
      const changes = /^16px 1[78][.\d]*px 16px$/.test(sizes);
      assert.equal(changes, !unchanged, `the menu changes the page, and back: ${sizes}`);
      const before = site.posts.length;
      const said = await page.evaluate(sendForm, unsent ? shortPatience : patience);
      assert.equal(said === 'sent', !unsent, `the form: ${said}`);
      assert.equal(site.posts.length, before + (unsent ? 0 : 1), 'requests at the practice');
      // A form that does not know its practice says what the visitor has said, and no more.
      if (unsent || differs?.['practice-tele-consult-form']) return;
      assert.deepEqual(wordsOf(site.posts.at(-1)), wordsOf(site.posts[0]));
    }

    test('as long as nothing is, everything works', async () => {
      assert.equal(new Set(plain.map(tagOf)).size, tags.length);
      await use({ name: '', script: '' });
    });

    for (const fault of hostFaults.filter((_, at) => !inShort || at % 7 === 6)) {
      test(fault.name, async () => {
        await show(fault.script);
        const differs = fault.allLost
          ? tags.filter((tag) => tag !== 'practice-profile')
          : Object.keys(fault.differs ?? {}).sort();
        const expected = differs.length > 0 ? '' : plain.join('\n');
        const found = readFound(await page.evaluate(lookAtPage, expected));
        const seen = differing(found, plain).filter((tag) => tag !== 'practice-profile');
        assert.deepEqual(seen, [...differs].sort());
        const nothing = ['practice-profile', 'practice-accessibility-menu'];
        assert.deepEqual(
          empty(found).filter((tag) => !nothing.includes(tag)),
          [],
        );
        assert.ok(found.dials, 'the phone link works');
        assert.ok(found.siblingRan, 'the scripts after the library run');
        await use(fault);
        assert.equal(await page.evaluate(tellRecorded, 'faults'), '');
      });
    }
  });
}
