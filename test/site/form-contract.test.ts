import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';

import type { Browser } from 'puppeteer-core';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { assertAnswers, assertValid } from '../intake/contract-check.ts';
import { startMock, type Mock } from '../intake/contract-mock.ts';
import type { Json } from '../intake/sample-request.ts';

import { consent, jane, Person } from './form-person.ts';
import { samples, type Sample } from './form-samples.ts';
import { handOn, serveForm, startChromium, type FormSite, type PostAnswer } from './form-site.ts';

describe('the requests that the form makes', { skip: !findBrowser('chromium') }, () => {
  let site: FormSite;
  let browser: Browser;
  let mock: Mock;
  let person: Person;
  let forced: string | undefined;
  let answers: PostAnswer[] = [];

  before(async () => {
    [site, browser, mock] = await Promise.all([serveForm(), startChromium(), startMock()]);
    site.answer(async (post) => {
      const prefer = forced ? { Prefer: `code=${forced}` } : {};
      const answer = await handOn(mock.url, post, prefer);
      answers.push(answer);
      return answer;
    });
  });

  after(async () => {
    await browser.close();
    await Promise.all([site.close(), mock.stop()]);
  });

  afterEach(async () => {
    forced = undefined;
    answers = [];
    site.posts.length = 0;
    await person.page.close();
  });

  async function fillIn({ page, answers }: Pick<Sample, 'page' | 'answers'>): Promise<void> {
    site.show(page);
    // A device that has never been here: nothing that an earlier test has left.
    const context = await browser.createBrowserContext();
    person = new Person(await context.newPage());
    await person.open(site.address);
    await person.answer(answers);
  }

  for (const sample of samples) {
    test(`are as the contract wants them, and a server made from it takes them: ${sample.title}`, async () => {
      const [send, sent] = sample.words ?? ['Send request', 'Request sent'];
      await fillIn(sample);
      await person.press(send);
      await person.waitFor(sent);
      const [post, ...more] = site.posts;
      assert.ok(post && more.length === 0);
      const request = JSON.parse(post.body) as Json;
      assertValid('ConsultRequest', request);
      for (const [name, value] of Object.entries(sample.expected)) {
        assert.deepEqual(request[name], value);
      }
      const consents = request.consent as Json[];
      assert.deepEqual(
        consents.map(({ type, granted, locale }) => [type, granted, locale].join(' ')),
        sample.consents,
      );
      assert.equal(post.headers['content-type'], 'application/json');
      assert.equal(post.headers.accept, 'application/json, application/problem+json');
      assert.match(
        post.headers['idempotency-key'] ?? '',
        /^"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}"$/,
      );
      assert.equal(post.headers.cookie, undefined);
    });
  }

  for (const code of ['409', '429', '503']) {
    test(`are not called sent at a ${code}, are kept, and go out again under the same key`, async () => {
      await fillIn({ page: {}, answers: { ...jane, [consent]: true } });
      forced = code;
      await person.press('Send request');
      await person.waitFor('Not sent yet. We will try again in');
      assert.match(await person.read(), /kept on this device until/);
      assert.match(await person.read(), /If this is an emergency, call 911/);
      assert.match(await person.read(), /You can also call 727-MY-SPINE/);
      assertForced(answers, code);
      forced = undefined;
      await person.press('Try again now');
      await person.waitFor('Request sent');
      const [first, second, ...more] = site.posts;
      assert.equal(more.length, 0);
      assert.equal(first?.body, second?.body);
      assert.equal(first?.headers['idempotency-key'], second?.headers['idempotency-key']);
    });
  }

  test('come back at a 422 with each error at its field, and go out under a new key', async () => {
    await fillIn({ page: {}, answers: { ...jane, [consent]: true } });
    forced = '422';
    await person.press('Send request');
    await person.waitFor('There is a problem');
    assertForced(answers, '422');
    const shown = await person.page.evaluate(readErrors);
    assert.deepEqual(shown, {
      focused: 'summary',
      links: [
        ['Enter your first name', '#given'],
        ['“What would you like help with?”: use 2,000 characters at most', '#reason'],
      ],
      invalid: [
        ['given', 'Error: Enter your first name'],
        ['reason', 'Error: “What would you like help with?”: use 2,000 characters at most'],
      ],
    });
    for (const control of ['given', 'reason']) {
      await person.page.click(`practice-tele-consult-form >>> [href="#${control}"]`);
      assert.equal((await person.page.evaluate(readErrors)).focused, control);
    }
    forced = undefined;
    await person.press('Send request');
    await person.waitFor('Request sent');
    const keys = new Set(site.posts.map(({ headers }) => headers['idempotency-key']));
    assert.equal(keys.size, 2);
  });
});

/** Fails unless the mock has answered as it was made to, by the contract. */
function assertForced(answers: readonly PostAnswer[], code: string): void {
  const [answer] = answers;
  assert.equal(`${answer?.status}`, code);
  const type = answer?.headers?.['content-type'] ?? '';
  const body: unknown = JSON.parse(answer?.body ?? '');
  assertAnswers('/consult-requests', 'post', { status: Number(code), type, body });
}

/** The errors as they are shown, and where the focus is. */
function readErrors() {
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  const fold = (text = '') => text.replace(/\s+/g, ' ').trim();
  const links = [...(root?.querySelectorAll('#summary a') ?? [])];
  const invalid = [...(root?.querySelectorAll('[aria-invalid]') ?? [])];
  const described = (field: Element) => {
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    return fold(root?.getElementById(ids.at(-1) ?? '')?.textContent);
  };
  return {
    focused: root?.activeElement?.id,
    links: links.map((link) => [fold(link.textContent), link.getAttribute('href')]),
    invalid: invalid.map((field) => [field.id, described(field)]),
  };
}
