import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { modulePolicies, policies, type Policy } from './policies.ts';
import { readEmpty, sendForm, tryForbidden, useMenu, type Recorded } from './policies-in-page.ts';
import { servePolicies, type PoliciesSite } from './policies-site.ts';

const tried = policies.filter(({ always }) => !inShort || always);
const tags = builtTags();
/** One control of so many, on the pages of an engine that is slow. */
const SHARE = 9;
const nothing: Recorded = { faults: [], warnings: [] };
const counts = { pages: 0, controls: 0, requests: 0, shown: 0 };

/** Of the two feeds that are broken, the developer is to be told. */
function withoutBrokenFeeds({ faults, warnings }: Recorded): Recorded {
  const said = warnings.filter((text) => /The feed \S+ is broken; what could be read/.test(text));
  assert.equal(said.length, 2, warnings.join());
  return { faults, warnings: warnings.filter((text) => !said.includes(text)) };
}

/**
 * WebKit's preloader knows no integrity: of a policy of hashes it reports each module script, which
 * then loads and runs. No event tells of it, and a page without widgets would have it too.
 */
function isOfPreloader(report: string, { tagged }: Policy): boolean {
  return !!tagged && report.includes('"effective-directive":"script-src-elem"');
}

for (const engine of enginesToUse) {
  describe(`strict pages, in ${engine}`, () => {
    let site: PoliciesSite;
    let modules: PoliciesSite;
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      site = await servePolicies(policies);
      modules = await servePolicies(modulePolicies);
    });

    after(async () => {
      await page.close();
      await site.close();
      await modules.close();
      console.log(
        `${engine}: ${counts.pages} policies × ${tags.length} elements, ` +
          `${counts.controls} controls used, ${counts.requests} requests sent, ` +
          `${counts.shown} violations reported, all of them the test's own`,
      );
      Object.assign(counts, { pages: 0, controls: 0, requests: 0, shown: 0 });
    });

    test('the engine enforces Trusted Types', async () => {
      const policy = policies.find(({ forbids }) => forbids === 'markup');
      assert.ok(policy);
      await page.open(site.address(policy));
      assert.equal(await page.evaluate(() => 'trustedTypes' in window), true);
    });

    for (const policy of tried) {
      describe(policy.name, () => {
        before(async () => {
          site.takeRequests();
          await page.open(site.address(policy));
          counts.pages++;
        });

        test('every element shows what it has', async () => {
          assert.deepEqual(await page.evaluate(readEmpty, tags), []);
        });

        test('everything in the menu can be used', async () => {
          // WebKit takes a minute for all of it: there, each page has a share, and all have all of it.
          const isWhole = engine !== 'webkit';
          const used = await page.evaluate(useMenu, policies.indexOf(policy), isWhole ? 1 : SHARE);
          assert.ok(used.controls > (isWhole ? 40 : 4), JSON.stringify(used));
          counts.controls += used.controls + used.tools;
        });

        test('the form is sent', async () => {
          assert.match(await page.evaluate(sendForm), /C7-4K2P/);
          const requests = site.takeRequests();
          assert.equal(requests, 1);
          counts.requests += requests;
        });

        test('nothing is thrown, violated, reported or warned of', async () => {
          assert.deepEqual(withoutBrokenFeeds(await readRecorded()), nothing);
        });

        test('and the policy is in force, and the only thing reported is what shows it', async () => {
          await isInForce(policy);
          const { faults } = await readRecorded();
          const shown = faults.filter((fault) => fault.startsWith('violation: ')).length;
          const reports: string[] = [];
          for (let tries = 0; tries < 60 && reports.length < shown; tries++) {
            await sleep(50);
            reports.push(
              ...site.takeReports(policy).filter((each) => !isOfPreloader(each, policy)),
            );
          }
          assert.equal(reports.length, shown, reports.join());
          counts.shown += shown;
        });
      });
    }

    const readRecorded = () =>
      page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);

    // Who bundles the modules alone has Lit as it is: docs/decisions/0008-trusted-types.md.
    describe('the modules on their own', () => {
      const open = async (name: string) => {
        const policy = modulePolicies.find((each) => each.name === name);
        assert.ok(policy);
        await page.open(modules.modulesAddress(policy));
        return page.evaluate(async () => {
          const { recorded } = window as unknown as { recorded: Recorded };
          const isOver = () =>
            !!document.querySelector('practice-phone-link')?.matches(':defined') ||
            recorded.faults.length > 0;
          // WebKit's load event does not wait for modules.
          for (let tries = 0; tries < 200 && !isOver(); tries++) {
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          const isDefined = !!document.querySelector('practice-phone-link')?.matches(':defined');
          const link = document.querySelector('practice-phone-link a')?.checkVisibility();
          return { isDefined, link, faults: recorded.faults.length };
        });
      };

      test("work where Lit's policy is allowed", async () => {
        const seen = await open("Lit's policy");
        assert.deepEqual(seen, { isDefined: true, link: true, faults: 0 });
      });

      test('define nothing where it is not, and leave the content as it is', async () => {
        const { faults, ...seen } = await open('no policy');
        assert.deepEqual(seen, { isDefined: false, link: true });
        assert.ok(faults > 0);
      });
    });

    async function isInForce({ forbids, first, after: later }: Policy): Promise<void> {
      if (forbids) assert.equal(await page.evaluate(tryForbidden, forbids), true);
      else assert.equal(await page.evaluate(tryForbidden, 'style'), false);
      const theirs = await page.evaluate(() => document.querySelector('#theirs')?.textContent);
      assert.equal(theirs, [first, later].includes('other-lit') ? 'theirs' : '');
      if (first !== 'noting-policy') return;
      const noted = await page.evaluate(() => (window as unknown as { noted: string[] }).noted);
      assert.deepEqual(noted, []);
    }
  });
}
