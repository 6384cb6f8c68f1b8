import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const folders: Readonly<Record<string, string>> = {
  dist: folder('../../dist'),
  'full-size': folder('.'),
  hosts: folder('../hosts'),
  'in-page': folder('in-page'),
  packages: folder('../../node_modules'),
};

/** An answer by its path: text, bytes, or what makes the text of an address's query. */
export type Answers = Readonly<
  Record<string, string | Uint8Array | ((query: URLSearchParams) => string)>
>;

/** What a server does beside giving files. */
export interface ServedPages {
  readonly answers?: Answers;
  /** Changes an HTML file before it is sent. */
  readonly change?: (html: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function fileAt(path: string, { change }: ServedPages): Promise<string | Uint8Array> {
  const [, name = '', ...rest] = path.split('/');
  const root = folders[name];
  if (!root) throw new Error('not served');
  const file = join(root, normalize(rest.join('/')));
  // Types are taken away as Node does it, so that the page runs what was checked.
  if (name !== 'packages' && extname(path) === '.ts')
    return stripTypeScriptTypes(await readFile(file, 'utf8'));
  if (extname(path) === '.html' && change) return change(await readFile(file, 'utf8'));
  return readFile(file);
}

/**
 * Serves the built library (`/dist/`), what runs in a page (`/in-page/`, and in the folders of the
 * tests), packages (`/packages/`) and pages made here, to this machine alone.
 *
 * @returns The origin, and how to end the server.
 */
export async function servePages(served: ServedPages) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    const answer = served.answers?.[path];
    const body =
      answer === undefined
        ? fileAt(path, served)
        : Promise.resolve(typeof answer === 'function' ? answer(searchParams) : answer);
    body.then(
      (content) => {
        for (const [name, value] of Object.entries(served.headers ?? {})) {
          response.setHeader(name, value);
        }
        const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
        response.setHeader('Content-Type', type);
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
