import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { articlePage } from './article-page.ts';
import { articlesPage } from './articles-page.ts';
import { brandFolder, fontFolder } from './brands.ts';
import { contactPage } from './contact-page.ts';
import { directoryPage } from './directory-page.ts';
import { homePage } from './home-page.ts';
import type { Markup } from './markup.ts';
import { pageList } from './page-list.ts';
import { readPractices, type Practice } from './practice-content.ts';

const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

/**
 * Adds the sites of the practices in `demo/content/` to a server, and the directory of them. What
 * the pages say is read once, when the server starts.
 *
 * @returns The addresses of all pages, without the host.
 */
export async function addPracticeSites(server: FastifyInstance): Promise<readonly string[]> {
  const practices = readPractices(contentFolder);
  const pages = new Map(pagesOf(practices));
  for (const [path, page] of pages) {
    server.get(path, (_request, reply) => reply.type('text/html').send(page.source));
    // Whoever leaves out the last slash is sent to where relative links are right.
    if (path.endsWith('/')) server.get(path.slice(0, -1), (_, reply) => reply.redirect(path, 301));
  }
  for (const { identifier: id } of practices) {
    await serve(server, join(contentFolder, id, 'images'), `/${id}/images/`);
  }
  await serve(server, brandFolder, '/brands/');
  await serve(server, fontFolder, '/fonts/');
  return [...pages.keys()];
}

function pagesOf(practices: readonly Practice[]): readonly (readonly [string, Markup])[] {
  return [
    ['/directory', directoryPage(practices)],
    ['/pages', pageList(practices)],
    ...practices.flatMap((practice) => {
      const base = `/${practice.identifier}/`;
      return [
        [base, homePage(practice)],
        [`${base}articles/`, articlesPage(practice)],
        [`${base}contact`, contactPage(practice)],
        ...practice.articles.map(
          (article) => [`${base}articles/${article.slug}`, articlePage(practice, article)] as const,
        ),
      ] as const;
    }),
  ];
}

async function serve(server: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(files, {
    root,
    prefix,
    decorateReply: false,
    allowedPath: (path) => /\.(css|svg|woff2)$/.test(path),
  });
}
