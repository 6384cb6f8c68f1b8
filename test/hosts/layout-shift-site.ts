import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const items = [...Array(12).keys()].map(
  (at) => `<item><title>Article ${at}</title><link>/articles/${at}</link>
    <description>Why it comes.</description><enclosure url="/picture.svg" type="image/svg+xml"/></item>`,
);

const practices = [...Array(12).keys()].map((at) => ({
  name: `Practice ${at}`,
  telephone: '727-MY-SPINE',
  address: '12 Pier Road, Tampa, FL 33602',
  url: `/practices/${at}`,
}));

const answers: Readonly<Record<string, string>> = {
  '/practices.json': JSON.stringify(practices),
  '/feed.xml': `<rss version="2.0"><channel>${items.join('')}</channel></rss>`,
  '/picture.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#678"/></svg>',
  '/site.css': `body { margin: 16px; font-family: 'Liberation Sans', sans-serif; line-height: 1.5; }
    img { max-width: 100%; height: auto; }`,
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/rss+xml',
};

/** How a page is made. */
export interface ShiftPage {
  readonly body: string;
  /** Whether it has `practice-widgets.css`. */
  readonly hasCss: boolean;
  /** The file that it loads: the module, the one for plain script tags, or none. */
  readonly script: 'practice-widgets.js' | 'practice-widgets.classic.js' | '';
}

/** What the page waits for: the library, then what the library loads. */
export type Held = 'library' | 'rest';

/**
 * Serves pages on a network that is as slow as the test wants: the library comes when it is let go,
 * the files and feeds that it asks for come when they are.
 */
export class ShiftSite {
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    this.#answer(pathname).then(
      (text) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/html; charset=utf-8');
        response.end(text);
      },
      () => response.writeHead(404).end(),
    );
  });

  #page: ShiftPage | undefined;
  #count = 0;
  #gates = new Map<Held, { readonly open: Promise<void>; readonly release: () => void }>();

  /** Starts the server, on this machine alone. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Ends the server. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Gets a page ready, with everything held back, and tells its address. */
  prepare(page: ShiftPage): string {
    this.#page = page;
    for (const held of ['library', 'rest'] as const) {
      let release = (): void => undefined;
      const open = new Promise<void>((resolve) => (release = resolve));
      this.#gates.set(held, { open, release });
    }
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/?${++this.#count}`;
  }

  /** Lets go what was held back. */
  release(held: Held): void {
    this.#gates.get(held)?.release();
  }

  async #answer(pathname: string): Promise<string | Buffer> {
    if (pathname === '/' && this.#page) return html(this.#page);
    if (pathname === '/feed.xml' || pathname === '/practices.json')
      await this.#gates.get('rest')?.open;
    const known = answers[pathname];
    if (known !== undefined) return known;
    const file = /^\/dist\/([\w.-]+)$/.exec(pathname)?.[1];
    if (!file) throw new Error('not served');
    if (file === this.#page?.script) await this.#gates.get('library')?.open;
    else if (file.endsWith('.js')) await this.#gates.get('rest')?.open;
    return readFile(new URL(`../../dist/${file}`, import.meta.url));
  }
}

const after =
  '<p>What the page says after that, in a sentence that takes a line or two.</p>'.repeat(15);

function html({ body, hasCss, script }: ShiftPage): string {
  const type = script.includes('classic') ? 'defer' : 'type="module"';
  const css = hasCss ? '<link rel="stylesheet" href="/dist/practice-widgets.css">' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slow</title>
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${css}
    ${script && `<script ${type} src="/dist/${script}"></script>`}</head>
    <body><p>Before.</p>${body}<p>After.</p>${after}</body></html>`;
}
