import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { ApprovedPictures } from '../../tools/pictures/approved-pictures.ts';
import { compare } from '../../tools/pictures/comparison.ts';
import {
  mergeColors,
  readPicture,
  writePicture,
  type Picture,
} from '../../tools/pictures/picture-file.ts';
import { views } from '../../tools/pictures/views.ts';

/** A picture with as many colours as asked for, a row of 20 pixels after the other. */
function stripes(colors: number, height = 30): Picture {
  const width = 20;
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const color = pixel % colors;
    data.set([color & 0xff, (color >> 8) * 50, 255 - (color & 0xff), 255], pixel * 4);
  }
  return { width, height, data };
}

/** A white picture with a black square of so many pixels a side in it. */
function square(side: number): Picture {
  const [width, height] = [60, 40];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 5; y < 5 + side; y++) {
    for (let x = 5; x < 5 + side; x++) data.set([0, 0, 0], (y * width + x) * 4);
  }
  return { width, height, data };
}

describe('a picture file', () => {
  for (const colors of [1, 16, 17, 256, 257, 500]) {
    it(`loses nothing of ${colors} colours`, () => {
      const picture = stripes(colors);
      const read = readPicture(writePicture(picture));
      assert.deepEqual([read.width, read.height], [20, 30]);
      assert.equal(Buffer.compare(read.data, picture.data), 0);
    });
  }

  it('has half a byte a pixel for 15 pixels a row too', () => {
    const data = stripes(3).data.slice(0, 15 * 4 * 4);
    const read = readPicture(writePicture({ width: 15, height: 4, data }));
    assert.equal(Buffer.compare(read.data, data), 0);
  });
});

describe('merged colours', () => {
  /** All greys, and an area of one that is none of the common levels. */
  const greys = Uint8Array.from({ length: 512 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : at < 1024 ? at >> 2 : 203,
  );
  const picture = { width: 512, height: 1, data: greys };
  const merged = mergeColors(picture);

  it('are few', () => {
    assert.ok(new Set(merged.data).size <= 52);
  });

  it('are exact where there is an area of them', () => {
    assert.deepEqual([...merged.data.subarray(-8)], [203, 203, 203, 255, 203, 203, 203, 255]);
  });

  it('are not seen by a comparison', () => {
    assert.equal(compare(picture, merged), undefined);
    const shifted = { ...merged, data: merged.data.map((level) => Math.min(255, level + 5)) };
    assert.equal(compare(picture, shifted), undefined);
  });
});

describe('a comparison', () => {
  it('says nothing of the same', () => {
    assert.equal(compare(square(20), square(20)), undefined);
  });

  it('counts what differs, and shows both and the difference', () => {
    const difference = compare(square(20), square(25));
    assert.equal(difference?.pixels, 25 * 25 - 20 * 20);
    assert.deepEqual([difference.picture.width, difference.picture.height], [60 * 3 + 32, 40]);
    const at = (x: number, y: number) => {
      const place = (y * difference.picture.width + x) * 4;
      return [...difference.picture.data.subarray(place, place + 3)];
    };
    assert.deepEqual(at(27, 27), [255, 255, 255], 'approved');
    assert.deepEqual(at(76 + 27, 27), [0, 0, 0], 'now');
    assert.deepEqual(at(152 + 27, 27), [255, 0, 0], 'difference');
  });

  it('sees a change of a colour that an eye can see', () => {
    const changed = square(20);
    for (let at = 0; at < changed.data.length; at += 4) {
      if (changed.data[at] === 255) changed.data.set([236, 236, 236], at);
    }
    assert.ok(compare(square(20), changed));
  });

  it('sees that a picture has become higher', () => {
    assert.equal(compare(stripes(5, 30), stripes(5, 31))?.pixels, 20);
  });
});

describe('approved pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
  const approved = new ApprovedPictures(join(folder, 'approved'), join(folder, 'differences'));
  const [story, view] = [{ id: 'elements-card--long' }, { name: 'light' }];
  after(() => rmSync(folder, { recursive: true }));

  it('ask for a picture that is missing', () => {
    const fault = approved.check(story, view, writePicture(square(20)));
    assert.match(fault ?? '', /light\.png is missing.*npm run pictures:approve/);
  });

  it('keep a picture once', () => {
    assert.equal(approved.approve(story, view, writePicture(square(20))), true);
    assert.equal(approved.approve(story, view, writePicture(square(20))), false);
    assert.equal(approved.size().count, 1);
    assert.equal(approved.check(story, view, writePicture(square(20))), undefined);
  });

  it('show what has changed, until it is accepted', () => {
    const shown = join(folder, 'differences', 'elements-card--long--light.png');
    const changed = writePicture(square(22));
    assert.match(approved.check(story, view, changed) ?? '', /^84 pixels differ/);
    assert.equal(readPicture(readFileSync(shown)).width, 60 * 3 + 32);
    assert.equal(approved.approve(story, view, changed), true);
    assert.equal(existsSync(shown), false);
    assert.equal(approved.check(story, view, changed), undefined);
  });

  it('tell of those without a story', () => {
    assert.deepEqual(approved.orphans([story], views), []);
    const [orphan] = approved.orphans([{ id: 'elements-card--short' }], views);
    assert.match(orphan ?? '', /elements-card--long.light\.png$/);
    approved.remove(orphan ?? '');
    assert.equal(approved.size().count, 0);
  });
});
