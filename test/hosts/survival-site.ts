import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import Fastify from 'fastify';

import { builtTags } from '../../tools/built-manifest.ts';
import { receipt } from '../site/form-site.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where Debian puts libraries for pages. */
const debian = '/usr/share/javascript';

/** One page of a practice's site, with every element on it. */
export interface HostPage {
  /** Markup of the head, before the library. */
  readonly before?: string;
  /** Script tags of the library. */
  readonly library?: string;
  /** Markup of the head, after the library. */
  readonly after?: string;
  /** Markup of the body; every element where it is missing. */
  readonly body?: string;
}

/** The library as a page loads it. */
export const moduleTag = '<script type="module" src="/dist/practice-widgets.js"></script>';

const phone = '<a href="tel:+17276977463">727-MY-SPINE</a>';

/** What a directory lists. */
const listed = JSON.stringify(
  ['South', 'West'].map((name, at) => ({
    name,
    telephone: `727-555-012${String(at + 3)}`,
    medicalSpecialty: at ? 'Nerves' : 'Spine',
    openingHours: 'Mo-Su 00:00-24:00',
    timeZone: 'America/New_York',
    availableLanguage: ['en', 'es'],
    url: `/${name.toLowerCase()}`,
  })),
);

/** What stands inside a tag, with which attributes; a tag that is not named here stands alone with a phone number. */
const samples: Readonly<Record<string, string>> = {
  'practice-profile': `<practice-profile name="North" phone="727-MY-SPINE" endpoint="/consult-requests/of-page"
    hours="Mo-Su 00:00-24:00" time-zone="America/New_York" licensed-states="FL"></practice-profile>`,
  'practice-accessibility-menu': '<practice-accessibility-menu></practice-accessibility-menu>',
  'practice-article': `<practice-article category="Back" author="Dr. Roe" heading="Spasms">
    <h2>What they are</h2><p>Text</p></practice-article>`,
  'practice-article-card': `<practice-article-card heading="Spasms" href="/spasms" category="Back">
    <a href="/spasms">Spasms</a></practice-article-card>`,
  'practice-article-list': `<practice-article-list><a href="/spasms">Spasms</a>
    </practice-article-list>`,
  'practice-card': `<practice-card name="South" phone="727-555-0123" hours="Mo-Su 00:00-24:00"
    time-zone="America/New_York" href="/south">${phone}</practice-card>`,
  'practice-directory': `<practice-directory heading="Find a practice" page-size="1">
    <script type="application/json">${listed}</script><a href="/south">South</a>
    </practice-directory>`,
  'practice-consultation-cta': `<practice-consultation-cta href="/consult"><p>Talk to us</p>
    <practice-phone-link slot="phone">${phone}</practice-phone-link></practice-consultation-cta>`,
  'practice-hours': '<practice-hours>Every day, day and night</practice-hours>',
  'practice-phone-link': `<practice-phone-link id="call">${phone}</practice-phone-link>`,
  'practice-tele-consult-form': `<practice-tele-consult-form privacy-href="/privacy">
    <form slot="fallback" method="post" action="/consult-requests/of-page">${phone}</form>
    </practice-tele-consult-form>`,
};

/** The tags of the library, from its manifest; the profile first. */
export const tags: readonly string[] = builtTags().toSorted(
  (a, b) => Number(b === 'practice-profile') - Number(a === 'practice-profile'),
);

/** What a request says, but for what differs from one to the next or by what the engine can do. */
export function wordsOf(request = '{}'): unknown {
  return JSON.parse(request, (name, value: unknown) =>
    ['at', 'elapsedMs', 'submittedAt', 'textHash'].includes(name) ? undefined : value,
  );
}

/** One of an element, with what it needs, as markup. */
export const sampleOf = (tag: string) => samples[tag] ?? `<${tag}><p>${phone}</p></${tag}>`;

/** One of each element. */
export const everyTag: string = tags.map(sampleOf).join('\n');

/** Hears what goes wrong before anything else runs, by means that no page changes later. */
const recorder = `
  window.recorded = { faults: [], warnings: [] };
  const note = (list, text) => { list[list.length] = text; };
  addEventListener('error', (event) => {
    note(recorded.faults, 'error: ' + (event.message || (event.target.src ?? event.type)));
  }, true);
  addEventListener('unhandledrejection', (event) => {
    note(recorded.faults, 'rejection: ' + (event.reason && event.reason.stack || event.reason));
  });
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => {
      let text = '';
      for (let at = 0; at < words.length; at++) text += words[at] + ' ';
      note(recorded.warnings, text);
    };
  }
  addEventListener('click', (event) => {
    const path = event.composedPath();
    for (let at = 0; at < path.length; at++) {
      if (path[at].localName === 'a') event.preventDefault();
    }
  });
`;

let pages = 0;

/** Each page sends to an address of its own: what one of them leaves on the device is not another's. */
const markup = ({ before = '', library = moduleTag, after = '', body = everyTag }: HostPage) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>North</title>
  <link rel="icon" href="data:,"><script src="/recorder.js"></script>${before}${library}${after}
  <script type="module">window.siblingRan = true;</script></head>
  <body>${body.replaceAll('/of-page', `/${String(++pages)}`)}</body></html>`;

/** A site whose pages are made as they are asked for, and that takes requests. */
export interface SurvivalSite {
  readonly origin: string;
  /** Bodies that were posted to the address for requests. */
  readonly posts: string[];
  /** The key of each of them. */
  readonly keys: unknown[];
  /** Leaves the next requests without an answer, so many of them. */
  hold(count: number): void;
  /** Puts a page, or a text of another type, at a path. */
  put(path: string, page: HostPage | { readonly type: string; readonly text: string }): void;
  close(): Promise<void>;
}

/** Serves the built library, packages and pages to this machine alone. */
export async function serveSurvivalSite(): Promise<SurvivalSite> {
  const server = Fastify({ forceCloseConnections: true });
  const put = new Map<string, { readonly type: string; readonly text: string }>();
  const posts: string[] = [];
  const keys: unknown[] = [];
  let held = 0;
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  const roots = { '/dist/': '../../dist', '/packages/': '../../node_modules' };
  for (const [prefix, root] of Object.entries(roots)) {
    await server.register(files, { root: folder(root), prefix, decorateReply: false });
  }
  server.get('/debian/*', async ({ url }, reply) =>
    reply.type('text/javascript').send(await readFile(debian + url.replace('/debian', ''))),
  );
  server.get('/recorder.js', (_request, reply) => reply.type('text/javascript').send(recorder));
  server.post('/consult-requests/:row', (request, reply) => {
    posts.push(request.body as string);
    keys.push(request.headers['idempotency-key']);
    if (held-- > 0) return reply.hijack();
    return reply
      .code(receipt.status)
      .headers(receipt.headers ?? {})
      .send(receipt.body);
  });
  server.setNotFoundHandler(({ url }, reply) => {
    const found = put.get(new URL(url, 'http://127.0.0.1').pathname);
    return found ? reply.type(found.type).send(found.text) : reply.code(404).send('');
  });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ origin, posts, keys },
    hold: (count) => void (held = count),
    put: (path, page) =>
      void put.set(path, 'text' in page ? page : { type: 'text/html', text: markup(page) }),
    close: () => server.close(),
  };
}
