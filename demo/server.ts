import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';

import { intake, type IntakeOptions } from '../intake/intake.ts';

import { serveBuilder } from './builder/serve-builder.ts';
import { addPracticeSites } from './pages/practice-site.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the intake answers on the demo site. */
export const intakePath = '/intake';

/**
 * What the demo's pages may do: as strict as a careful practice would have it, to show that the
 * widgets need nothing more.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const framePolicy = "frame-ancestors 'self'";

/** Settings of the demo site. */
export interface DemoOptions extends IntakeOptions {
  /** Path of the SQLite file that keeps the requests. */
  readonly database: string;
}

/**
 * The demo site and the intake server on one port: the seed page at `/`, the practices' sites at
 * `/<practice-id>/`, the built library at `/dist/`, the intake at `/intake/`. `listen` starts it,
 * `close` ends it.
 */
export async function createDemo(options: DemoOptions): Promise<FastifyInstance> {
  mkdirSync(dirname(options.database), { recursive: true });
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.addHook('onRequest', async ({ url }, reply) => {
    // A frame without an origin has no 'self' in WebKit; that page brings a policy of its own.
    const isFrame = url.startsWith('/dist/embed.html');
    reply.header('Content-Security-Policy', isFrame ? framePolicy : contentSecurityPolicy);
    // Such a frame reads the library's later files as another site would.
    if (url.startsWith('/dist/')) reply.header('Access-Control-Allow-Origin', '*');
    reply.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    reply.header('X-Content-Type-Options', 'nosniff');
  });
  await server.register(intake, { ...options, prefix: intakePath });
  await server.register(files, { root: folder('site') });
  await server.register(files, {
    root: folder('../dist'),
    prefix: '/dist/',
    decorateReply: false,
  });
  await serveBuilder(server);
  await addPracticeSites(server);
  return server;
}
