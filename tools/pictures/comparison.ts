import pixelmatch from 'pixelmatch';

import type { Picture } from './picture-file.ts';

/** How two pictures differ. */
export interface Difference {
  /** Pixels that differ; those that only one of them has are counted too. */
  readonly pixels: number;
  /** Approved, now, and what differs in red: side by side. */
  readonly picture: Picture;
}

/** Of 1: what no eye tells apart. Edges that are only smoothed otherwise are passed over. */
const threshold = 0.05;
const gap = 16;

/** Compares two pictures; says nothing when they show the same. */
export function compare(approved: Picture, now: Picture): Difference | undefined {
  const width = Math.max(approved.width, now.width);
  const height = Math.max(approved.height, now.height);
  const [before, after] = [approved, now].map((picture) => enlarge(picture, width, height));
  if (!before || !after || isSame(approved, now)) return undefined;
  const marked = blank(width, height);
  const pixels = pixelmatch(before.data, after.data, marked.data, width, height, { threshold });
  return pixels > 0 ? { pixels, picture: sideBySide([before, after, marked]) } : undefined;
}

function isSame(one: Picture, other: Picture): boolean {
  return one.width === other.width && Buffer.compare(one.data, other.data) === 0;
}

function enlarge(picture: Picture, width: number, height: number): Picture {
  return copy(picture, blank(width, height), 0);
}

/** A picture of magenta, which no page has by chance. */
function blank(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set([255, 0, 255, 255], at);
  return { width, height, data };
}

function copy(from: Picture, to: Picture, left: number): Picture {
  for (let y = 0; y < from.height; y++) {
    const row = from.data.subarray(y * from.width * 4, (y + 1) * from.width * 4);
    to.data.set(row, (y * to.width + left) * 4);
  }
  return to;
}

function sideBySide(pictures: readonly [Picture, Picture, Picture]): Picture {
  const [{ width, height }] = pictures;
  const all = blank(width * 3 + gap * 2, height);
  pictures.forEach((picture, place) => copy(picture, all, place * (width + gap)));
  return all;
}
