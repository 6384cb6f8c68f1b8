import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import Database from 'better-sqlite3';
import type { FastifyInstance } from 'fastify';
import { launch, type Browser, type Page } from 'puppeteer-core';

import { createDemo } from '../../demo/server.ts';
import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';

const executablePath = findBrowser('chromium');

describe('a visitor without the script', { skip: !executablePath }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
  const database = join(folder, 'requests.sqlite');
  let server: FastifyInstance;
  let browser: Browser;
  let page: Page;
  let address: string;

  before(async () => {
    server = await createDemo({ database });
    address = await server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launch({ executablePath: executablePath ?? '', args: [...chromiumArguments] });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
  });

  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('fills in the page’s own form, and is thanked', async () => {
    await page.goto(`${address}/gulf-harbor-spine/contact`);
    await page.type('[name="given"]', 'Jane');
    await page.type('[name="family"]', 'Doe');
    await page.type('[name="phone"]', '(727) 555-0123 x4');
    await page.select('[name="state"]', 'FL');
    await page.type('[name="reason"]', 'A stiff neck');
    await page.click('[name="privacy"]');
    await Promise.all([page.waitForNavigation(), page.click('.plain-form button')]);
    assert.equal(new URL(page.url()).pathname, '/intake/consult-requests/sent');
    assert.equal(new URL(page.url()).search, '', 'no answer is in the address');
    const rows = new Database(database, { readonly: true });
    const bodies = rows.prepare('SELECT body FROM consult_request').all() as { body: string }[];
    rows.close();
    assert.equal(bodies.length, 1);
    const request = JSON.parse(bodies[0]?.body ?? '') as Record<string, unknown>;
    assert.deepEqual(request.patient, { name: { given: 'Jane', family: 'Doe' }, minor: false });
    assert.deepEqual(request.visit, { reason: 'A stiff neck' });
    assert.match(JSON.stringify(request.contact), /\+17275550123.*"extension":"4"/);
  });
});
