import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import type { Browser } from 'puppeteer-core';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';

import { HeardForm } from './form-heard.ts';
import { receipt, serveForm, startChromium, type FormPage, type FormSite } from './form-site.ts';

const filledIn = new URL('./form-transcript.txt', import.meta.url);
const withErrors = new URL('./form-transcript-errors.txt', import.meta.url);

const inSteps = {
  form: 'mode="steps" crisis-line fields="requester name contact voicemail state visit-type times reason sms"',
  slotted: '<p slot="red-flags">New loss of bladder control? Go to an emergency room now.</p>',
};

// Written anew with WRITE=1, and then read by somebody before they are committed.
describe(
  'the request form, heard and filled in by keyboard',
  { skip: !findBrowser('chromium') },
  () => {
    let site: FormSite;
    let browser: Browser;
    let heard: HeardForm;

    before(async () => {
      [site, browser] = await Promise.all([serveForm(), startChromium()]);
    });

    after(async () => {
      await browser.close();
      await site.close();
    });

    beforeEach(() => site.answer(() => receipt));
    afterEach(() => heard.page.close());

    async function open(page: FormPage): Promise<void> {
      site.show(page);
      const context = await browser.createBrowserContext();
      heard = await HeardForm.open(await context.newPage(), site.address);
    }

    test('says each step, the review and the confirmation, of a child’s request from elsewhere', async () => {
      await open(inSteps);
      await fillInSteps(heard);
      await assertTranscript(filledIn, heard.transcript);
      const text = heard.transcript.join('\n');
      assert.match(text, /polite: .*St\. Pete Spine is licensed in Florida and Georgia/);
      assert.match(text, /Step 5 of 5[^]*Check your answers[^]*Request sent[^]*7K4M-2QXD/);
      assertEmergencyFirst(heard.transcript);
      assertNamed(heard.transcript);
    });

    test('says what is wrong, leads to it, and says that a request is not sent yet', async () => {
      await open({ form: 'fields="name contact state reason"' });
      await makeErrors(heard, site);
      await assertTranscript(withErrors, heard.transcript);
      const text = heard.transcript.join('\n');
      assert.match(text, /assertive: .*There is a problem/);
      assert.match(
        text,
        /textbox, First name, .*Error: Enter your first name.*, invalid, required/,
      );
      assert.match(text, /polite: .*Not sent yet\. We will try again in 30 seconds/);
      assertEmergencyFirst(heard.transcript);
      assertNamed(heard.transcript);
    });
  },
);

async function fillInSteps(heard: HeardForm): Promise<void> {
  heard.head('Step 1: who it is for');
  await heard.read();
  await heard.tabTo('radio, Me');
  await heard.press('ArrowDown');
  await heard.tabTo('radio, Parent');
  await heard.press('Space');
  for (const name of ['Ann', 'Roe', 'Sam', 'Roe']) {
    await heard.press('Tab');
    await heard.type(name);
  }
  heard.head('Step 1, once it is known whom it is for');
  await heard.read();
  await goOn(heard, 'Step 2: how we reach you');
  await heard.tabTo('radio, Phone call');
  await heard.press('Space');
  await heard.press('Tab');
  await heard.type('(727) 555-0123 x12');
  await heard.press('Tab', 2);
  await heard.press('Space');
  await goOn(heard, 'Step 3: the visit');
  await heard.tabTo('combobox, State');
  await heard.type('Texas');
  await heard.press('Tab');
  await heard.press('Space');
  await heard.press('Tab');
  await heard.type('11122026');
  await heard.tabTo('combobox, Time of day');
  await heard.type('Mor');
  await goOn(heard, 'Step 4: the reason');
  await heard.tabTo('textbox, What');
  await heard.type('A stiff neck');
  await goOn(heard, 'Step 5: the review');
  await heard.tabTo('checkbox, I agree that');
  await heard.press('Space');
  await heard.tabTo('button, Send request');
  await heard.press('Enter');
  await heard.waitFor(/heading, Request sent/);
  heard.head('The confirmation');
  await heard.read();
}

/** Goes to the next step, and reads it. */
async function goOn(heard: HeardForm, words: string): Promise<void> {
  await heard.tabTo('button, Continue');
  await heard.press('Enter');
  await heard.waitFor(/heading, /);
  heard.head(words);
  await heard.read();
}

async function makeErrors(heard: HeardForm, site: FormSite): Promise<void> {
  heard.head('Sent without an answer');
  await heard.tabTo('button, Send request');
  await heard.press('Enter');
  heard.head('What is wrong, read from the top');
  await heard.read();
  heard.head('From the list to the field');
  await heard.tabTo('link, Enter your first name');
  await heard.press('Enter');
  await heard.type('Jane');
  await heard.press('Tab');
  await heard.type('Doe');
  await heard.press('Tab');
  await heard.press('Space');
  await heard.press('Tab');
  await heard.type('727-555-01');
  await heard.tabTo('combobox, State');
  await heard.type('Flor');
  await heard.tabTo('checkbox, I agree');
  await heard.press('Space');
  heard.head('Sent with half a number');
  await heard.tabTo('button, Send request');
  await heard.press('Enter');
  await heard.press('Tab');
  await heard.press('Enter');
  await heard.type('23');
  heard.head('Sent while the server is not there');
  site.answer(() => ({ status: 503, headers: { 'Retry-After': '30' }, body: '' }));
  await heard.tabTo('button, Send request');
  await heard.press('Enter');
  await heard.waitFor(/Not sent yet/);
  await heard.read();
  site.answer(() => receipt);
  heard.head('Tried again');
  await heard.press('Enter');
  await heard.waitFor(/heading, Request sent/);
}

async function assertTranscript(file: URL, lines: readonly string[]): Promise<void> {
  // Some minutes pass on a slow machine.
  const heard = `${lines.join('\n').replace(/10:\d\d AM/g, '10:00 AM')}\n`;
  if (process.env.WRITE) await writeFile(file, heard);
  assert.equal(heard, await readFile(file, 'utf8'));
}

/** Fails unless each reading from the top begins with the emergency number. */
function assertEmergencyFirst(transcript: readonly string[]): void {
  const readings = transcript.flatMap((line, at) =>
    line.startsWith('## ') && transcript[at + 1]?.startsWith('  ') ? [at + 1] : [],
  );
  assert.ok(readings.length > 0);
  for (const at of readings) {
    const start = transcript.slice(at, at + 2);
    assert.deepEqual(start, ['  If this is an emergency, call', '  link, 911']);
  }
}

/** Fails if something that can be used has no name. */
function assertNamed(transcript: readonly string[]): void {
  const bare =
    /^\s*(button|checkbox|combobox|link|radio|radiogroup|textbox)(, (not )?(checked|required|invalid).*)?$/;
  assert.deepEqual(
    transcript.filter((line) => bare.test(line)),
    [],
  );
}
