import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { openStore, type Store } from '../../intake/store.ts';

const program = fileURLToPath(new URL('../../intake/main.ts', import.meta.url));

/** What a row says, as far as these tests read it. */
export interface Row {
  readonly reference: string;
  readonly key: string;
  readonly given: string;
  readonly reason: string;
}

/** The intake server as a process of its own, on a database in a folder of its own; it can be killed and come back. */
export class RequestServer {
  port = 0;
  readonly #folder: string;
  readonly #origin: string;
  readonly #settings: Readonly<Record<string, string>>;
  #store!: Store;
  #process: ChildProcess | undefined;
  #lock: Database.Database | undefined;

  private constructor(folder: string, origin: string, settings: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.#origin = origin;
    this.#settings = settings;
  }

  /** Starts a server that takes requests from the pages of an origin; `settings` are environment variables. */
  static async start(
    origin: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RequestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'request-faults-'));
    const server = new RequestServer(folder, origin, settings);
    await server.listen();
    server.#store = await openStore(server.#database);
    return server;
  }

  get #database(): string {
    return join(this.#folder, 'intake.sqlite');
  }

  /** Starts the process, on the port that it had before. Nothing happens where it runs. */
  async listen(): Promise<void> {
    if (this.#process) return;
    const child = spawn(process.execPath, [program], {
      env: {
        PATH: process.env.PATH,
        PORT: `${this.port}`,
        INTAKE_DATABASE: this.#database,
        INTAKE_ORIGINS: this.#origin,
        INTAKE_RATE_LIMIT: '1000000',
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.port = await listeningPort(child);
  }

  /** Kills the process as a power cut does: nothing is finished, nothing is closed. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** What the database holds of a given name, the oldest first; of everybody where none is said. */
  async rows(given?: string): Promise<Row[]> {
    const rows = (await this.#store.list()).map(({ reference, idempotencyKey, body }) => {
      const { patient, visit } = body as {
        patient: { name: { given: string } };
        visit: { reason: string };
      };
      return { reference, key: idempotencyKey, given: patient.name.given, reason: visit.reason };
    });
    return given === undefined ? rows : rows.filter((row) => row.given === given);
  }

  /** Keeps the server from writing until `release`. */
  lock(): void {
    this.#lock = new Database(this.#database);
    this.#lock.exec('BEGIN IMMEDIATE');
  }

  /** Uses up one attempt of what this address may make in its time. */
  async keepBusy(): Promise<void> {
    await fetch(`http://127.0.0.1:${this.port}/consult-requests`, { method: 'POST' });
  }

  release(): void {
    this.#lock?.close();
    this.#lock = undefined;
  }

  async close(): Promise<void> {
    this.release();
    await this.kill();
    await this.#store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function listeningPort(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return Number(port);
  }
  throw new Error('The intake ended before it listened.');
}
