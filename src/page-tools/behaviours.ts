import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { hiddenPictures } from './hidden-pictures.js';
import { largePointer } from './large-pointer.js';
import { magnifier } from './magnifier.js';
import { movingPictures } from './moving-pictures.js';
import { readingLine } from './reading-line.js';
import { readingMask } from './reading-mask.js';
import { sound } from './sound.js';
import { videos } from './videos.js';

/** What draws over the page or listens to it, by the name of its adjustment. */
export const behaviours: Readonly<Record<string, StartBehaviour>> = {
  pointer: largePointer,
  pictures: hiddenPictures,
  'moving-pictures': movingPictures,
  videos,
  sound,
  'reading-line': readingLine,
  'reading-mask': readingMask,
  magnifier,
};
