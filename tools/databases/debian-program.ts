import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LOCK_SECONDS = 180;

/** A program that the tests start, and where it comes from. */
export interface Program {
  /** The executable's name. */
  readonly name: string;
  /** Folders to look in before those of `PATH`. */
  readonly folders: readonly string[];
  /** Debian's package. */
  readonly debian: string;
}

/** Where a program is on this machine, or undefined. */
export function findProgram({ name, folders }: Program): string | undefined {
  const places = [...folders, ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return places.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Finds a program and installs it first where it is missing, on Debian and as root; elsewhere one sentence says what to
 * install. Returns undefined where it can't be had.
 */
export function obtainProgram(find: () => Program): string | undefined {
  const found = findProgram(find());
  if (found !== undefined) return found;
  const { name, debian } = find();
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.log(`Not on this machine: ${name} (on Debian: apt-get install ${debian}).`);
    return undefined;
  }
  console.log(`Installing ${debian} …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', debian);
  return findProgram(find());
}

function apt(...words: readonly string[]): void {
  const wait = `DPkg::Lock::Timeout=${LOCK_SECONDS}`;
  const { status } = spawnSync('apt-get', ['-q', '-o', wait, ...words], {
    // What a test prints on standard output is the test runner's.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`apt-get ${words.join(' ')} failed.`);
}
