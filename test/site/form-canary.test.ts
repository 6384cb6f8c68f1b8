import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, Page } from 'puppeteer-core';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { startMailServer, type MailServer } from '../intake/mail-server.ts';

import { startIntake, type Intake } from './form-intake.ts';
import { consent, dayFromNow, Person, type Answers } from './form-person.ts';
import { everything, handOn, serveForm, startChromium, type FormSite } from './form-site.ts';
import { findTraces, Traces, type Places } from './form-traces.ts';

/** What nobody else would write, and how it stands in the request: name by name. */
const canaries = {
  'Your first name': 'Zqrequestergiven',
  'Your last name': 'Zqrequesterfamily',
  'Patient’s first name': 'Zqpatientgiven',
  'Patient’s last name': 'Zqpatientfamily',
  'Phone number': '(352) 448-9137',
  'Email address': 'zqmail@canary.example',
  'What does the patient need help with?': 'Zqreason hurts since Zqmonday',
  'How did you hear of us?': 'Zqheardfrom',
  'Your doctor': 'Dr. Zqextratext',
  'Since when?': '03071949',
} as const;

/** All that must be in the request and nowhere else; the phone number and the date in all their forms. */
const typed = [
  ...Object.values(canaries),
  ...['3524489137', '352-448-9137', '448-9137', '1949-03-07', '03/07/1949', 'Zqmonday'],
];

/** What of it the request says, in the request's own words. */
const sent = [
  ...Object.values(canaries).filter((text) => !/^\W?\d/.test(text)),
  ...['+13524489137', '1949-03-07'],
];

/** The answers in the order of the steps. */
const steps: readonly Answers[] = [
  { 'My child, under 18': true },
  {
    Parent: true,
    ...pick('Your first name', 'Your last name', 'Patient’s first name', 'Patient’s last name'),
  },
  {
    'Text message': true,
    ...pick('Phone number', 'Email address'),
    'Weekday mornings': true,
    'You may leave a voicemail about my request': true,
    'Which language do you want to speak?': 'ht',
    'I need an interpreter (free)': true,
  },
  {
    'State where the patient will be during the visit': 'TX',
    'At the practice': true,
    Day: dayFromNow(3),
    'Time of day': 'afternoon',
  },
  {
    ...pick('What does the patient need help with?', 'How did you hear of us?'),
    'An MRI?': 'Yes',
    ...pick('Since when?'),
    'I am a new patient': true,
    ...pick('Your doctor'),
  },
];

function pick(...labels: readonly (keyof typeof canaries)[]): Answers {
  return Object.fromEntries(labels.map((label) => [label, canaries[label]]));
}

describe('what a patient types', { skip: !findBrowser('chromium') }, () => {
  let site: FormSite;
  let mail: MailServer;
  let intake: Intake;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'practice-canary-'));
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');

  before(async () => {
    site = await serveForm();
    mail = await startMailServer();
    intake = await startIntake(folder, mail.smtp);
    browser = await startChromium(profile);
  });

  after(async () => {
    await browser.close();
    await intake.stop();
    await mail.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openPage(): Promise<{ page: Page; traces: Traces }> {
    const page = await browser.newPage();
    const client = await browser.target().createCDPSession();
    const download = { behavior: 'allow', downloadPath: downloads } as const;
    await client.send('Browser.setDownloadBehavior', download);
    return { page, traces: await Traces.watch(page, '/consult-requests') };
  }

  /** All places, those outside the browser too. */
  async function everywhere(traces: Traces): Promise<Places> {
    const headers = site.posts.map((post) => JSON.stringify(post.headers));
    return new Map([
      ...(await traces.gather()),
      ['requests as the server has them', site.asked.join('\n')],
      ['headers of the request', headers.join('\n')],
      ['log of the server', intake.output()],
      ['mail', mail.mails.join('\n')],
      ['calendar file', [...filesIn(downloads)].join('\n')],
      ['profile on disk', profileIn(profile)],
    ]);
  }

  for (const [run, mode] of ['page', 'steps'].entries()) {
    test(`is in the request and nowhere else: ${mode}`, async () => {
      const { page, traces } = await openPage();
      site.show({ form: `${everything} mode="${mode}" placement="footer"` });
      site.posts.length = 0;
      let refusals = 1;
      site.answer((post) => (refusals-- > 0 ? unavailable : handOn(intake.url, post)));
      const person = new Person(page);
      await person.open(site.address);
      await fillIn(person, mode);
      await keptOnDevice(page, 'draft');
      assert.deepEqual(findTraces(await everywhere(traces), typed), [], 'with a draft');
      await page.reload();
      await person.waitFor('Your answers from before are back');
      if (mode === 'steps') await goOn(person);
      await person.answer({ [consent]: true });
      await person.press('Send request');
      await person.waitFor('Not sent yet');
      await keptOnDevice(page, 'request');
      assert.deepEqual(findTraces(await everywhere(traces), typed), [], 'in the outbox');
      await person.waitFor('Request sent');
      await person.press('Add to my calendar');
      while (!isTold(mail, intake, run + 1) || filesIn(downloads).size < 1) await pause(20);
      const places = await everywhere(traces);
      assert.deepEqual(findTraces(places, typed), [], 'sent');
      assertSeen(places, mail.mails.join());
      assertSent(site);
      await page.close();
      rmSync(downloads, { recursive: true });
    });
  }

  test('would be found in each of these places if it were there', async () => {
    const { page, traces } = await openPage();
    site.show({ head: '<script src="/dist/practice-widgets.js" type="module"></script>' });
    await new Person(page).open(site.address);
    await page.evaluate(leak, 'Zqleak');
    await pause(300);
    const found = findTraces(await traces.gather(), ['Zqleak']).map((each) => each.split(':')[0]);
    // The rest are the page's own business: where it was before it, and the locks of others.
    const places = [...(await traces.gather()).keys()].filter((each) => each !== 'referrer');
    assert.deepEqual(found.sort(), places.sort());
    const onDisk = findTraces(new Map([['disk', profileIn(profile)]]), ['Zqleak']);
    assert.equal(onDisk.length, 1);
    await page.close();
  });
});

