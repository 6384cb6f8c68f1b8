import { spawnSync } from 'node:child_process';

const folders = process.argv.slice(2);
const file = process.env.COUNT_FILE;

const reporters = [
  ['spec', 'stdout'],
  ...(file ? [['./tools/count-node-tests.mjs', file]] : []),
].flatMap(([reporter, destination]) => [
  `--test-reporter=${reporter}`,
  `--test-reporter-destination=${destination}`,
]);

// Most of what these tests do is waiting for servers and browsers: two files at once fit on two cores.
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=2',
    ...reporters,
    ...folders.map((folder) => `${folder}/**/*.test.ts`),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
