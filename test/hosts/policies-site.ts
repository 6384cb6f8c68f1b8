import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { everything } from './everything.ts';
import type { Policy } from './policies.ts';
import { practices } from './samples.ts';

const folders: Readonly<Record<string, URL>> = {
  build: new URL('../../build/', import.meta.url),
  dist: new URL('../../dist/', import.meta.url),
  packages: new URL('../../node_modules/', import.meta.url),
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/rss+xml',
};

/** Notes what the browser and the library say of the page: errors, violations, warnings. */
const recorder = `
  window.recorded = { faults: [], warnings: [] };
  const fault = (text) => recorded.faults.push(text);
  addEventListener('error', (event) => fault('error: ' + (event.message ?? event.target.outerHTML)), true);
  addEventListener('unhandledrejection', (event) => fault('rejection: ' + event.reason));
  document.addEventListener('securitypolicyviolation', (event) =>
    fault('violation: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => recorded.warnings.push(words.join(' '));
  }`;

const pageScripts: Readonly<Record<string, string>> = {
  recorder,
  'other-lit': `
    import { html, render } from '/packages/lit-html/lit-html.js';
    render(html\`<b>\${'theirs'}</b>\`, document.querySelector('#theirs'));`,
  'refusing-policy': `
    const refuse = (text) => { throw new Error('refused: ' + text); };
    window.trustedTypes?.createPolicy('default',
      { createHTML: refuse, createScript: refuse, createScriptURL: refuse });`,
  'noting-policy': `
    window.noted = [];
    const note = (text) => (noted.push(text), text);
    window.trustedTypes?.createPolicy('default',
      { createHTML: note, createScript: note, createScriptURL: note });`,
};

const items = [1, 2, 3].map(
  (at) => `<item><title>Article ${at}</title><link>/articles/${at}</link>
    <description>&lt;p style="color:red"&gt;Words &lt;b&gt;here&lt;/b&gt;&lt;/p&gt;</description></item>`,
);

/** What the page's elements load: good feeds, and feeds that no XML parser takes. */
const answers: Readonly<Record<string, string>> = {
  '/feed.xml': `<rss version="2.0"><channel>${items.join('')}</channel></rss>`,
  '/broken.xml': `<rss version="2.0"><channel>${items.join('').replace('</title>', '')}</channel></rss>`,
  '/prefix.xml': `<rss version="2.0"><channel><dc:x>y</dc:x>${items.join('')}</channel></rss>`,
  '/practices.json': practices,
  '/feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: '/articles/1', title: 'Article 1', content_html: '<p>Words</p>' }],
  }),
  '/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>',
  '/no-integrity.js': 'window.ranWithoutIntegrity = true;',
};

const receipt = JSON.stringify({
  id: '5f0c9c1e-3f0e-4f57-9d5c-0a6d9f0e6a11',
  reference: 'C7-4K2P',
  receivedAt: '2026-11-13T19:00:00Z',
  expectedResponseBy: '2026-11-14T19:00:00Z',
});

/** A site whose pages have one policy each, and a second origin that takes the form's requests. */
export interface PoliciesSite {
  readonly address: (policy: Policy) => string;
  /** The page with the unbundled modules, named by an import map. */
  readonly modulesAddress: (policy: Policy) => string;
  /** What browsers have reported of a policy's page since it was asked last. */
  readonly takeReports: (policy: Policy) => readonly string[];
  /** How many requests have come from the form since it was asked last. */
  readonly takeRequests: () => number;
  readonly close: () => Promise<void>;
}

/** Serves the policies' pages to this machine alone. */
export async function servePolicies(all: readonly Policy[]): Promise<PoliciesSite> {
  const site = new Site(all);
  const servers = await Promise.all([listen(site), listen(site)]);
  const [own = '', other = ''] = servers.map(originOf);
  await site.begin(other);
  const at = (path: string, policy: Policy) => `${own}/${path}/${all.indexOf(policy)}`;
  return {
    address: (policy) => at('page', policy),
    modulesAddress: (policy) => at('modules', policy),
    takeReports: (policy) => site.takeReports(`?${all.indexOf(policy)}`),
    takeRequests: () => site.requests.splice(0).length,
    close: async () => {
      await Promise.all(servers.map(end));
    },
  };
}

class Site {
  readonly #reports = new Map<string, readonly string[]>();
  readonly requests: string[] = [];
  readonly #policies: readonly Policy[];
  readonly #nonce = 'bm9uY2Utb2YtYS10ZXN0';
  #other = '';
  #integrity: Readonly<Record<string, string>> = {};

  constructor(policies: readonly Policy[]) {
    this.#policies = policies;
  }

