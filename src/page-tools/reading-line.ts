import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { followAttention } from './attention.js';
import { startDrawing } from './drawing.js';

const CSS_OF_LINE =
  'hr{inset-inline:0;top:40%;margin:0;border:solid #fff;border-width:2px 0;height:8px;background:#000}';

const BELOW_POINTER = 12;

/**
 * A line across the page, dark and light, under what is pointed at, focused or written. Keys that
 * scroll leave it at its place in the window.
 */
export const readingLine: StartBehaviour = (stage) => {
  const drawing = startDrawing(stage, CSS_OF_LINE);
  const line = drawing.add('hr');
  const end = followAttention(stage, drawing, (place) => {
    if (!place) return;
    const below = place.element ? place.bottom : place.bottom + BELOW_POINTER;
    line.style.top = `${Math.min(below, window.innerHeight - line.offsetHeight)}px`;
  });
  return {
    refresh: () => undefined,
    stop: () => {
      end();
      drawing.remove();
    },
  };
};
