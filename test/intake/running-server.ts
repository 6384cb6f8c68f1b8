import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { createServer, type ServerOptions } from '../../intake/intake.ts';
import { isPostgresql } from '../../intake/postgresql.ts';
import { openStore, type Store } from '../../intake/store.ts';

import { assertAnswers } from './contract-check.ts';
import { soleTestDatabase } from './databases.ts';
import type { Json } from './sample-request.ts';

/** The program. */
export const MAIN = fileURLToPath(new URL('../../intake/main.ts', import.meta.url));

/** An answer that is known to keep the contract. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
  readonly text: string;
}

/** A server that listens on a free port until its test ends. */
export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  /** What was logged so far. */
  readonly log: () => string;
}

/** Starts the server on a database of its own, or with what `options` say. */
export async function startServer(
  test: TestContext,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const lines: string[] = [];
  const store = options.store ?? (await openStore(await soleTestDatabase(test)));
  const server = createServer({
    store,
    log: { write: (line) => void lines.push(line) },
    rateLimit: { max: 10_000, seconds: 60 },
    ...options,
  });
  test.after(async () => {
    await server.close();
    await store.close();
  });
  return {
    url: await server.listen({ host: '127.0.0.1', port: 0 }),
    store,
    log: () => lines.join(''),
  };
}

/** The headers of an attempt to hand in a request. */
export function headersOf(key: string = randomUUID()): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"` };
}

/** Hands in a request, and fails if the answer is none that the contract knows. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = headersOf(),
): Promise<Answer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  return readAnswer(
    await fetch(`${url}/consult-requests`, { method: 'POST', body: sent, headers }),
  );
}

/** Reads an answer to a consult request, and fails if it is none that the contract knows. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = JSON.parse(text) as Json;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  assertAnswers('/consult-requests', 'post', { status: response.status, type, body });
  if (type === 'application/problem+json') assert.equal(body.status, response.status);
  return { status: response.status, headers: response.headers, body, text };
}

/** Starts intake/main.ts in a process of its own on a database, and waits until it listens. */
export async function startProcess(
  test: TestContext,
  database: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      [isPostgresql(database) ? 'DATABASE_URL' : 'INTAKE_DATABASE']: database,
      INTAKE_RATE_LIMIT: '10000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  test.after(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, process: child };
    }
  }
  throw new Error('The process ended before it listened.');
}