  async begin(other: string): Promise<void> {
    this.#other = other;
    const library = await filesOf('dist', /^practice-[\w-]+\.js$/);
    const own = Object.entries(pageScripts).map(
      ([name, text]) => [`/page/${name}.js`, text] as const,
    );
    const all = [...library, ...own].map(([path, text]) => [path, integrityOf(text)] as const);
    this.#integrity = Object.fromEntries(all);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    // A page in a sandbox has no origin of its own.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, content-type, idempotency-key');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method === 'POST') return this.#take(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const [, place, index] = /^\/(page|modules)\/(\d+)$/.exec(pathname) ?? [];
    const policy = this.#policies[Number(index)];
    if (place && policy) return this.#givePage(place, policy, response);
    const text = await contentOf(pathname);
    if (text === undefined) return void response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
    response.end(text);
  }

  takeReports(query: string): readonly string[] {
    const taken = this.#reports.get(query) ?? [];
    this.#reports.delete(query);
    return taken;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    const text = await textOf(request);
    if (pathname === '/reports') {
      this.#reports.set(search, [...(this.#reports.get(search) ?? []), text]);
      response.writeHead(204).end();
      return;
    }
    this.requests.push(text);
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(receipt);
  }

  #givePage(place: string, policy: Policy, response: ServerResponse): void {
    const query = `?${this.#policies.indexOf(policy)}`;
    const served = {
      nonce: this.#nonce,
      hashes: Object.values(this.#integrity)
        .map((hash) => `'${hash}'`)
        .join(' '),
      other: this.#other,
    };
    for (const [name, value] of Object.entries(policy.headers(served))) {
      const reports = name.startsWith('Content-Security-Policy');
      response.setHeader(name, reports ? `${value}; report-uri /reports${query}` : value);
    }
    const head = place === 'modules' ? this.#modules() : this.#library(policy);
    const endpoint = `${policy.elsewhere ? this.#other : ''}/consult-requests`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>Strict</title>
      <link rel="icon" href="/picture.svg">
      ${this.#script('/page/recorder.js')}${head}</head>
      <body><p id="theirs"></p>${everything(endpoint)}</body></html>`);
  }

  #library({ first, after, tagged }: Policy): string {
    const type = 'type="module"';
    const paths = Object.keys(this.#integrity);
    const later = paths.filter((path) => /^\/dist\/practice-(?!widgets|embed)/.test(path));
    return [
      first ? this.#script(`/page/${first}.js`, first === 'other-lit' ? type : '') : '',
      this.#script('/dist/practice-widgets.js', type),
      ...(tagged ? later : []).map((path) => this.#script(path, type)),
      after ? this.#script(`/page/${after}.js`, type) : '',
    ].join('');
  }

  #modules(): string {
    const imports = {
      '@lit/context': '/packages/@lit/context/index.js',
      '@lit/reactive-element': '/packages/@lit/reactive-element/reactive-element.js',
      '@lit/reactive-element/': '/packages/@lit/reactive-element/',
      lit: '/packages/lit/index.js',
      'lit/': '/packages/lit/',
      'lit-element/': '/packages/lit-element/',
      'lit-html': '/packages/lit-html/lit-html.js',
      'lit-html/': '/packages/lit-html/',
      tslib: '/packages/tslib/tslib.es6.mjs',
    };
    const map = `<script type="importmap" nonce="${this.#nonce}">${JSON.stringify({ imports })}</script>`;
    return map + this.#script('/build/index.js', 'type="module"');
  }

  #script(src: string, more = ''): string {
    const hash = this.#integrity[src];
    const integrity = hash ? `integrity="${hash}" crossorigin` : '';
    return `<script src="${src}" nonce="${this.#nonce}" ${integrity} ${more}></script>`;
  }
}

async function filesOf(folder: string, wanted: RegExp): Promise<(readonly [string, Buffer])[]> {
  const root = folders[folder];
  if (!root) return [];
  const names = (await readdir(root)).filter((name) => wanted.test(name));
  return Promise.all(
    names.map(async (name) => [`/${folder}/${name}`, await readFile(new URL(name, root))] as const),
  );
}

async function contentOf(pathname: string): Promise<string | Buffer | undefined> {
  const own = /^\/page\/([\w-]+)\.js$/.exec(pathname)?.[1];
  const known = answers[pathname] ?? (own === undefined ? undefined : pageScripts[own]);
  if (known !== undefined) return known;
  const [, folder = '', rest = ''] = /^\/([\w-]+)\/(.+)$/.exec(pathname) ?? [];
  const root = folders[folder];
  if (!root) return undefined;
  return readFile(fileURLToPath(new URL(normalize(rest), root))).catch(() => undefined);
}

function integrityOf(text: string | Buffer): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

async function listen(site: Site): Promise<Server> {
  const server = createServer((request, response) => {
    site.answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function originOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
