import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import puppeteer from 'puppeteer-core';

import { createDemo } from '../demo/server.ts';

import { chromiumArguments, findBrowser } from './browsers/find-browsers.ts';
import { mergeColors, readPicture, writePicture } from './pictures/picture-file.ts';

// Takes the README's picture of the demo's first page anew.

const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
const server = await createDemo({ database: join(folder, 'requests.sqlite') });
const address = await server.listen({ host: '127.0.0.1', port: 0 });
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: [...chromiumArguments],
});
const page = await browser.newPage();
await page.setViewport({ width: 1040, height: 800 });
await page.goto(`${address}/`, { waitUntil: 'networkidle0' });
const picture = readPicture(await page.screenshot({ fullPage: true }));
writeFileSync('docs/pictures/seed-page.png', writePicture(mergeColors(picture)));
await browser.close();
await server.close();
rmSync(folder, { recursive: true });
