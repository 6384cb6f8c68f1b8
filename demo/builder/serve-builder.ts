import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { FastifyInstance } from 'fastify';
import { rollup } from 'rollup';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Adds what the page of the builder loads: its script, made on the first request, and its styles. */
export async function serveBuilder(server: FastifyInstance): Promise<void> {
  let script: Promise<string> | undefined;
  await server.register(files, {
    root: folder('page'),
    prefix: '/builder/',
    decorateReply: false,
  });
  server.get('/builder/widget-builder.js', async (_request, reply) => {
    script ??= bundle(folder('widget-builder.ts'));
    return reply.type('text/javascript').send(await script);
  });
  server.get('/builder/tokens.json', async (_request, reply) =>
    reply
      .type('application/json')
      .send(await readFile(folder('../../src/styles/tokens.json'), 'utf8')),
  );
}

/** One script of a page, from TypeScript and what it imports. */
export async function bundle(input: string): Promise<string> {
  const build = await rollup({
    input,
    plugins: [
      {
        name: 'strip-types',
        transform: (code, id) =>
          id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null,
      },
      nodeResolve(),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
