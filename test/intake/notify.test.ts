import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openStore } from '../../intake/store.ts';

import { newTestDatabase } from './databases.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { headersOf, post, type RunningServer, startServer } from './running-server.ts';
import { completeForm, postForm } from './sample-form.ts';
import { changed, sampleRequest } from './sample-request.ts';

const WORDS = /zephyrine|quuxington|7275550199|lumbago|FL\b|tele-consult/i;

async function mailServerFor(test: TestContext): Promise<MailServer> {
  const server = await startMailServer();
  test.after(() => server.close());
  return server;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

const to = 'desk@practice.example';

function telling() {
  const name = { given: 'Zephyrine', family: 'Quuxington' };
  const named = changed(sampleRequest(), '/patient/name', name);
  return changed(changed(named, '/visit/reason', 'Lumbago'), '/contact/phone', '+17275550199');
}

describe('A notification', () => {
  it('says the reference and the practice, and nothing of the request', async (test) => {
    const { smtp, mails } = await mailServerFor(test);
    const { url, log } = await startServer(test, { notify: { smtp, to } });
    const { body } = await post(url, telling());
    await until(() => mails.length > 0 && log().includes('notified'));
    const [mail = ''] = mails;
    assert.match(mail, new RegExp(`Subject: Consult request ${String(body.reference)}`));
    assert.match(
      mail,
      new RegExp(`Reference: ${String(body.reference)}\\r\\nPractice: st-pete-spine\\r\\n`),
    );
    assert.match(mail, /From: desk@practice\.example\r\nTo: desk@practice\.example/);
    assert.match(mail, /Auto-Submitted: auto-generated/);
    assert.doesNotMatch(mail, WORDS);
    assert.doesNotMatch(log(), WORDS);
    assert.doesNotMatch(log(), /practice\.example/);
  });

  it('comes once for a request, not for a second attempt', async (test) => {
    const { smtp, mails } = await mailServerFor(test);
    const { url, store, log } = await startServer(test, { notify: { smtp, to } });
    const headers = headersOf();
    await post(url, telling(), headers);
    await post(url, telling(), headers);
    await postForm(url, completeForm());
    await until(() => log().split('"notified"').length > 2);
    assert.equal(mails.length, 2);
    // None is due, not even in a thousand years.
    const late = new Date('3026-01-01T00:00:00Z');
    assert.deepEqual(await store.claimNotices(late, () => late, 10), []);
  });

  it('passes on no sentence in the place of a practice', async (test) => {
    const { smtp, mails } = await mailServerFor(test);
    const { url } = await startServer(test, { notify: { smtp, to } });
    await post(url, changed(telling(), '/practice/id', 'Call Zephyrine about lumbago'));
    await until(() => mails.length > 0);
    assert.match(mails[0] ?? '', /Practice: \(see the request\)/);
    assert.doesNotMatch(mails[0] ?? '', WORDS);
  });
});

describe('A notification that fails', () => {
  it('fails no request, is tried again later, and is logged without words', async (test) => {
    const { smtp, mails, refuse, offers } = await mailServerFor(test);
    refuse(2);
    const notify = { smtp, to, retryMs: 30 };
    const { url, log } = await startServer(test, { notify });
    const answer = await post(url, telling());
    assert.equal(answer.status, 201);
    await until(() => mails.length === 1);
    assert.equal(offers(), 3);
    assert.equal(log().split('"not notified"').length, 3);
    assert.match(log(), new RegExp(`"reference":"${String(answer.body.reference)}"`));
    assert.doesNotMatch(log(), WORDS);
  });

  it('does so where nothing answers at all', async (test) => {
    const notify = { smtp: 'smtp://127.0.0.1:1', to };
    const { url, log } = await startServer(test, { notify });
    assert.equal((await post(url, telling())).status, 201);
    await until(() => log().includes('not notified'));
    assert.match(log(), /"code":"ESOCKET"/);
  });

  it('is made up for by the next server on the database', async (test) => {
    const { smtp, mails } = await mailServerFor(test);
    const database = await newTestDatabase(test);
    const unlucky = await openStore(database);
    const nowhere = { smtp: 'smtp://127.0.0.1:1', to, retryMs: 20 };
    const first: RunningServer = await startServer(test, { store: unlucky, notify: nowhere });
    const { body } = await post(first.url, telling());
    await until(() => first.log().includes('not notified'));
    const store = await openStore(database);
    await startServer(test, { store, notify: { smtp, to, retryMs: 20 } });
    await until(() => mails.length > 0);
    assert.match(mails[0] ?? '', new RegExp(String(body.reference)));
  });
});
