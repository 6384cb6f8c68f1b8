import type { Adjustment, AdjustmentGroup } from './adjustment.js';

const loaded = (name: string, group: AdjustmentGroup, ...levels: string[]): Adjustment => ({
  name,
  group,
  levels: ['default', ...levels],
  behaviour: 'loaded',
});

/** A large arrow that follows the mouse. */
export const pointer = loaded('pointer', 'finding', 'large');

/** Pictures that are replaced by their text. */
export const pictures = loaded('pictures', 'finding', 'hidden');

/** Animated pictures that stand still. */
export const movingPictures = loaded('moving-pictures', 'motion', 'still');

/** Videos that only play when the visitor starts them. */
export const videos = loaded('videos', 'motion', 'paused');

/** No sound. */
export const sound = loaded('sound', 'motion', 'muted');

/** A line across the page that keeps the place. */
export const readingLine = loaded('reading-line', 'reading', 'on');

/** All but some lines of the page is darkened. */
export const readingMask = loaded('reading-mask', 'reading', 'on');

/** The words under the pointer in large letters, in per cent of their size. */
export const magnifier = loaded('magnifier', 'reading', '150', '200', '300');
