import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';

import axe from 'axe-core';
import type { Browser, KeyInput, Page } from 'puppeteer-core';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import type { Json } from '../intake/sample-request.ts';

import { dayFromNow } from './form-person.ts';
import {
  everyField,
  everything,
  serveForm,
  startChromium,
  type FormPage,
  type FormSite,
} from './form-site.ts';
import { readers, visitStates } from './form-states.ts';
import { readStop, type Stop } from './form-stops.ts';
import { findBarriers, lookAs, views } from './form-views.ts';

const narrow = { title: '360 px', width: 360 };

describe('the request form, within reach', { skip: !findBrowser('chromium') }, () => {
  let site: FormSite;
  let browser: Browser;
  let page: Page;
  const stops: Stop[] = [];

  before(async () => {
    [site, browser] = await Promise.all([serveForm(), startChromium()]);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  afterEach(() => page.close());

  async function open(shown?: FormPage): Promise<void> {
    page = await (await browser.createBrowserContext()).newPage();
    if (!shown) return;
    site.show(shown);
    site.posts.length = 0;
    stops.length = 0;
    await page.goto(site.address);
    await page.waitForSelector('practice-tele-consult-form >>> form:not([hidden]) #given');
  }

  async function press(key: KeyInput): Promise<Stop> {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop);
    stops.push(stop);
    return stop;
  }

  /** Presses Tab until what has the focus is called so. */
  async function tabTo(words: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 60) {
      const { name } = await press('Tab');
      if (name.startsWith(words)) return;
      passed.push(name);
    }
    throw new Error(`"${words}" is not reached by Tab, only:\n${passed.join('\n')}`);
  }

  async function choose(words: string): Promise<void> {
    await tabTo(words);
    await press('Space');
  }

  async function type(words: string, text: string): Promise<void> {
    await tabTo(words);
    await page.keyboard.type(text);
  }

  /** Goes on to the next step, where the focus waits on its title. */
  async function goOn(title: string): Promise<void> {
    await tabTo('Continue');
    await page.keyboard.press('Enter');
    await waitForFocus(title);
  }

  async function waitForFocus(words: string): Promise<void> {
    const until = Date.now() + 5000;
    for (;;) {
      const { name } = await page.evaluate(readStop);
      if (name === words) return;
      if (Date.now() > until) throw new Error(`"${name}" has the focus, not "${words}"`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  async function fillInSteps(): Promise<void> {
    await tabTo('Me');
    await press('ArrowRight');
    await press('ArrowRight');
    await choose('Legal guardian');
    await press('ArrowRight');
    await type('Your first name', 'Ann');
    await type('Your last name', 'Roe');
    await type('Patient’s first name', 'Sam');
    await type('Patient’s last name', 'Doe');
    await goOn('How we reach you');
    await choose('Phone call');
    await press('ArrowDown');
    await type('Phone number', '727 555 0123');
    await choose('Weekday afternoons');
    await type('Which language', 'Kre');
    await goOn('The visit');
    await type('State where', 'Geor');
    await choose('By phone or video');
    await type('Day', dayFromNow(2));
    await type('Time of day', 'Eve');
    await tabTo('Add another time');
    await page.keyboard.press('Enter');
    await waitForFocus('Day 2');
    await goOn('The reason');
    await type('What does the patient', 'A stiff neck');
    await type('An MRI?', 'Y');
    await choose('I am a new patient');
    await goOn('Check your answers');
  }

  test('is filled in and sent by keyboard alone, in steps', async () => {
    await open({ form: `${everything} mode="steps"` });
    await lookAs(page, narrow);
    await fillInSteps();
    await tabTo('Change');
    await page.keyboard.press('Enter');
    await waitForFocus('Me');
    await goOn('Check your answers');
    await choose('I agree to get text');
    await choose('I agree that');
    await tabTo('Send request');
    await page.keyboard.press('Enter');
    await waitForFocus('Request sent');
    const request = JSON.parse(site.posts[0]?.body ?? '{}') as Json;
    assert.deepEqual(request.requester, {
      relationship: 'caregiver',
      name: { given: 'Ann', family: 'Roe' },
    });
    assert.deepEqual((request.contact as Json).language, 'ht');
    assert.deepEqual(request.location, { country: 'US', state: 'GA' });
    assert.deepEqual(request.extra, { mri: 'Yes', since: '', 'new-patient': true, doctor: '' });
    assertStops(stops);
  });

  test('lets nobody’s focus go or get caught, forwards and backwards', async () => {
    await open({ form: `fields="${everyField}"` });
    const forwards = await round('Tab');
    const backwards = await round('Shift+Tab');
    assert.ok(forwards.length > 25, `${forwards.length} stops`);
    assert.deepEqual(
      backwards.map(({ name }) => name).reverse(),
      forwards.map(({ name }) => name),
    );
    assertStops(forwards);
    // From one stop to the next, one goes down the page, or along a line of it.
    const jumps = forwards.filter(({ top }, at) => top < (forwards[at - 1]?.bottom ?? 0) - 90);
    assert.deepEqual(jumps, []);
  });

  /** All stops inside the form, from its one end to its other, until the focus has left it. */
  async function round(key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
    const seen: Stop[] = [];
    if (key === 'Shift+Tab') await page.keyboard.down('Shift');
    do {
      const stop = await press('Tab');
      if (stop.isInForm) seen.push(stop);
      else if (seen.length > 0) break;
    } while (seen.length < 80);
    await page.keyboard.up('Shift');
    return seen;
  }

  for (const reader of readers) {
    test(`is whole in every view and state: ${reader.lang}, ${reader.dir}`, async () => {
      await open();
      const barriers: string[] = [];
      await visitStates(page, site, reader, async (state) => {
        for (const view of views) {
          await lookAs(page, view);
          const found = await page.evaluate(findBarriers);
          barriers.push(...found.map((each) => `${state}, ${view.title}: ${each}`));
        }
      });
      assert.deepEqual(barriers, []);
    });
  }

  test('is accessible as far as axe sees, light, dark and in forced colours', async () => {
    await open();
    const [reader] = readers;
    assert.ok(reader);
    const found: string[] = [];
    const looked = ['errors and another state', 'the review', 'not sent yet', 'the receipt'];
    await visitStates(page, site, reader, async (state) => {
      if (!looked.includes(state)) return;
      await page.evaluate(axe.source);
      for (const scheme of ['light', 'dark']) {
        await lookAs(page, narrow);
        found.push(...(await page.evaluate(findViolations, scheme)).map((at) => `${state}: ${at}`));
      }
      await lookAs(page, { ...narrow, media: { 'forced-colors': 'active' } });
      found.push(...(await page.evaluate(findViolations, '')).map((at) => `${state}: ${at}`));
    });
    assert.deepEqual(found, []);
  });
});

/** Fails unless at each stop something of the form has the focus, has a name, can be seen, and shows it. */
function assertStops(stops: readonly Stop[]): void {
  assert.ok(stops.length > 25, `${stops.length} stops`);
  const faults = stops.flatMap(({ name, isInForm, isSeen, isMarked }) => [
    ...(isInForm ? [] : [`outside: ${name}`]),
    ...(name ? [] : ['nameless']),
    ...(isSeen ? [] : [`covered: ${name}`]),
    ...(isMarked ? [] : [`not marked: ${name}`]),
  ]);
  assert.deepEqual(faults, []);
}

/** What axe finds in one colour scheme. */
async function findViolations(scheme: string): Promise<readonly string[]> {
  document.documentElement.style.colorScheme = scheme;
  // What the browser paints where a page paints nothing is white to axe.
  document.body.style.background = 'Canvas';
  const { violations } = await window.axe.run(document);
  document.documentElement.style.colorScheme = '';
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${scheme} ${id}: ${String(target)} ${failureSummary}`,
    ),
  );
}
