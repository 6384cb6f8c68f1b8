import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build, type Rolldown } from 'vite';

import { inShort } from '../full-size/how-much.ts';

import { installPacked, type Installed } from './packed-package.ts';

/** What a bundler made of one line of a site. */
interface Made {
  readonly code: string;
  /** Tags of the elements of which some module is in it, and tags that it defines. */
  readonly elements: readonly string[];
  readonly defined: readonly string[];
}

type Bundler = (installed: Installed, line: string) => Promise<Made>;

const made = (chunks: readonly { code: string; moduleIds: readonly string[] }[]): Made => {
  const ids = chunks.flatMap(({ moduleIds }) => moduleIds);
  const code = chunks.map(({ code }) => code).join('\n');
  const found = (pattern: RegExp, text: string) =>
    [...new Set([...text.matchAll(pattern)].map(([, tag]) => tag ?? ''))].sort();
  return {
    code,
    elements: found(/practice-widgets\/elements\/(practice-[\w-]+)\//g, ids.join('\n')),
    defined: found(/\.define\(\s*["'`](practice-[\w-]+)/g, code),
  };
};

const entry = async ({ project }: Installed, line: string) => {
  const path = join(project, 'site.js');
  await writeFile(path, `${line}\n`);
  return path;
};

const byRollup: Bundler = async (installed, line) => {
  const bundle = await rollup({
    input: await entry(installed, line),
    plugins: [nodeResolve()],
    onwarn: (warning, warn) => {
      if (warning.code !== 'EMPTY_BUNDLE') warn(warning);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  return made(output.filter((file) => file.type === 'chunk'));
};

const byVite: Bundler = async (installed, line) => {
  const result = (await build({
    root: installed.project,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: await entry(installed, line) } },
  })) as Rolldown.RolldownOutput;
  return made(result.output.filter((file) => file.type === 'chunk'));
};

const percent = (part: Made, whole: Made) =>
  Math.round((100 * gzipSync(part.code).length) / gzipSync(whole.code).length);

const bundlers: Readonly<Record<string, Bundler>> = {
  Vite: byVite,
  ...(!inShort && { Rollup: byRollup }),
};

for (const [name, bundled] of Object.entries(bundlers)) {
  describe(`a site that is bundled with ${name}`, () => {
    let installed: Installed;
    let tags: string[];
    let whole: Made;

    before(async () => {
      installed = await installPacked();
      tags = Object.keys(installed.packageJson.exports)
        .filter((path) => path.endsWith('/define'))
        .map((path) => path.split('/')[1] ?? '');
      whole = await bundled(installed, `import 'practice-widgets';`);
    });

    after(() => installed.remove());

    test('gets all elements where it asks for all', () => {
      assert.deepEqual(whole.defined, tags);
    });

    test('gets one element where it defines one', async () => {
      const shares: string[] = [];
      for (const tag of tags) {
        const one = await bundled(installed, `import 'practice-widgets/${tag}/define';`);
        assert.deepEqual(one.elements, [tag]);
        assert.deepEqual(one.defined, [tag]);
        shares.push(`${tag.replace('practice-', '')} ${percent(one, whole)}`);
      }
      console.log(`share of the whole, in percent, with Lit (gzip): ${shares.join(', ')}`);
    });

    test('gets a class without its definition', async () => {
      const line = `import { PracticeHours } from 'practice-widgets/practice-hours'; console.log(PracticeHours);`;
      const one = await bundled(installed, line);
      assert.deepEqual(one.elements, ['practice-hours']);
      assert.deepEqual(one.defined, []);
    });

    test('pays nothing for a class that it does not use', async () => {
      const line = `import { PracticeHours } from 'practice-widgets/practice-hours'; console.log(1);`;
      const { code, elements } = await bundled(installed, line);
      assert.deepEqual(elements, []);
      assert.ok(code.length < 1000, code);
    });

    test('gets all elements with a class of the front door, as the README says', async () => {
      const line = `import { PracticeHours } from 'practice-widgets'; console.log(PracticeHours);`;
      assert.deepEqual((await bundled(installed, line)).defined, tags);
    });
  });
}
