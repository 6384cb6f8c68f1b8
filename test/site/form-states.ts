import type { Page } from 'puppeteer-core';

import { dayFromNow } from './form-person.ts';
import { everyField, everyQuestion, receipt, type FormPage, type FormSite } from './form-site.ts';

/** Who looks at the form: the page's language and direction. */
export type Reader = Required<Pick<FormPage, 'lang' | 'dir'>>;

/** The languages that the form is shown in; where it has no words, in English. */
export const readers: readonly Reader[] = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'es', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
];

/** A state of the form that can be looked at. */
export type FormState =
  | 'everything'
  | 'errors and another state'
  | 'the first step'
  | 'the review'
  | 'not sent yet'
  | 'the receipt';

const iso = (days: number) => dayFromNow(days).replace(/(..)(..)(....)/, '$3-$1-$2');

/** Answers as a site fills them in; some are as long as people's answers get. */
const answers = JSON.stringify({
  patient: 'child',
  relationship: 'parent',
  'requester-given': 'Maria Guadalupe',
  'requester-family': 'Featherstonehaugh-Montgomery',
  given: 'Sam',
  family: 'Featherstonehaugh-Montgomery',
  preferred: 'text',
  phone: '(727) 555-0123 ext 12',
  email: 'maria.guadalupe.featherstonehaugh@a-long-name-of-a-domain.example.com',
  'best-times': ['weekday-am', 'weekend-evening'],
  language: 'ht',
  state: 'TX',
  'visit-type': 'in-person',
  'date-0': iso(3),
  'part-0': 'afternoon',
  'date-1': iso(4),
  'part-1': 'evening',
  reason: 'A stiff neck since Monday.\nIt hurts down to the left hand when I turn my head.',
  'heard-from': 'A friend',
  'extra-mri': 'Yes',
  'extra-doctor': 'Dr. Who',
});

const all = `crisis-line fields="${everyField}" extra-fields='${everyQuestion}'`;
const slotted = `<p slot="red-flags">New loss of bladder or bowel control, or numbness where you sit?
  Go to an emergency room now.</p>`;

/** Leads the form on a page through its states, and lets `look` look at each. */
export async function visitStates(
  page: Page,
  site: FormSite,
  reader: Reader,
  look: (state: FormState) => Promise<void>,
): Promise<void> {
  await show(page, site, { ...reader, slotted, form: all });
  await look('everything');
  const elsewhere = `{"patient":"child","preferred":"phone","phone":"727","state":"TX"}`;
  await show(page, site, { ...reader, slotted, form: `${all} prefill='${elsewhere}'` });
  await page.waitForSelector('practice-tele-consult-form >>> #relationship');
  await press(page, 'submit');
  await page.waitForSelector('practice-tele-consult-form >>> #summary');
  await look('errors and another state');
  await show(page, site, { ...reader, slotted, form: `${all} mode="steps" prefill='${answers}'` });
  await page.waitForSelector('practice-tele-consult-form >>> #relationship');
  await look('the first step');
  for (const topic of ['contact', 'visit', 'reason', 'consent']) {
    await press(page, 'submit');
    await page.waitForSelector(
      `practice-tele-consult-form >>> .topic:not([hidden]) #topic-${topic}`,
    );
  }
  await look('the review');
  await press(page, 'consent', 'Space');
  site.answer(() => ({ status: 503, headers: { 'Retry-After': '600' }, body: '' }));
  await press(page, 'submit');
  await page.waitForSelector('practice-tele-consult-form >>> p.status');
  await look('not sent yet');
  site.answer(() => receipt);
  await press(page, 'submit');
  await page.waitForSelector('practice-tele-consult-form >>> #receipt');
  await look('the receipt');
}

async function show(page: Page, site: FormSite, shown: FormPage): Promise<void> {
  site.show(shown);
  await page.goto(site.address);
  await page.waitForSelector('practice-tele-consult-form >>> form:not([hidden]) #given');
}

async function press(page: Page, id: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await page.focus(`practice-tele-consult-form >>> #${id}`);
  await page.keyboard.press(key);
}
