import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { builtTags } from '../../tools/built-manifest.ts';

import { installPacked, type Installed } from './packed-package.ts';

const run = promisify(execFile);

const consumer = `
import 'practice-widgets/practice-hours/define';
import { PracticeHours, PracticeProfile } from 'practice-widgets';
import { PracticeHours as Same } from 'practice-widgets/practice-hours';
const hours: PracticeHours = new Same();
hours.timeZone = 'America/New_York';
document.querySelector('practice-hours')!.timeZone = 'America/New_York';
document.createElement('practice-profile') satisfies PracticeProfile;
addEventListener('practice-call', (call) => call.preventDefault());
// @ts-expect-error An attribute is no number.
hours.timeZone = 5;
// @ts-expect-error What is inside stays inside.
import 'practice-widgets/embedding/safe-url.js';
`;

describe('the package', () => {
  let installed: Installed;
  const targets = () =>
    Object.values(installed.packageJson.exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    );

  before(async () => {
    installed = await installPacked();
  });

  after(() => installed.remove());

  test('has nothing that publint would change', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(installed.tarball).buffer },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  test('has types that agree with its modules, wherever modules are imported', async () => {
    const result = await checkPackage(createPackageFromTarballData(installed.tarball), {
      // Pages, style sheets and data have no types.
      excludeEntrypoints: [/\.(css|html|json)$/],
    });
    assert.ok(result.types);
    const importing = ['node16-esm', 'bundler'] as const;
    const problems = result.problems.filter((problem) =>
      importing.some((kind) => problemAffectsResolutionKind(problem, kind, result)),
    );
    assert.deepEqual(problems, []);
    assert.ok(Object.keys(result.entrypoints).length > 2 * builtTags().length);
  });

  test('serves a strict TypeScript project, with both ways of finding modules', async () => {
    await writeFile(join(installed.project, 'page.ts'), consumer);
    for (const module of ['nodenext', 'preserve']) {
      const options = {
        compilerOptions: { module, strict: true, noEmit: true, target: 'es2022', types: [] },
        files: ['page.ts'],
      };
      await writeFile(join(installed.project, 'tsconfig.json'), JSON.stringify(options));
      const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
      const { stdout } = await run(compiler, ['-p', installed.project]).catch(
        (fault: unknown) => fault as { stdout: string },
      );
      assert.equal(stdout, '', module);
    }
  });

  test('exports every element, its definition, and only files that are there', () => {
    const names = Object.keys(installed.packageJson.exports);
    const defining = names.filter((name) => name.endsWith('/define'));
    const all = builtTags();
    assert.deepEqual(
      defining,
      all.map((tag) => `./${tag}/define`),
    );
    assert.deepEqual(
      all.filter((tag) => !names.includes(`./${tag}`)),
      [],
    );
    assert.ok(!names.some((name) => name.includes('*')));
    const missing = targets().filter((path) => !existsSync(join(installed.folder, path)));
    assert.deepEqual(missing, []);
  });

  test('has its licences, its README and its manifest inside, and nothing of the tools', async () => {
    for (const file of ['LICENSE', 'README.md', 'licenses.txt', 'custom-elements.json']) {
      assert.ok(existsSync(join(installed.folder, file)), file);
    }
    assert.match(await readFile(join(installed.folder, 'licenses.txt'), 'utf8'), /@lit\/context/);
    assert.deepEqual(
      Object.keys(installed.packageJson).filter((key) =>
        /^(dev|optional|scripts|private)/.test(key),
      ),
      [],
    );
    for (const name of Object.keys(installed.packageJson.dependencies)) {
      assert.match(name, /^(lit|tslib|@lit\/context|@lit-labs\/ssr-client)$/);
    }
  });

  test('names in its manifest modules that are in it', async () => {
    const text = await readFile(join(installed.folder, 'custom-elements.json'), 'utf8');
    const { modules } = JSON.parse(text) as { modules: { path: string }[] };
    assert.ok(modules.length > 0);
    const missing = modules.filter(({ path }) => !existsSync(join(installed.folder, path)));
    assert.deepEqual(missing, []);
  });

  test('has a map for every script, with the sources in it', async () => {
    let count = 0;
    for await (const path of glob('**/*.js', { cwd: installed.folder })) {
      const script = join(installed.folder, path);
      const code = await readFile(script, 'utf8');
      const name = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(code)?.[1];
      if (!name) continue;
      const map = JSON.parse(await readFile(join(dirname(script), name), 'utf8')) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      assert.equal(map.sourcesContent?.filter((text) => text !== null).length, map.sources.length);
      count++;
    }
    assert.ok(count > 100, `${count} maps`);
  });
});
