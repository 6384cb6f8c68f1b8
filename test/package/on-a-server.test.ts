import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import * as tslib from 'tslib';

import { installPacked, type Installed } from './packed-package.ts';

const run = promisify(execFile);

/** What importing one name has done to a process that has nothing of a page. */
interface Imported {
  readonly name: string;
  readonly fault?: string;
  readonly exported?: readonly string[];
  readonly globals?: readonly string[];
  readonly ended?: number;
}

// Each name in a thread of its own: what one has set up does not help the next.
const program = `
import { Worker } from 'node:worker_threads';
const inThread = \`
  const { parentPort, workerData: name } = require('node:worker_threads');
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  import(name).then(
    (module) => parentPort.postMessage({
      exported: Object.keys(module),
      globals: Object.getOwnPropertyNames(globalThis).filter((each) => !before.has(each)),
    }),
    (fault) => parentPort.postMessage({ fault: String(fault?.stack ?? fault) }),
  );
\`;
const imported = [];
for (const name of process.argv.slice(2)) {
  const thread = new Worker(inThread, { eval: true, workerData: name });
  const seen = { name };
  thread.on('message', (message) => Object.assign(seen, message));
  thread.on('error', (fault) => Object.assign(seen, { fault: String(fault) }));
  seen.ended = await new Promise((resolve) => thread.on('exit', resolve));
  imported.push(seen);
}
console.log(JSON.stringify(imported));
`;

/** The Node that runs this test, and the one that the machine has by itself. */
const nodes = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = (process.env.PATH ?? '').split(delimiter);
  const own = places
    .filter((place) => !place.includes('node_modules'))
    .map((place) => join(place, name))
    .find(existsSync);
  return [process.execPath, ...(own ? [own] : [])];
};

describe('on a server', () => {
  let installed: Installed;

  before(async () => {
    installed = await installPacked();
    await writeFile(join(installed.project, 'import.mjs'), program);
  });

  after(() => installed.remove());

  for (const node of nodes()) {
    test(`every module can be imported, and leaves no trace of a page: ${node}`, async (context) => {
      const { stdout: version } = await run(node, ['--version']);
      context.diagnostic(`Node ${version.trim()}`);
      const { exports, name } = installed.packageJson;
      const modules = Object.entries(exports)
        .filter(([, entry]) => typeof entry === 'object' && 'default' in entry)
        .map(([path]) => name + path.slice(1));
      const { stdout, stderr } = await run(node, ['import.mjs', ...modules], {
        cwd: installed.project,
      });
      const imported = JSON.parse(stdout) as Imported[];
      assert.equal(stderr, '');
      assert.equal(imported.length, modules.length);
      for (const { name: path, fault, exported = [], globals = [], ended } of imported) {
        assert.equal(fault, undefined, path);
        assert.equal(ended, 0, path);
        assert.equal(exported.length > 0, !/define$|hydrate$/.test(path), path);
        // Lit brings a registry that holds classes, and lists of its versions; tslib, in Node, its
        // functions. Nothing of a page.
        const strange = globals.filter(
          (each) => !/^(customElements|lit\w*|reactive\w*)$/.test(each) && !(each in tslib),
        );
        assert.deepEqual(strange, [], path);
      }
    });
  }
});
