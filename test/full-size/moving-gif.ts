const frame = (color: 0 | 1): number[] => [
  ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
  ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0],
  ...[2, 2, color ? 0x4c : 0x44, 1, 0],
];

const bytes = (text: string) => [...Buffer.from(text, 'latin1')];

/** A GIF of one dot that changes its colour ten times a second, without end. */
export const movingGif = Uint8Array.from([
  ...bytes('GIF89a'),
  ...[1, 0, 1, 0, 0x80, 0, 0, 0x20, 0x40, 0x80, 0xf0, 0xa0, 0x20],
  ...[0x21, 0xff, 11, ...bytes('NETSCAPE2.0'), 3, 1, 0, 0, 0],
  ...frame(0),
  ...frame(1),
  0x3b,
]);
