import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { serveLocally } from '../../tools/servers/local-server.ts';
import { mediaTypeOf } from '../../tools/servers/media-types.ts';

import { recorder } from './recorded-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a page is given to the browser: by its query. */
export interface Delivery {
  /** The script in the page: none, where the test brings it later. */
  readonly script?: 'none' | '/site.js' | '/practice-widgets.js';
  /** Leaves out what was rendered on the server. */
  readonly plain?: boolean;
  /** A text in the page behind which the rest is held back until the script has run. */
  readonly cut?: string;
  readonly policy?: string;
}

/** Tells the server that the script before it has run. */
const runs = `import('SCRIPT').then(() => fetch('/has-run'));`;

/** Browsers do nothing with a page before some of it is there. */
const filling = `<!--${'.'.repeat(8192)}-->`;

/**
 * In the pages it is always Sunday night in New York, where the practice is. While it is open, an
 * invitation that is in sight keeps the order in which it was served, and others put the phone first.
 */
const clock = `{
  const Clock = Date;
  const ahead = Clock.UTC(2026, 10, 15, 8) - Clock.now();
  window.Date = class Date extends Clock {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Clock.now() + ahead]));
    }
    static now() {
      return Clock.now() + ahead;
    }
  };
}`;

function changed(page: string, { script = 'none', plain, cut }: Delivery): string {
  const tag = /<script type="module"[^>]*><\/script>/;
  // Of a page that is held back, WebKitGTK runs no script but those that the page waits for.
  const early = `<script src="/runs.js?${script}"></script>`;
  const given = script === 'none' ? '' : `<script type="module" src="${script}"></script>`;
  const bare = plain ? page.replace(/<template shadowroot=[^]*?<\/template>/g, '') : page;
  return bare
    .replace(tag, () => (cut ? early : given))
    .replace('<head>', () => `<head>${cut ? filling : ''}<script src="/recorder.js"></script>`);
}

/**
 * Builds the site of `demo/eleventy/` as its owner would, in a folder of its own, and serves it.
 *
 * @returns How to address its pages, what was posted to it, and how to end it.
 */
export async function serveEleventySite() {
  const folder = await mkdtemp(join(tmpdir(), 'practice-widgets-'));
  await build(folder);
  const posts: string[] = [];
  let hasRun: (() => void) | undefined;
  const give = async (path: string, given: Delivery, response: ServerResponse) => {
    const file = [join(folder, normalize(path)), join(root, 'dist', normalize(path))].find(
      existsSync,
    );
    if (!file) return response.writeHead(404).end();
    if (extname(path) !== '.html') return response.end(await readFile(file));
    const page = changed(await readFile(file, 'utf8'), given);
    const at = given.cut ? page.indexOf(given.cut) + given.cut.length : page.length;
    if (at < (given.cut?.length ?? 0)) throw new Error(`${path} has no ${String(given.cut)}`);
    const ran = new Promise<void>((resolve) => (hasRun = resolve));
    response.write(page.slice(0, at));
    // A browser that never runs it is to fail, not to hang.
    if (given.cut && !(await Promise.race([ran.then(() => true), tooLong()]))) {
      return response.destroy();
    }
    return response.end(page.slice(at));
  };

  const { origin, close } = await serveLocally((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const given = JSON.parse(url.searchParams.get('delivery') ?? '{}') as Delivery;
    if (given.policy) response.setHeader('Content-Security-Policy', given.policy);
    response.setHeader('Content-Type', mediaTypeOf(url.pathname));
    if (request.method === 'POST') {
      const now = new Date().toISOString();
      const receipt = { id: '1', reference: 'REF-1', receivedAt: now, expectedResponseBy: now };
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => posts.push(body));
      response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(receipt));
    } else if (url.pathname === '/recorder.js') response.end(clock + recorder);
    else if (url.pathname === '/runs.js') response.end(runs.replace('SCRIPT', url.search.slice(1)));
    else if (url.pathname === '/has-run') {
      response.end();
      hasRun?.();
    } else void give(url.pathname, given, response);
  });

  return {
    posts,
    at: (page: string, delivery: Delivery = {}) =>
      `${origin}/${page}?delivery=${encodeURIComponent(JSON.stringify(delivery))}`,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

const tooLong = () => sleep(20_000, false, { ref: false });

async function build(folder: string): Promise<void> {
  const eleventy = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
  const words = [eleventy, '--config=eleventy.config.mjs', `--output=${folder}`, '--quiet'];
  const child = spawn(process.execPath, words, { cwd: join(root, 'demo/eleventy') });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => (said += part.toString()));
  }
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`Eleventy: ${said}`);
}
