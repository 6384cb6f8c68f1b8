import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { followAttention } from './attention.js';
import { startDrawing } from './drawing.js';

// The shadow is the mask: however large the window is, it reaches its edges.
const CSS_OF_MASK =
  'div{inset-inline:-9px;top:40%;height:max(7.5em,120px);max-height:60%;border:2px solid #fff;' +
  'outline:2px solid #000;box-shadow:0 0 0 200vmax #000c}';

/** Darkens all but about five lines around what is pointed at, focused or written. */
export const readingMask: StartBehaviour = (stage) => {
  const drawing = startDrawing(stage, CSS_OF_MASK);
  const band = drawing.add('div');
  const end = followAttention(stage, drawing, (place) => {
    if (!place) return;
    const top = (place.top + place.bottom - band.offsetHeight) / 2;
    band.style.top = `${Math.max(0, Math.min(top, window.innerHeight - band.offsetHeight))}px`;
  });
  return {
    refresh: () => undefined,
    stop: () => {
      end();
      drawing.remove();
    },
  };
};
