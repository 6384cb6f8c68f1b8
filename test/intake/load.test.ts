import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../tools/benchmarks/intake-load.ts', import.meta.url));

describe('The load script', () => {
  it('finds no error, nothing lost and nothing doubled with 50 clients', async (test) => {
    const env = { PATH: process.env.PATH, SHORT: '1' };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    test.diagnostic(stdout.trim().replaceAll('\n', '; '));
    assert.match(stdout, /^50 clients, 3 s, SQLite$/m);
    assert.match(stdout, /^errors 0, confirmed [1-9]\d*, rows [1-9]\d*$/m);
    assert.match(stdout, /^lost 0, doubled 0$/m);
  });

  it('tells 429 from an error', async () => {
    const env = { PATH: process.env.PATH, SHORT: '1', RATE_LIMIT: '20' };
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
    assert.match(stdout, /^answers 201: 20, 429: [1-9]\d*$/m);
    assert.match(stdout, /^errors 0, /m);
  });
});
