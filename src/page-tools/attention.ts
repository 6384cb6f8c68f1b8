import type { Stage } from '../page-adjustments/adjustment.js';

import { caretPlace } from './caret.js';
import type { Drawing } from './drawing.js';
import { leavesPage, listen } from './listening.js';

/** Where somebody looks, in CSS pixels of the window. */
export interface Place {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** What has the focus, when it was the keyboard that led there. */
  readonly element?: Element;
}

const TALLEST = 48;

/** The element that has the focus, in whichever open shadow root it is. */
export const focusedElement = (document: Document): Element | null => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
};

const pointerPlace = (event: Event): Place | undefined => {
  const point = 'touches' in event ? (event as TouchEvent).touches[0] : (event as PointerEvent);
  return point && { x: point.clientX, top: point.clientY, bottom: point.clientY };
};

/**
 * Follows the mouse, the finger, the keyboard focus and the caret. Inside a frame only the focus
 * on the frame itself is seen.
 *
 * @param drawing - A place to measure in.
 * @param attend - Told each new place; nothing when the pointer has left or Escape was pressed.
 * @returns Ends it.
 */
export const followAttention = (
  { document, isOurs }: Stage,
  drawing: Drawing,
  attend: (place: Place | undefined) => void,
): (() => void) => {
  const followFocus = (event?: Event) => {
    if ((event as KeyboardEvent | undefined)?.key === 'Escape') return attend(undefined);
    const element = focusedElement(document);
    // A click on something large must not move the place away from the pointer.
    if (!element?.matches(':focus-visible') || isOurs(element)) return;
    const { x, top, bottom } = caretPlace(element, drawing);
    attend({ x, top: Math.max(top, 0), bottom: Math.min(bottom, top + TALLEST), element });
  };
  const ends = [
    listen(window, 'pointermove pointerdown touchmove', (event) => attend(pointerPlace(event))),
    listen(window, 'pointerout', (event) => {
      if (leavesPage(event as PointerEvent)) attend(undefined);
    }),
    // Focus that moves inside a shadow root is not heard outside of it, but a key is.
    listen(window, 'focusin keyup', followFocus),
    listen(document, 'selectionchange', () => followFocus()),
  ];
  followFocus();
  return () => ends.forEach((end) => end());
};
