import type { Drawing } from './drawing.js';
import { listen } from './listening.js';
import { seenPart } from './seen-part.js';

/** What is drawn over elements of the page, and moves with them. */
export interface Covers {
  /** Covers these and no others: each with what is drawn over it. */
  show(covers: ReadonlyMap<Element, HTMLElement>): void;
  stop(): void;
}

const isShown = (element: Element): boolean => {
  const around = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return around.checkVisibility({ opacityProperty: true, visibilityProperty: true });
};

const put = (frame: HTMLElement, element: Element): void => {
  const part = isShown(element) ? seenPart(element) : undefined;
  frame.hidden = !part;
  if (!part) return;
  const box = element.getBoundingClientRect();
  const { style } = frame;
  style.transform = `translate(${part.left}px,${part.top}px)`;
  style.width = `${part.width}px`;
  style.height = `${part.height}px`;
  style.setProperty('--left', `${box.left - part.left}px`);
  style.setProperty('--top', `${box.top - part.top}px`);
  style.setProperty('--width', `${box.width}px`);
  style.setProperty('--height', `${box.height}px`);
};

/**
 * Draws over elements of the page where they are seen. What is drawn lies in a clipping frame of
 * its own, whose custom properties say how large the element is and where it begins.
 */
export const startCovers = (drawing: Drawing): Covers => {
  let frames = new Map<Element, HTMLElement>();
  const place = () => frames.forEach(put);
  const stop = listen(window, 'scroll resize', place);
  const show = (covers: ReadonlyMap<Element, HTMLElement>) => {
    const before = frames;
    frames = new Map();
    covers.forEach((cover, element) => {
      const frame = before.get(element) ?? drawing.add('div');
      if (frame.firstChild !== cover) frame.replaceChildren(cover);
      frames.set(element, frame);
      before.delete(element);
    });
    before.forEach((frame) => frame.remove());
    place();
  };
  return { show, stop };
};
