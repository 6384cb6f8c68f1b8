import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { isPostgresql } from '../../intake/postgresql.ts';
import { openStore } from '../../intake/store.ts';
import { sampleRequest } from '../../test/intake/sample-request.ts';
import { startPostgresql } from '../databases/postgresql.ts';

// What the intake does under load: many clients, each sending one request after the other, every tenth of them twice at once
// with one key. Then the rows are counted against what the clients were told.

const CLIENTS = Number(process.env.CLIENTS ?? 50);
const SECONDS = process.env.SHORT ? 3 : Number(process.env.SECONDS ?? 30);
const TWICE = 10;
const body = JSON.stringify(sampleRequest());

const main = fileURLToPath(new URL('../../intake/main.ts', import.meta.url));

/** What the clients saw. */
interface Tally {
  readonly milliseconds: number[];
  /** The reference that a key was confirmed with. */
  readonly confirmed: Map<string, string>;
  readonly statuses: Map<number, number>;
  failures: number;
  /** Keys that were confirmed with two references. */
  contradictions: number;
}

const folder = await mkdtemp(join(tmpdir(), 'intake-load-'));
const postgresql = process.env.POSTGRESQL ? await startPostgresql({ sync: true }) : undefined;
if (process.env.POSTGRESQL && !postgresql) throw new Error('PostgreSQL is not on this machine.');
const database = postgresql?.address ?? join(folder, 'intake.sqlite');
try {
  const server = await startIntake();
  const tally = await load(server.url);
  await stop(server.process);
  process.exitCode = report(tally, await rowsOf());
} finally {
  await postgresql?.stop();
  await rm(folder, { recursive: true });
}

async function startIntake(): Promise<{ url: string; process: ChildProcess }> {
  const name = isPostgresql(database) ? 'DATABASE_URL' : 'INTAKE_DATABASE';
  const limits = { INTAKE_RATE_LIMIT: `${process.env.RATE_LIMIT ?? 10_000_000}` };
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', [name]: database, ...limits },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, process: child };
  }
  throw new Error('The intake ended before it listened.');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function load(url: string): Promise<Tally> {
  const tally: Tally = {
    milliseconds: [],
    confirmed: new Map(),
    statuses: new Map(),
    failures: 0,
    contradictions: 0,
  };
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS * 2 });
  const end = Date.now() + SECONDS * 1000;
  const client = async () => {
    for (let count = 0; Date.now() < end; count++) {
      const key = randomUUID();
      const attempts = count % TWICE === 0 ? [key, key] : [key];
      await Promise.all(attempts.map((one) => attempt(url, agent, one, tally)));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  return tally;
}

async function attempt(url: string, agent: Agent, key: string, tally: Tally): Promise<void> {
  const begun = performance.now();
  try {
    const { status, body } = await post(url, agent, key);
    tally.milliseconds.push(performance.now() - begun);
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    if (status !== 201) return;
    const { reference } = JSON.parse(body) as { reference: string };
    if ((tally.confirmed.get(key) ?? reference) !== reference) tally.contradictions++;
    tally.confirmed.set(key, reference);
  } catch {
    tally.failures++;
  }
}

async function post(url: string, agent: Agent, key: string) {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Idempotency-Key': `"${key}"`,
  };
  const sent = request(`${url}/consult-requests`, { method: 'POST', agent, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}

/** The references in the database, by key. */
async function rowsOf(): Promise<{ keys: string[]; references: Map<string, string> }> {
  const store = await openStore(database);
  const rows = await store.list();
  await store.close();
  const keys = rows.map(({ idempotencyKey }) => idempotencyKey);
  return {
    keys,
    references: new Map(rows.map((row) => [row.idempotencyKey, row.reference])),
  };
}

/** Prints the figures. Returns the exit code: 1 where anything was lost, doubled or wrong. */
function report(tally: Tally, rows: Awaited<ReturnType<typeof rowsOf>>): number {
  const sorted = tally.milliseconds.toSorted((a, b) => a - b);
  const percentile = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
  const statuses = [...tally.statuses].sort(([a], [b]) => a - b);
  const count = (allowed: boolean) =>
    statuses
      .filter(([status]) => [201, 429].includes(status) === allowed)
      .reduce((sum, [, number]) => sum + number, 0);
  const errors = count(false) + tally.failures;
  const confirmed = [...tally.confirmed];
  const lost = confirmed.filter(([key, name]) => rows.references.get(key) !== name).length;
  const doubled = rows.keys.length - rows.references.size + tally.contradictions;
  console.log(
    `${CLIENTS} clients, ${SECONDS} s, ${isPostgresql(database) ? 'PostgreSQL' : 'SQLite'}`,
  );
  console.log(`requests/s ${(sorted.length / SECONDS).toFixed(0)}`);
  console.log(
    `median ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, longest ${percentile(1)} ms`,
  );
  console.log(`answers ${statuses.map(([status, number]) => `${status}: ${number}`).join(', ')}`);
  console.log(`errors ${errors}, confirmed ${confirmed.length}, rows ${rows.keys.length}`);
  console.log(`lost ${lost}, doubled ${doubled}`);
  return errors + lost + doubled > 0 || confirmed.length === 0 ? 1 : 0;
}
