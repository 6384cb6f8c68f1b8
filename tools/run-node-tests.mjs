import { spawnSync } from 'node:child_process';

// Options of `node --test` come first.
const options = process.argv.slice(2).filter((each) => each.startsWith('--'));
const folders = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const file = process.env.COUNT_FILE;
// Only these files, by commas.
const only = process.env.ONLY?.split(',');

const reporters = [
  ['spec', 'stdout'],
  ...(file ? [['./tools/count-node-tests.mjs', file]] : []),
].flatMap(([reporter, destination]) => [
  `--test-reporter=${reporter}`,
  `--test-reporter-destination=${destination}`,
]);

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    ...options,
    ...reporters,
    ...(only ?? folders.map((folder) => `${folder}/**/*.test.ts`)),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
