import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Client } from 'pg';

import { freePort } from '../servers/free-port.ts';

import { obtainProgram } from './debian-program.ts';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const ROLE = 'intake';
const PORT_ATTEMPTS = 3;
const START_MS = 30_000;

/** A PostgreSQL server of the tests' own, on 127.0.0.1 alone. */
export interface TestPostgresql {
  /** The `postgres://` address of its first database, for `newDatabase`. */
  readonly address: string;
  /** Stops the server and removes its files. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL server in a temporary folder, on a free port, installed first where that is possible. It ends with this
 * process at the latest. Nobody cuts the power in a test, and syncing is most of its time: only `sync` makes commits wait for the
 * disk. Returns undefined where PostgreSQL can't be had.
 */
export async function startPostgresql({ sync = false } = {}): Promise<TestPostgresql | undefined> {
  const initdb = obtainProgram(() => ({
    name: 'initdb',
    folders: folders(),
    debian: 'postgresql',
  }));
  if (initdb === undefined) return undefined;
  const account = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'postgresql-'));
  if (account) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const words = [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    ROLE,
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ];
  await run(initdb, words, { ...account, cwd: folder });
  const { server, port } = await serve(join(dirname(initdb), 'postgres'), data, account, sync);
  const endWithProcess = () => void server.kill('SIGQUIT');
  process.once('exit', endWithProcess);
  return {
    address: addressOf(port),
    stop: async () => {
      process.off('exit', endWithProcess);
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let databases = 0;

/** Makes an empty database in a server, beside the one at an address, and returns its own address. */
export async function newDatabase(address: string): Promise<string> {
  const name = `intake_${process.pid}_${++databases}`;
  await query(address, `CREATE DATABASE ${name}`);
  const own = new URL(address);
  own.pathname = `/${name}`;
  return own.href;
}

/** Debian keeps PostgreSQL's programs in a folder for each version; the newest comes first. */
function folders(): string[] {
  if (!existsSync(VERSIONS)) return [];
  const versions = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(VERSIONS, version, 'bin'));
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: there, Debian's own account for it is taken. */
function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (letter: string) =>
    Number(execFileSync('id', [letter, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function serve(postgres: string, data: string, account: Account | undefined, sync: boolean) {
  const words = ['-D', data, '-h', '127.0.0.1', '-k', dirname(data), ...(sync ? [] : ['-F'])];
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = spawn(postgres, [...words, '-p', `${port}`], {
      ...account,
      cwd: dirname(data),
      stdio: 'ignore',
    });
    if (await answers(server, port)) return { server, port };
    await end(server);
    if (attempt === PORT_ATTEMPTS) throw new Error('PostgreSQL did not start.');
  }
}

/** Waits until the server takes connections; false when it has ended or takes too long. */
async function answers(server: ChildProcess, port: number): Promise<boolean> {
  const latest = Date.now() + START_MS;
  while (Date.now() < latest && server.exitCode === null) {
    try {
      await query(addressOf(port), 'SELECT 1');
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}

/** Runs one statement over a connection of its own. */
export async function query(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address });
  // An error of the connection rejects the statement too; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Ends the server at once, whoever is connected (PostgreSQL's fast shutdown). */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
}

function addressOf(port: number): string {
  return `postgres://${ROLE}@127.0.0.1:${port}/postgres`;
}
