import puppeteer, { type Browser } from 'puppeteer-core';

import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';

import { RequestServer } from './request-server.ts';
import { servePages } from './serve-pages.ts';

/** The page with the form, on a site that is not the intake's. */
function requestPage(query: URLSearchParams): string {
  const unload = query.has('unload') ? 'addEventListener("unload", () => {});' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Request</title>
<script type="module" src="/dist/practice-widgets.js"></script><script>${unload}</script>
<practice-tele-consult-form endpoint="${query.get('endpoint')}" privacy-href="/elsewhere"></practice-tele-consult-form>`;
}

const elsewhere = '<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1>';

/** A site with the form, a browser for many visitors, and an intake that they share. */
export interface RequestScene {
  readonly site: string;
  readonly browser: Browser;
  readonly server: RequestServer;
  close(): Promise<void>;
}

/** @throws {Error} When Chromium is not on this machine. */
export async function openScene(): Promise<RequestScene> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('chromium is not on this machine');
  const site = await servePages({ answers: { '/request': requestPage, '/elsewhere': elsewhere } });
  const server = await RequestServer.start(site.origin);
  const browser = await puppeteer.launch({ executablePath, args: [...chromiumArguments] });
  return {
    site: site.origin,
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
      await site.close();
    },
  };
}
