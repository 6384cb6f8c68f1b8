import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

// Written in parts, or this file would name what it looks for.
const places = [['..', 'shared'].join('/'), process.cwd(), homedir()].filter(
  // `/src`, in a container, is no place of anybody's.
  (place) => place.split('/').filter(Boolean).length > 1,
);
const decisionParts = ['## Status', '## Context', '## Decision', '## Consequences'];

describe('the files of the house', () => {
  it('have 300 lines at most in src', async () => {
    const long: string[] = [];
    for await (const path of glob('src/**/*.*')) {
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').length;
      if (lines > 300) long.push(`${path}: ${lines}`);
    }
    assert.deepEqual(long, []);
  });

  it('name no place of the machine that they were written on', async () => {
    const found: string[] = [];
    for (const path of await sources()) {
      const text = await readFile(path, 'utf8').catch(() => '');
      found.push(
        ...places.filter((place) => text.includes(place)).map((each) => `${path}: ${each}`),
      );
    }
    assert.deepEqual(found, []);
  });

  it('tell in the lock file of packages, not of the registry that they came from', async () => {
    const lock = await readFile('package-lock.json', 'utf8');
    assert.doesNotMatch(lock, /"resolved": "https?:/);
  });

  it('record a decision in 40 lines at most, with its four parts', async () => {
    const faults: string[] = [];
    for await (const path of glob('docs/decisions/*.md')) {
      const text = await readFile(path, 'utf8');
      if (text.trimEnd().split('\n').length > 40) faults.push(`${path}: too long`);
      const missing = decisionParts.filter((part) => !text.includes(`\n${part}\n`));
      faults.push(...missing.map((part) => `${path}: no ${part}`));
    }
    assert.deepEqual(faults, []);
  });
});

/** Every file that is, or could be, committed. */
async function sources(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  return stdout.split('\n').filter((path) => path && !/\.(png|jpe?g|webp|ico)$/.test(path));
}
