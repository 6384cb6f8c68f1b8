import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installBrowsers } from './browsers/install-browsers.ts';

/** One step of the whole test: an npm script, and whether it counts tests. */
interface Step {
  readonly script: string;
  readonly says: string;
  readonly counts?: boolean;
  /** Whether only its short form belongs here. */
  readonly short?: boolean;
}

interface Failure {
  readonly file: string;
  readonly test: string;
}

interface Count {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures?: readonly Failure[];
}

const steps: readonly Step[] = [
  { script: 'build', says: 'the library, within its budget' },
  { script: 'lint', says: 'lint and layers' },
  { script: 'types', says: 'types' },
  { script: 'test:node', says: 'intake and house', counts: true },
  { script: 'test:package', says: 'the package, in short', counts: true, short: true },
  { script: 'test:browsers', says: 'elements in every engine', counts: true },
  { script: 'build-storybook', says: 'Storybook builds' },
  { script: 'pictures', says: 'pictures and measures, in short', counts: true, short: true },
  { script: 'test:site', says: 'the seed page, end to end', counts: true },
  {
    script: 'test:hosts',
    says: 'the widgets on pages of every kind, in short',
    counts: true,
    short: true,
  },
  {
    script: 'test:full-size',
    says: 'the menu on large and foreign pages and requests through faults, in short',
    counts: true,
    short: true,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-test-'));
const missing = installBrowsers();
const counts: Count[] = [];
const failures: string[] = [];
const again: string[] = [];

for (const step of steps) {
  console.log(`\n── ${step.script}: ${step.says}`);
  const begun = Date.now();
  const first = runStep(step);
  const { status, found } = first.status === 0 ? first : runAgain(step, first);
  if (status !== 0) failures.push(step.script);
  if (found.length === 0) failures.push(`${step.script} (counted nothing)`);
  counts.push(...found);
  console.log(`   ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
rmSync(folder, { recursive: true });

// On a CI machine a missing engine is a fault, elsewhere it is said aloud.
if (missing.length > 0 && process.env.CI) failures.push(`missing: ${missing.join(', ')}`);
report();
process.exit(failures.length > 0 ? 1 : 0);

interface Outcome {
  readonly status: number | null;
  readonly found: readonly Count[];
}

function runStep({ script, counts: counting, short }: Step, only: readonly string[] = []): Outcome {
  const file = join(folder, script.replace(/\W/g, '-'));
  rmSync(file, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      COUNT_FILE: file,
      ...(short && { SHORT: '1' }),
      ...(only.length > 0 && { ONLY: only.join() }),
    },
  });
  const found = counting ? readCounts(script, file) : [stepCount(script, status === 0)];
  return { status, found };
}

/**
 * Browsers on a busy machine fail now and then by themselves. The few files that failed run again,
 * alone, twice at most; a test that passes then counts, and the summary says that it took more than
 * one try. A fault that is there every time fails every time.
 */
function runAgain(step: Step, first: Outcome): Outcome {
  const failed = first.found.flatMap(failuresOf);
  let left = failed;
  for (let tries = 0; tries < 2 && left.length > 0; tries++) {
    const files = [...new Set(left.map(({ file }) => file))];
    if (files.length > 8 || files.includes('')) return first;
    console.log(`\n── ${step.script}, once more: ${files.join(' ')}`);
    const next = runStep(step, files);
    if (next.found.length === 0) return first;
    const rest = next.found.flatMap(failuresOf);
    left = left.filter((one) => rest.some((other) => isSame(one, other)));
  }
  if (failed.length === 0 || left.length > 0) return first;
  again.push(...failed.map(({ where, file, test }) => `${where}: ${file}: ${test}`));
  const found = first.found.map((count) => ({
    ...count,
    passed: count.passed + count.failed,
    failed: 0,
    failures: [],
  }));
  return { status: 0, found };
}

interface FailureSomewhere extends Failure {
  /** The step and the engine. */
  readonly where: string;
}

function failuresOf({ name, failures: failed = [] }: Count): readonly FailureSomewhere[] {
  return failed.map((failure) => ({ ...failure, where: name }));
}

/**
 * Whether it is the same failure again. A file that does not even run hides all its tests, and files
 * of Node's are small: of those every test must pass in one run.
 */
function isSame(one: FailureSomewhere, other: FailureSomewhere): boolean {
  if (one.where !== other.where || one.file !== other.file) return false;
  const isWhole = [one.test, other.test].includes('the file as a whole');
  return isWhole || one.test === other.test || one.where.endsWith(' Node');
}

function readCounts(script: string, file: string): Count[] {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
    return lines.map((line) => {
      const count = JSON.parse(line) as Count;
      return { ...count, name: `${script} ${count.name}` };
    });
  } catch {
    return [];
  }
}

function stepCount(name: string, passed: boolean): Count {
  return { name, passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

function report(): void {
  console.log('\n── summary');
  for (const { name, passed, failed, skipped } of counts) {
    console.log(
      `   ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
    );
  }
  for (const engine of missing) {
    console.log(`   MISSING ENGINE: ${engine} is not on this machine; nothing was tested in it.`);
  }
  for (const { name, failures: failed = [] } of counts) {
    for (const { file, test } of failed.slice(0, 10)) {
      console.log(`   FAILED: ${name}: ${file}: ${test}`);
    }
  }
  for (const each of again) console.log(`   PASSED AT ANOTHER TRY: ${each}`);
  for (const failure of failures) console.log(`   FAILED: ${failure}`);
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
  const failed = Math.max(sum('failed'), failures.length);
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
}
