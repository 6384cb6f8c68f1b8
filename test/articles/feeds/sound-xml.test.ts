import { expect } from '@open-wc/testing';

import { isSoundXml } from '../../../src/articles/feeds/sound-xml.js';

/** Whether the browser's own parser takes it. */
function isTaken(xml: string): boolean {
  return !new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror');
}

async function fixtures(): Promise<readonly string[]> {
  const sets = await Promise.all(
    ['gofeed', 'own'].map(async (set) => {
      const answer = await fetch(`/test-feeds/file/${set}/expected.json`);
      const names = Object.keys((await answer.json()) as object);
      return Promise.all(
        names.map(async (name) => (await fetch(`/test-feeds/file/${set}/${name}`)).text()),
      );
    }),
  );
  return sets.flat().filter((text) => text.includes('<'));
}

/** The same row of numbers below a limit on each run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pieces = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    ']]>',
    '--',
    '<a>',
    '</a>',
    '<a/>',
    '<b:c/>',
    '&#0;',
    '&#128512;',
  ],
  ...[
    '&nbsp;',
    '\u0001',
    '\uFFFE',
    ' xmlns:b="b"',
    ' a="1"',
    ' a=1',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?x?>',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    'xmlns:xml="c"',
    ' xmlns:d=""',
    '\uD800',
    '&#xD800;',
    ' ',
  ],
];

/** A text with one to three faults, or none that hurts. */
function broken(text: string, roll: (limit: number) => number): string {
  let made = text;
  for (let faults = 1 + roll(3); faults > 0; faults -= 1) {
    const at = roll(made.length + 1);
    const piece = pieces[roll(pieces.length)] ?? '';
    made = made.slice(0, at) + piece + made.slice(at + (roll(2) ? 0 : roll(12)));
  }
  return made;
}

const small = [
  '<?xml version="1.0" encoding="utf-8"?><a><b/></a>',
  '<a xmlns:b="x"><b:c b:d="1" d="2">x &amp; y</b:c><!-- no --><![CDATA[<&]]></a>',
  '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/rss.dtd"><rss><a/></rss>\n',
];

describe('XML that is sound beyond doubt', () => {
  it('is what is good of the feeds that are known', async () => {
    const good = (await fixtures()).filter((text) => isTaken(text) && !/<!entity/i.test(text));
    expect(good.length).to.be.above(100);
    expect(good.filter((text) => !isSoundXml(text))).to.deep.equal([]);
    expect(small.filter((text) => !isSoundXml(text))).to.deep.equal([]);
  });

  it('is taken by the browser, however it was broken', async () => {
    const roll = dice(7);
    const texts = [...(await fixtures()).filter(({ length }) => length < 3000), ...small];
    let sound = 0;
    let refused = 0;
    for (let round = 0; round < 6000; round += 1) {
      // The small ones are hit where it hurts.
      const from = roll(2) ? small : texts;
      const text = broken(from[roll(from.length)] ?? '', roll);
      if (isSoundXml(text)) {
        sound += 1;
        if (!isTaken(text)) expect.fail(`taken for sound: ${JSON.stringify(text)}`);
      } else if (!isTaken(text)) refused += 1;
    }
    expect(sound).to.be.above(300);
    expect(refused).to.be.above(3000);
  });

  for (const text of [
    ...[
      '',
      'words',
      '<a>',
      '<a></b>',
      '<a/><a/>',
      '<a>&nbsp;</a>',
      '<a>]]></a>',
      '<a b="1" b="2"/>',
    ],
    ...[
      '<a:b/>',
      '<a b:c=""/>',
      '<a xmlns:b="x" xmlns:c="x" b:d="" c:d=""/>',
      '<a><!-- -- --></a>',
    ],
    ...['<a>&#0;</a>', '<a>&#xD800;</a>', '<a b="<"/>', '<a b=c/>', '\n<?xml version="1.0"?><a/>'],
    ...['<a/><!DOCTYPE a>', '<!DOCTYPE a><!DOCTYPE a><a/>', '<a xmlns:b=""/>', '<a>\u0001</a>'],
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(isSoundXml(text)).to.equal(false);
    });
  }
});
