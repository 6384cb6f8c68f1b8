import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { Studio } from '../../tools/pictures/studio.ts';
import { views, type View } from '../../tools/pictures/views.ts';

const skip = findBrowser('chromium') ? false : 'Chromium is not on this machine';

describe('the measures of a page', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
  let studio: Studio;

  before(async () => {
    studio = await Studio.open(folder);
  });

  after(async () => {
    await studio.close();
    rmSync(folder, { recursive: true });
  });

  /** The faults of a page of 320 pixels, each as `kind: path`. */
  async function faultsOf(body: string, change: Partial<View> = {}): Promise<readonly string[]> {
    const [view] = views.filter(({ name }) => name === 'narrow');
    assert.ok(view);
    const style = 'body{margin:0;font:16px/1.5 sans-serif}button,a{box-sizing:border-box}';
    writeFileSync(
      join(folder, `page-${++pages}.html`),
      `<!doctype html><style>${style}</style><body>${body}`,
    );
    await studio.showPage(`page-${pages}.html`, { ...view, ...change });
    return (await studio.faults()).map(({ kind, path }) => `${kind}: ${path}`);
  }
  let pages = 0;

  const inShadow = (markup: string) =>
    `<x-box><template shadowrootmode="open">${markup}</template></x-box>`;
  const wide = '<b style="display:inline-block;width:150px">wide</b>';

  const faulty: readonly (readonly [string, string, readonly string[]])[] = [
    ['content wider than its box', `<p style="width:100px">${wide}</p>`, ['overflow: p']],
    [
      'the same in a shadow root',
      inShadow(`<p class="row" style="width:100px">${wide}</p>`),
      ['overflow: x-box >> p.row'],
    ],
    [
      'of nested boxes the innermost',
      `<div style="width:100px"><p>${wide}</p></div>`,
      ['overflow: div > p'],
    ],
    [
      'a box beside the window, without what is in it',
      '<div style="position:fixed;left:300px;width:60px"><i>away</i></div>',
      ['off the page: div'],
    ],
    [
      'lines that are cut',
      '<p style="height:20px;overflow:hidden">one<br>two</p>',
      ['cut text: p'],
    ],
    [
      'words that are cut',
      '<p style="width:40px;overflow:hidden;white-space:nowrap">many words</p>',
      ['cut text: p'],
    ],
    [
      'a small button',
      '<button style="width:23px;height:30px;padding:0">x</button>',
      ['small target: button'],
    ],
    [
      'a low link that stands alone',
      '<h3><a style="font-size:12px" href="/">Read more</a></h3>',
      ['small target: h3 > a'],
    ],
    [
      'a small field without a label',
      '<input type="checkbox" style="width:13px">',
      ['small target: input'],
    ],
  ];
  for (const [name, body, expected] of faulty) {
    it(`find ${name}`, async () => {
      assert.deepEqual(await faultsOf(body), expected);
    });
  }

  const sound: readonly (readonly [string, string])[] = [
    ['a box that scrolls', `<p style="width:100px;overflow-x:auto">${wide}</p>`],
    [
      'a picture that is cropped',
      '<div style="height:50px;overflow:hidden"><div style="height:90px"></div></div>',
    ],
    [
      'words for a screen reader',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">words</p>',
    ],
    ['what is not shown', `<p style="width:100px;visibility:hidden">${wide}</p>`],
    ['a link in a sentence', '<p>Read <a style="font-size:12px" href="/">more</a> now.</p>'],
    [
      'a small field with a large label',
      '<label style="display:block;padding:8px"><input type="checkbox" style="width:13px">Yes, please</label>',
    ],
    [
      'a field with a long answer',
      `<input style="width:99px;height:30px" value="${'long '.repeat(20)}">`,
    ],
    [
      'a carousel',
      `<div style="width:100px;overflow-x:auto;scroll-snap-type:inline mandatory"><div style="width:90px">${wide}</div></div>`,
    ],
    [
      'words that end with an ellipsis',
      '<p style="display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:1">one<br>two</p>',
    ],
    ['a button of 24 pixels', '<button style="width:24px;height:24px;padding:0">x</button>'],
  ];
  for (const [name, body] of sound) {
    it(`leave alone ${name}`, async () => {
      assert.deepEqual(await faultsOf(body), []);
    });
  }

  it("follow the visitor's own font size", async () => {
    const body = '<p style="font-size:medium;width:100px">Consultations</p>';
    assert.deepEqual(await faultsOf(body), []);
    assert.deepEqual(await faultsOf(body, { fontSize: 32 }), ['overflow: p']);
  });

  it('see words as long as those of other languages, in our own elements alone', async () => {
    const box = '<p style="width:100px">Consultation</p>';
    const number = '<p translate="no" style="width:100px">Consultation</p>';
    const ours = `<practice-x><template shadowrootmode="open">${box}${number}</template></practice-x>`;
    assert.deepEqual(await faultsOf(ours + box), []);
    assert.deepEqual(await faultsOf(ours + box, { longWords: true }), [
      'overflow: practice-x >> p',
    ]);
  });

  it('see forced colours', async () => {
    const body = `<style>@media (forced-colors: active) { p { width: 100px } }</style><p>${wide}</p>`;
    assert.deepEqual(await faultsOf(body), []);
    assert.deepEqual(await faultsOf(body, { forcedColors: true }), ['overflow: p']);
  });
});
