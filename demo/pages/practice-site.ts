import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { articlePage } from './article-page.ts';
import { idOf } from './article-content.ts';
import { articlesPage, topicPage } from './articles-page.ts';
import { brandFolder, fontFolder } from './brands.ts';
import { builderPage } from './builder-page.ts';
import { addEmbedding } from './embedding/serve-embedding.ts';
import { contactPage } from './contact-page.ts';
import { directoryFile, directoryPage, directoryPractices, listedPage } from './directory-page.ts';
import { inventedPractices } from './invented-practices.ts';
import { jsonFeed, rssFeed } from './feeds.ts';
import { homePage } from './home-page.ts';
import type { Markup } from './markup.ts';
import { pageList } from './page-list.ts';
import { readPractices, type Practice } from './practice-content.ts';
import { topicsOf } from './topics.ts';

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
  for (const practice of practices) {
    const { identifier: id } = practice;
    addFeeds(server, practice);
    await serve(server, join(contentFolder, id, 'images'), `/${id}/images/`);
  }
  for (const practice of inventedPractices(500)) {
    const page = listedPage(practice).source;
    server.get(practice.url, (_request, reply) => reply.type('text/html').send(page));
  }
  const directory = { practices: directoryPractices(practices) };
  server.get(directoryFile, (_request, reply) => reply.send(directory));
  addEmbedding(server);
  await serve(server, brandFolder, '/brands/');
  await serve(server, fontFolder, '/fonts/');
  return [...pages.keys()];
}

function addFeeds(server: FastifyInstance, practice: Practice): void {
  const feeds = [
    ['feed.json', 'application/feed+json; charset=utf-8', jsonFeed],
    ['feed.xml', 'application/rss+xml; charset=utf-8', rssFeed],
  ] as const;
  for (const [name, type, feed] of feeds) {
    server.get(`/${practice.identifier}/${name}`, ({ protocol, host }, reply) =>
      reply.type(type).send(feed(practice, `${protocol}://${host}`)),
    );
  }
}

function pagesOf(practices: readonly Practice[]): readonly (readonly [string, Markup])[] {
  return [
    ['/builder', builderPage()],
    ['/directory', directoryPage(practices)],
    ['/pages', pageList(practices)],
    ...practices.flatMap((practice) => {
      const base = `/${practice.identifier}/`;
      return [
        [base, homePage(practice)],
        [`${base}articles/`, articlesPage(practice)],
        [`${base}contact`, contactPage(practice)],
        ...topicsOf(practice).map(
          (topic) => [`${base}topics/${idOf(topic.name)}`, topicPage(practice, topic)] as const,
        ),
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
