import { nothingRemote } from '../full-size/foreign-pages.ts';
import { servePages, type Answers } from '../full-size/serve-pages.ts';

import type { HostPage } from './host-page-markup.ts';
import { repaired } from './host-page-packages.ts';
import { feed, picture, practices } from './samples.ts';

const recorder = `
  window.recordedErrors = [];
  addEventListener('error', (event) => recordedErrors.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => recordedErrors.push('rejection: ' + event.reason));
  const { error } = console;
  console.error = (...words) => { recordedErrors.push('console: ' + words.join(' ')); error(...words); };
  import('/hosts/in-page/host.ts');`;

const scripts = '<script src="/recorder.js"></script>';

const withProofs = (html: string): string =>
  repaired(html).replace(/<head[^>]*>/i, (head) => head + scripts);

// The frame's proofs serve as those of the page around it.
const framed = (html: string): string => `<!doctype html><title>Frame</title>
  <iframe width="1000" height="800" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>
  <script>const turns = setInterval(() => {
    if (!frames[0].hosts) return;
    window.hosts = frames[0].hosts;
    clearInterval(turns);
  }, 20)</script>`;

const made = (html: string, { isFramed }: HostPage): string =>
  isFramed ? framed(withProofs(html)) : withProofs(html);

/**
 * Serves pages with what tries the elements on them, and the library for the elements.
 *
 * @returns Where each page is, and how to end the server.
 */
export async function serveHosts(pages: readonly HostPage[]) {
  const paths = new Map<HostPage, string>();
  const answers: Record<string, Answers[string]> = {
    '/feed.json': feed,
    '/practices.json': practices,
    '/elsewhere/practices.json': practices,
    '/elsewhere/feed.json': feed,
    '/picture.svg': picture,
    '/recorder.js': recorder,
  };
  for (const [index, page] of pages.entries()) {
    const { html, isXml } = page;
    const path =
      typeof html === 'string'
        ? `/page/${index}${isXml ? '.xhtml' : '.html'}`
        : `/packages/${html.packaged}`;
    paths.set(page, path);
    if (typeof html === 'string') answers[path] = made(html, page);
  }
  const server = await servePages({
    answers,
    change: withProofs,
    headers: { 'Content-Security-Policy': nothingRemote },
  });
  return {
    addressOf: (page: HostPage) => server.origin + (paths.get(page) ?? '/'),
    close: server.close,
  };
}
