import { startFocusAt } from './focus-start.js';
import type { ToolStage } from './page-tool.js';

const SHOWN_FOR = 4000;

let end: (() => void) | undefined;

/** Takes the outline of the last jump away. */
export const endJump = (): void => {
  end?.();
  end = undefined;
};

// Two tones: on whatever it stands, one of them can be seen.
const STYLE: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  boxSizing: 'border-box',
  outline: '4px solid #000',
  outlineOffset: '2px',
  boxShadow: '0 0 0 2px #fff,0 0 0 8px #fff',
  pointerEvents: 'none',
};

const drawOutline = (place: Element | Range, layer: HTMLElement): void => {
  endJump();
  const outline = document.createElement('div');
  const follow = () => {
    const box = place.getBoundingClientRect();
    for (const side of ['left', 'top', 'width', 'height'] as const)
      outline.style[side] = `${box[side]}px`;
  };
  Object.assign(outline.style, STYLE);
  follow();
  layer.append(outline);
  const listening = new AbortController();
  const listener = { capture: true, passive: true, signal: listening.signal };
  const timer = setTimeout(endJump, SHOWN_FOR);
  addEventListener('scroll', follow, listener);
  addEventListener('keydown', endJump, listener);
  addEventListener('pointerdown', endJump, listener);
  end = () => {
    clearTimeout(timer);
    listening.abort();
    outline.remove();
  };
};

/**
 * Closes the panel and goes to a place of the page: it is brought into view, outlined until the
 * visitor does something, and the Tab key goes on from there.
 *
 * @param place - A part of the element's text, if it is not all of it that is meant.
 */
export const jumpTo = (element: HTMLElement, stage: ToolStage, place?: Range): void => {
  stage.leavePanel();
  const isTall = element.getBoundingClientRect().height > innerHeight;
  element.scrollIntoView({ block: isTall ? 'start' : 'center', behavior: 'instant' });
  startFocusAt(element);
  drawOutline(place ?? element, stage.layer);
};