/** Whether so many mails were sent, and the server has written of it. */
function isTold({ mails }: MailServer, intake: Intake, count: number): boolean {
  return mails.length === count && intake.output().split('"notified"').length > count;
}

const unavailable = {
  status: 503,
  headers: { 'Retry-After': '1', 'Content-Type': 'application/problem+json' },
  body: JSON.stringify({ type: '/problems/storage-unavailable', title: 'Later.', status: 503 }),
};

async function fillIn(person: Person, mode: string): Promise<void> {
  for (const [step, answers] of steps.entries()) {
    await person.answer(answers);
    // The first two are one step: whom it is for decides on what is asked of them.
    if (mode === 'steps' && step > 0) await person.press('Continue');
  }
}

/** Goes from the first step to the last, where all is filled in. */
async function goOn(person: Person): Promise<void> {
  for (let step = 1; step < steps.length; step++) await person.press('Continue');
}

/** Waits until the device keeps one record of a kind. */
async function keptOnDevice(page: Page, kind: 'draft' | 'request'): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const text = (await window.traces.read()).IndexedDB ?? '';
      return text.includes('practice-widgets') && text.includes('draft') === (wanted === 'draft');
    },
    { polling: 100 },
    kind,
  );
}

/** Fails unless the places that can't be empty have something in them: who looks at nothing finds nothing. */
function assertSeen(places: Places, mails: string): void {
  const seen = (place: string) => places.get(place) ?? '';
  assert.match(seen('events'), /practice-consult-started[^]*practice-consult-sent/);
  assert.match(seen('events'), /reference=[\w-]{9}/);
  assert.match(seen('requests'), /"method":"POST"/);
  assert.match(seen('request headers'), /idempotency-key/i);
  assert.match(seen('IndexedDB'), /practice-widgets/);
  assert.match(seen('history'), /Spine care/);
  assert.match(seen('log of the server'), /"status":201[^]*"notified"/);
  assert.match(mails, /Subject: Consult request/);
  assert.match(seen('calendar file'), /BEGIN:VEVENT/);
  assert.ok(seen('profile on disk').length > 100_000);
  assert.match(seen('the page'), /practice-tele-consult-form/);
}

/** Fails unless the same request was posted on both tries, with all that was typed in it. */
function assertSent(site: FormSite): void {
  const [first, second, ...more] = site.posts;
  assert.ok(first && second && more.length === 0);
  assert.equal(first.body, second.body);
  assert.equal(first.headers['idempotency-key'], second.headers['idempotency-key']);
  assert.equal(first.headers.referer, new URL('/', site.address).href);
  for (const text of sent) assert.ok(first.body.includes(text), text);
}

/**
 * All that the browser has written, but what it learns to fill in forms with: the visitor decides on
 * that by the browser's settings, and the fields say by `autocomplete` what may be learned.
 */
function profileIn(folder: string): string {
  const isLearned = (name: string) => name.includes('Web Data');
  return [...filesIn(folder)]
    .filter(([name]) => !isLearned(name))
    .map((file) => file.join('\n'))
    .join('\n');
}

/** The names and the content of all files in a folder, one character a byte. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(folder)) return files;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    try {
      const path = join(folder, name);
      if (statSync(path).isFile()) files.set(name, readFileSync(path, 'latin1'));
    } catch {
      // The browser has taken it away meanwhile.
    }
  }
  return files;
}

/** Does with a text what no form may do, at every place that is watched. */
async function leak(text: string): Promise<void> {
  document.title = text;
  history.replaceState({ text }, '', `?${text}`);
  window.name = text;
  document.cookie = `leak=${text}`;
  localStorage.setItem('leak', text);
  sessionStorage.setItem('leak', text);
  console.warn(text);
  const event = new Event('practice-leak');
  Object.assign(event, { detail: { text } });
  dispatchEvent(event);
  postMessage({ text }, '*');
  navigator.sendBeacon('/nowhere', text);
  await fetch('/nowhere', { headers: { 'X-Leak': text } });
  performance.mark(text);
  document.body.dataset.leak = text;
  void navigator.locks.request(text, () => new Promise(() => undefined));
  const cache = await caches.open('leak');
  await cache.put('/leak', new Response(text));
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('leak');
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('leak', { autoIncrement: true });
      store.add({ bytes: new TextEncoder().encode(text) });
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
