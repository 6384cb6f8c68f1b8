import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { releaseFolders } from '../../tools/release-folders.ts';
import { servePages } from '../full-size/serve-pages.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import { feed, laterBody, looking, page, type Later } from './library-page.ts';
import { serveRelease } from './serve-release.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-widgets-release-'));
});

after(() => rm(folder, { recursive: true }));

/** A small package that says which version it is. */
async function packageOf(version: string, words = version): Promise<string> {
  const dist = await mkdtemp(join(folder, 'dist-'));
  const files = {
    'package.json': JSON.stringify({ version }),
    'practice-widgets.js': `import("./practice-later.js"); import('lit'); // ${words}\n//# sourceMappingURL=practice-widgets.js.map\n`,
    'practice-widgets.js.map': '{}',
    'practice-later.js': `export const later = '${words}';\n`,
    'practice-widgets.css': `/* ${words} */`,
    'embed.html': '<script src="practice-widgets.js"></script><a href="./index.js">practice</a>',
    'integrity.json': '{}',
    'index.js': 'inside',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
  return dist;
}

describe('folders for releases', () => {
  const release = async (out: string, version: string, words?: string) =>
    releaseFolders(await packageOf(version, words), join(folder, out));
  const leadsTo = async (path: string) =>
    /\.\.\/([\d.]+)\/practice-later/.exec(
      await readFile(join(folder, path, 'practice-widgets.js'), 'utf8'),
    )?.[1];

  test('a release has its own, and moves those of its kind', async () => {
    assert.deepEqual(await release('one', '1.2.3'), ['1.2.3', '1', '1.2', 'latest']);
    for (const moving of ['1', '1.2', 'latest']) {
      assert.equal(await leadsTo(`one/${moving}`), '1.2.3');
    }
  });

  test('a correction of an old line leaves the newest in its place', async () => {
    await release('line', '1.2.3');
    assert.deepEqual(await release('line', '1.10.0'), ['1.10.0', '1', '1.10', 'latest']);
    assert.deepEqual(await release('line', '1.2.4'), ['1.2.4', '1.2']);
    assert.equal(await leadsTo('line/1'), '1.10.0');
    assert.equal(await leadsTo('line/latest'), '1.10.0');
    assert.equal(await leadsTo('line/1.2'), '1.2.4');
    assert.match(
      await readFile(join(folder, 'line/1.2.3/practice-later.js'), 'utf8'),
      /later = '1\.2\.3'/,
    );
  });

  test('nothing spans the versions before 1.0, and nobody is led to a trial', async () => {
    assert.deepEqual(await release('early', '0.3.0'), ['0.3.0', '0.3', 'latest']);
    assert.deepEqual(await release('early', '1.0.0-beta.1'), ['1.0.0-beta.1']);
    assert.equal(await leadsTo('early/latest'), '0.3.0');
  });

  test('the same release again changes nothing; another of its number is refused', async () => {
    await release('again', '1.2.3');
    assert.equal((await release('again', '1.2.3')).length, 4);
    await assert.rejects(release('again', '1.2.3', 'changed'), /raise the version/);
    const text = await readFile(join(folder, 'again/1.2.3/practice-later.js'), 'utf8');
    assert.match(text, /later = '1\.2\.3'/);
  });

  test('holds what pages load, as it is, and nothing from inside the package', async () => {
    const dist = await packageOf('1.2.3');
    await releaseFolders(dist, join(folder, 'held'));
    const exact = join(folder, 'held/1.2.3');
    assert.deepEqual((await readdir(exact)).sort(), [
      'embed.html',
      'integrity.json',
      'practice-later.js',
      'practice-widgets.css',
      'practice-widgets.js',
      'practice-widgets.js.map',
    ]);
    for (const file of await readdir(exact)) {
      assert.ok((await readFile(join(exact, file))).equals(await readFile(join(dist, file))), file);
    }
  });

  test('a moving file leads to files of one release, and to nothing else', async () => {
    await release('moving', '1.2.3');
    const at = (file: string) => readFile(join(folder, 'moving/latest', file), 'utf8');
    assert.equal(
      await at('practice-widgets.js'),
      `import("../1.2.3/practice-later.js"); import('lit'); // 1.2.3\n`,
    );
    assert.equal(
      await at('embed.html'),
      '<script src="../1.2.3/practice-widgets.js"></script><a href="./index.js">practice</a>',
    );
    await assert.rejects(at('integrity.json'));
  });

  test('what never changes may be kept for ever, what moves for minutes', async () => {
    await release('kept', '1.2.3');
    const text = await readFile(join(folder, 'kept/_headers'), 'utf8');
    const said = (path: string) => text.split(`/${path}/*\n`)[1]?.split('\n')[0] ?? '';
    assert.match(said('1.2.3'), /max-age=31536000, immutable/);
    for (const moving of ['1', '1.2', 'latest']) assert.match(said(moving), /max-age=300,/);
  });
});

for (const engine of enginesToUse) {
  describe(`a page that loads a release from another server, in ${engine}`, () => {
    let release: Awaited<ReturnType<typeof serveRelease>>;
    let pages: Awaited<ReturnType<typeof servePages>>;
    let browser: BrowserPage;
    let hashes: Record<string, string>;

    before(async () => {
      const dist = join(folder, `built-${engine}`);
      const out = join(folder, `out-${engine}`);
      await cp('dist', dist, { recursive: true });
      await writeFile(join(dist, 'package.json'), JSON.stringify({ version: '1.2.3' }));
      await releaseFolders(dist, out);
      hashes = JSON.parse(
        await readFile(join(out, '1.2.3/integrity.json'), 'utf8'),
      ) as typeof hashes;
      release = await serveRelease(out);
      pages = await servePages({
        answers: {
          '/looking.js': looking,
          '/feed.json': feed,
          '/page': (query) =>
            page(
              `<script ${query.get('attributes') ?? ''} src="${release.origin}/${query.get('file') ?? ''}"></script>`,
              laterBody('/feed.json'),
            ),
        },
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser.close();
      await pages.close();
      await release.close();
    });

    const open = (file: string, attributes: string) =>
      browser.open(`${pages.origin}/page?${new URLSearchParams({ file, attributes }).toString()}`);

    const assertWorks = ({ menu, list, asked }: Later) => {
      assert.match(menu, /Quick choices/);
      assert.match(list, /From the feed/);
      const later = asked.filter((url) => !url.includes('practice-widgets')).sort();
      assert.deepEqual(later, [
        `${release.origin}/1.2.3/practice-accessibility-menu.js`,
        `${release.origin}/1.2.3/practice-article-reading.js`,
      ]);
    };

    const scripts = { 'practice-widgets.js': 'type="module"', 'practice-widgets.classic.js': '' };

    for (const [file, attributes] of Object.entries(scripts)) {
      for (const place of ['1.2.3', '1.2', '1', 'latest']) {
        test(`${place}/${file} finds its later files in its release`, async () => {
          await open(`${place}/${file}`, attributes);
          assertWorks(await browser.evaluate(() => window.later()));
        });
      }

      test(`${file} works with its hash`, async () => {
        const hash = hashes[file] ?? '';
        assert.match(hash, /^sha384-/);
        await open(`1.2.3/${file}`, `${attributes} crossorigin integrity="${hash}"`);
        assertWorks(await browser.evaluate(() => window.later()));
      });

      test(`${file} does not run with another file's hash`, async () => {
        const hash = hashes['practice-article-reading.js'] ?? '';
        await open(`1.2.3/${file}`, `${attributes} crossorigin integrity="${hash}"`);
        const defined = await browser.evaluate(async () => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          return !!customElements.get('practice-hours');
        });
        assert.equal(defined, false);
      });
    }
  });
}
