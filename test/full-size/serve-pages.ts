import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { serveLocally, type LocalServer } from '../../tools/servers/local-server.ts';
import { mediaTypeOf } from '../../tools/servers/media-types.ts';

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
export function servePages(served: ServedPages): Promise<LocalServer> {
  return serveLocally((request, response) => {
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
        response.setHeader('Content-Type', mediaTypeOf(path));
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
}
