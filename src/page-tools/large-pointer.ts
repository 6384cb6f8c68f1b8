import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { startDrawing } from './drawing.js';
import { leavesPage, listen } from './listening.js';

const ARROW = 'polygon(0 0,0 82%,19% 65%,33% 100%,49% 93%,35% 60%,62% 60%)';
const INNER = 'polygon(6% 14%,6% 70%,22% 56%,36% 91%,41% 88%,27% 54%,48% 54%)';

const CSS_OF_POINTER =
  `div{width:64px;height:64px;background:#fff;clip-path:${ARROW}}` +
  `div>div{inset:0;background:#000;clip-path:${INNER}}`;

/**
 * A large arrow, dark in light, whose tip is where the mouse is. The page's own pointer stays. It
 * is not shown for a finger or a pen, over frames or outside of the window.
 */
export const largePointer: StartBehaviour = (stage) => {
  const drawing = startDrawing(stage, CSS_OF_POINTER);
  const arrow = drawing.add('div');
  arrow.append(drawing.add('div'));
  arrow.hidden = true;
  const follow = (event: Event) => {
    const pointer = event as PointerEvent;
    const isOut = pointer.type === 'pointerout';
    if (isOut && !leavesPage(pointer)) return;
    arrow.hidden = isOut || pointer.pointerType !== 'mouse';
    arrow.style.transform = `translate(${pointer.clientX}px,${pointer.clientY}px)`;
  };
  const end = listen(window, 'pointermove pointerdown pointerout', follow);
  return {
    refresh: () => undefined,
    stop: () => {
      end();
      drawing.remove();
    },
  };
};
