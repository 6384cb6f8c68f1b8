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

const { status } = spawnSync(
  process.execPath,
  ['--test', ...reporters, ...folders.map((folder) => `${folder}/**/*.test.ts`)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
