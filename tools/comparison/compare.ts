import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import puppeteer, { type Browser } from 'puppeteer-core';
import { build, preview } from 'vite';

import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';
import { mergeColors, readPicture, writePicture } from '../pictures/picture-file.ts';

// Puts our card, form and invitation beside those of three well-known libraries, at the same width
// and with the same content, to be judged by eye: docs/pictures/comparison-*.png.

const libraries = ['ours', 'web-awesome', 'uswds', 'material'] as const;
const widgets = ['card', 'form', 'action'] as const;

const root = fileURLToPath(new URL('pages', import.meta.url));
const pictures = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-comparison-'));

await build({
  root,
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: libraries.map((name) => join(root, `${name}.html`)) },
  },
});
copyFileSync(
  'demo/content/gulf-harbor-spine/images/sciatica-leg-pain-from-the-back.svg',
  join(folder, 'picture.svg'),
);
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir: folder },
  preview: { host: '127.0.0.1', port: 0 },
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('the comparison is not served');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: [...chromiumArguments, '--disable-lcd-text'],
});
for (const name of libraries) await photograph(browser, name);
for (const widget of widgets) await compose(browser, widget);
await browser.close();
await server.close();
rmSync(folder, { recursive: true });

async function photograph(browser: Browser, name: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 1200 });
  await page.goto(`${address ?? ''}${name}.html`, { waitUntil: 'networkidle0' });
  for (const widget of widgets) {
    const section = await page.$(`#${widget}`);
    await section?.screenshot({ path: join(folder, `${name}-${widget}.png`) });
  }
  await page.close();
}

/** The four pictures of a widget side by side, each under its name. */
async function compose(browser: Browser, widget: string): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1640, height: 400 });
  const columns = libraries.map((name) => {
    const picture = readFileSync(join(folder, `${name}-${widget}.png`)).toString('base64');
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  });
  await page.setContent(
    `<style>body{display:flex;gap:10px;margin:10px;align-items:start;font:16px sans-serif}
    figure{margin:0;outline:1px solid #ccc}figcaption{padding:8px;background:#eee}</style>${columns.join('')}`,
  );
  const taken = readPicture(await page.screenshot({ fullPage: true }));
  writeFileSync(join(pictures, `comparison-${widget}.png`), writePicture(mergeColors(taken)));
  await page.close();
}
