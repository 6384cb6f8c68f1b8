import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';

import { serveLocally, type LocalServer } from './local-server.ts';
import { mediaTypeOf } from './media-types.ts';

/**
 * Serves the files of a folder.
 *
 * @param folder Its path.
 * @param headersOf What is said with the file of a path, beside its type.
 */
export function serveFolder(
  folder: string,
  headersOf: (path: string) => ReadonlyMap<string, string>,
): Promise<LocalServer> {
  return serveLocally((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    readFile(join(folder, normalize(path))).then(
      (content) => {
        response.setHeader('Content-Type', mediaTypeOf(path));
        response.setHeaders(headersOf(path) as Map<string, string>);
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
}
