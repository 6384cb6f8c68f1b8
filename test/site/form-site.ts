import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import puppeteer, { type Browser } from 'puppeteer-core';

import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';

const screenReader = createRequire(import.meta.url).resolve(
  '@guidepup/virtual-screen-reader/browser.js',
);

/** What has come to the address that requests are posted to. */
export interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is answered to it. */
export interface PostAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page with a request form on it. */
export interface FormPage {
  /** Attributes of the form. */
  readonly form?: string;
  /** Markup inside the form's tag. */
  readonly slotted?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Markup of the head. */
  readonly head?: string;
}

/** A practice's site: one page, the built library, a screen reader, and the address for requests. */
export interface FormSite {
  /** Address of the page. */
  readonly address: string;
  /** All that was asked of the server: method, address and headers, one line each, as an access log has it. */
  readonly asked: string[];
  /** What was posted to the address for requests, oldest first. */
  readonly posts: Post[];
  /** What the page is from its next loading on. */
  show(page: FormPage): void;
  /** Who answers what is posted, from now on. */
  answer(by: (post: Post) => Promise<PostAnswer> | PostAnswer): void;
  close(): Promise<void>;
}

/** Every field of the form, in an order of its own. */
export const everyField =
  'requester name contact best-times voicemail language interpreter state visit-type times reason heard-from sms';

/** A question of each type that a practice can ask. */
export const everyQuestion = JSON.stringify([
  { name: 'mri', type: 'choice', label: 'An MRI?', options: ['Yes', 'No'] },
  { name: 'since', type: 'date', label: 'Since when?' },
  { name: 'new-patient', type: 'checkbox', label: 'I am a new patient' },
  { name: 'doctor', type: 'text', label: 'Your doctor', hint: 'If you have one.' },
]);

/** The attributes of a form that asks everything that can be asked. */
export const everything = `fields="${everyField}" extra-fields='${everyQuestion}'`;

/** What the contract gives as the answer to a stored request. */
export const receipt: PostAnswer = {
  status: 201,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    id: '0b6f2f3a-3f5a-4f0e-8f53-0c8b0b0c2a51',
    reference: '7K4M-2QXD',
    receivedAt: '2026-11-12T15:04:06.512Z',
    expectedResponseBy: '2026-11-13T15:04:06.512Z',
  }),
};

function markup({ form = '', slotted = '', lang = 'en', dir = 'ltr', head = '' }: FormPage) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Spine care</title>${head}
    <link rel="icon" href="/icon.svg">
    <script type="module" src="/dist/practice-widgets.js"></script></head>
    <body><main><h1>Spine care</h1>
    <practice-profile practice-id="st-pete-spine" name="St. Pete Spine" phone="727-MY-SPINE"
      endpoint="/consult-requests" hours="Mo-Su 00:00-24:00" time-zone="America/New_York"
      licensed-states="FL GA"><practice-tele-consult-form privacy-href="/privacy" ${form}>
      ${slotted}</practice-tele-consult-form></practice-profile></main>
    <footer><a href="/privacy">Privacy</a></footer></body></html>`;
}

/** Serves a page with a request form; requests are answered as stored until somebody else answers. */
export async function serveForm(): Promise<FormSite> {
  const server = Fastify({ forceCloseConnections: true });
  const asked: string[] = [];
  const posts: Post[] = [];
  let page: FormPage = {};
  let answerer: Parameters<FormSite['answer']>[0] = () => receipt;
  server.addHook('onRequest', ({ method, url, headers }, _reply, done) => {
    asked.push(`${method} ${url} ${JSON.stringify(headers)}`);
    done();
  });
  await serveFiles(server);
  server.get('/visit/', (_request, reply) => reply.type('text/html').send(markup(page)));
  server.post('/consult-requests', async ({ headers, body }, reply) => {
    const post = { headers: headers as Post['headers'], body: body as string };
    posts.push(post);
    const { status, headers: more = {}, body: answer } = await answerer(post);
    return reply.code(status).headers(more).send(answer);
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ address: `${address}/visit/`, asked, posts },
    show: (shown) => void (page = shown),
    answer: (by) => void (answerer = by),
    close: () => server.close(),
  };
}

/** Takes bodies as they are, and serves what a page loads. */
async function serveFiles(server: FastifyInstance): Promise<void> {
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  await server.register(files, {
    root: fileURLToPath(new URL('../../dist', import.meta.url)),
    prefix: '/dist/',
  });
  server.get('/screen-reader.js', async (_request, reply) =>
    reply.type('text/javascript').send(await readFile(screenReader)),
  );
  server.get('/icon.svg', (_request, reply) =>
    reply.type('image/svg+xml').send('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  );
}

/** Hands what was posted on to another server, and its answer back. */
export async function handOn(
  url: string,
  { headers, body }: Post,
  more: Readonly<Record<string, string>> = {},
): Promise<PostAnswer> {
  const own = /^(host|connection|content-length|origin|sec-.*)$/;
  const kept = Object.entries(headers).filter(([name]) => !own.test(name));
  const init = { method: 'POST', headers: { ...Object.fromEntries(kept), ...more }, body };
  const answer = await fetch(`${url}/consult-requests`, init);
  const passed = ['content-type', 'retry-after', 'idempotent-replayed'];
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => passed.includes(name))),
    body: await answer.text(),
  };
}

/** Starts Chromium, with a profile folder of the caller's where one is named. */
export function startChromium(userDataDir?: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium') ?? '',
    args: [...chromiumArguments, '--lang=en-US'],
    env: { ...process.env, TZ: 'America/New_York' },
    ...(userDataDir && { userDataDir }),
  });
}
