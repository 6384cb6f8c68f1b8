import { crc32, deflateSync } from 'node:zlib';

import { PNG } from 'pngjs';

/** An image in memory: four bytes a pixel, red, green, blue and opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const palette = 3;
const trueColor = 2;

/** Reads a PNG file. */
export function readPicture(png: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, data };
}

/** Levels of a channel; twice of it is still less than what a comparison passes over. */
const alike = 5;

/**
 * The same picture with fewer colours, so that its file is less than half as large: the rare ones at
 * the edges of letters become the most frequent one that no eye tells from them. Areas keep theirs.
 */
export function mergeColors({ width, height, data }: Picture): Picture {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const kept: number[] = [];
  const merged = new Map<number, readonly number[]>();
  for (const [color] of [...counts].sort(([a, many], [b, more]) => more - many || a - b)) {
    const isArea = (counts.get(color) ?? 0) > (width * height) / 500;
    const found = isArea ? undefined : kept.find((other) => isAlike(color, other));
    if (found === undefined) kept.push(color);
    merged.set(color, [...bytesOf(found ?? color), 255]);
  }
  const all = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) all.set(merged.get(colorAt(data, at)) ?? [], at);
  return { width, height, data: all };
}

function isAlike(one: number, other: number): boolean {
  const channels = bytesOf(other);
  return bytesOf(one).every((level, at) => Math.abs(level - (channels[at] ?? 0)) <= alike);
}

/**
 * Writes an opaque picture as a small PNG file that loses nothing: with a palette where 256
 * colours are enough, else with three bytes a pixel (PNG, third edition, §11).
 */
export function writePicture(picture: Picture): Buffer {
  const colors = colorsOf(picture);
  const depth = colors.size <= 16 ? 4 : 8;
  const rows = colors.size <= 256 ? paletteRows(picture, colors, depth) : colorRows(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set(colors.size <= 256 ? [depth, palette] : [8, trueColor], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(colors.size <= 256 ? [chunk('PLTE', paletteBytes(colors))] : []),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture as 0xrrggbb, each with its place, up to one more than a palette holds. */
function colorsOf({ data }: Picture): ReadonlyMap<number, number> {
  const colors = new Map<number, number>();
  for (let at = 0; at < data.length && colors.size <= 256; at += 4) {
    const color = colorAt(data, at);
    if (!colors.has(color)) colors.set(color, colors.size);
  }
  return colors;
}

function colorAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function paletteBytes(colors: ReadonlyMap<number, number>): Buffer {
  return Buffer.from([...colors.keys()].flatMap((color) => bytesOf(color)));
}

function bytesOf(color: number): readonly number[] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

/** Each row begins with the filter 'none', which is best for a palette (§12.7). */
function paletteRows(
  { width, height, data }: Picture,
  colors: ReadonlyMap<number, number>,
  depth: number,
): Buffer {
  const perByte = 8 / depth;
  const length = 1 + Math.ceil(width / perByte);
  const rows = Buffer.alloc(length * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = pixel % width;
    const place = colors.get(colorAt(data, pixel * 4)) ?? 0;
    const at = ((pixel - x) / width) * length + 1 + Math.floor(x / perByte);
    // The leftmost pixel has the high bits.
    rows[at] = (rows[at] ?? 0) | (place << (8 - depth * ((x % perByte) + 1)));
  }
  return rows;
}

/** Pages are flat: here too, rows without a filter deflate best. */
function colorRows({ width, height, data }: Picture): Buffer {
  const length = 1 + width * 3;
  const rows = Buffer.alloc(length * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = pixel % width;
    rows.set(bytesOf(colorAt(data, pixel * 4)), ((pixel - x) / width) * length + 1 + x * 3);
  }
  return rows;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
