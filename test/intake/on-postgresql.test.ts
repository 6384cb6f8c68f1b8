import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startPostgresql } from '../../tools/databases/postgresql.ts';

import { POSTGRESQL_VARIABLE } from './databases.ts';

interface Result {
  readonly name: string;
  readonly error?: string;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The test files that ask for a database, wherever it may be. */
function filesWithDatabase(): string[] {
  return readdirSync(path('.'))
    .filter((name) => name.endsWith('.test.ts') && path(name) !== fileURLToPath(import.meta.url))
    .map(path)
    .filter((file) => /\b(startServer|(new|sole)TestDatabase)\(/.test(readFileSync(file, 'utf8')));
}

/** Runs test files in a process of its own, whose databases are in a PostgreSQL server. */
async function runOn(address: string, files: readonly string[]): Promise<Result[]> {
  const child = spawn(
    process.execPath,
    ['--test', '--test-concurrency=2', `--test-reporter=${path('result-lines.mjs')}`, ...files],
    {
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, [POSTGRESQL_VARIABLE]: address },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = (await text(child.stdout)).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

const files = filesWithDatabase();
const server = await startPostgresql();
let results: Result[] = [];
try {
  if (server) results = await runOn(server.address, files);
} finally {
  await server?.stop();
}

if (server) {
  describe('On PostgreSQL', () => {
    it('the same tests run as on SQLite', () => {
      assert.ok(files.length >= 8, `${files.length} files`);
      assert.ok(results.length > 100, `${results.length} tests`);
    });

    // Each counts as a test of its own.
    for (const { name, error } of results) {
      it(name, () => assert.equal(error, undefined));
    }
  });
} else {
  // On a CI machine a missing database is a fault, elsewhere it is said aloud.
  it('MISSING: PostgreSQL is not on this machine; nothing was tested on it.', (test) => {
    if (process.env.CI) assert.fail('PostgreSQL is missing.');
    test.skip();
  });
}
