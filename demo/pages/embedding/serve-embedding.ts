import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { FastifyInstance } from 'fastify';

import { bundle } from '../../builder/serve-builder.ts';

import { classicPage, embeddingPage } from './embedding-page.ts';
import { embeddingWords } from './embedding-words.ts';
import { addingScript } from './shapes.ts';

/** Adds the page of all ways to embed a widget, in both languages, and what it loads and links to. */
export function addEmbedding(server: FastifyInstance): void {
  const { en, es } = embeddingWords;
  const pages = [
    ['/embedding', embeddingPage(en)],
    ['/embedding/es', embeddingPage(es)],
    ['/embedding/classic', classicPage(en)],
  ] as const;
  for (const [path, { source }] of pages) {
    server.get(path, (_request, reply) => reply.type('text/html').send(source));
  }
  for (const words of [en, es]) {
    server.get(`/embedding/adding-${words.language}.js`, (_request, reply) =>
      reply.type('text/javascript').send(addingScript(words)),
    );
  }
  let script: Promise<string> | undefined;
  server.get('/embedding/copy.js', async (_request, reply) => {
    script ??= bundle(fileURLToPath(new URL('copy-buttons.ts', import.meta.url)));
    return reply.type('text/javascript').send(await script);
  });
  const guide = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');
  server.get('/embedding/guide.md', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(guide),
  );
}
