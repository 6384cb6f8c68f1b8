import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { followAttention, type Place } from './attention.js';
import { startDrawing } from './drawing.js';
import { wordsAt, wordsOf, type Words } from './words-at.js';

const CSS_OF_BOX =
  'p{inset-inline:8px;width:fit-content;max-width:40em;margin:0 auto;padding:.4em .6em;' +
  'overflow:hidden;overflow-wrap:anywhere;border:3px solid #fff;outline:3px solid #000;' +
  'background:#fff;color:#000;font:1em/1.35 system-ui,sans-serif}' +
  'mark{position:static;background:#ffe066;color:#000}';

const SMALLEST = 24;
const GAP = 24;
const EDGE = 8;

const fill = (box: HTMLElement, mark: HTMLElement, { text, word: [from, to], element }: Words) => {
  mark.textContent = text.slice(from, to);
  box.replaceChildren(text.slice(0, from), mark, text.slice(to));
  box.lang = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  box.dir = getComputedStyle(element).direction;
};

// Over the finger if it fits, so that the hand does not cover it.
const put = (box: HTMLElement, mark: HTMLElement, { top, bottom }: Place) => {
  const height = window.innerHeight;
  const above = top - GAP - EDGE;
  const below = height - bottom - GAP - EDGE;
  const onTop = above > below || above > box.offsetHeight;
  Object.assign(box.style, {
    top: onTop ? 'auto' : `${bottom + GAP}px`,
    bottom: onTop ? `${height - top + GAP}px` : 'auto',
    maxHeight: `${onTop ? above : below}px`,
  });
  box.scrollTop = mark.offsetTop - box.clientHeight / 3;
};

/** Shows what is pointed at or focused in large letters: its sentence, its name, its alt text. */
export const magnifier: StartBehaviour = (stage, level) => {
  const drawing = startDrawing(stage, CSS_OF_BOX);
  const box = drawing.add('p');
  const mark = drawing.add('mark');
  box.append(mark);
  box.hidden = true;
  const end = followAttention(stage, drawing, (place) => {
    const words = place?.element
      ? wordsOf(place.element)
      : place && wordsAt(stage.document, place.x, place.top);
    box.hidden = !words || stage.isOurs(words.element);
    if (box.hidden || !words || !place) return;
    fill(box, mark, words);
    const size = Number.parseFloat(getComputedStyle(words.element).fontSize);
    box.style.fontSize = `${Math.max(SMALLEST, (size * Number(level)) / 100)}px`;
    box.style.maxHeight = '';
    put(box, mark, place);
  });
  return {
    refresh: () => undefined,
    stop: () => {
      end();
      drawing.remove();
    },
  };
};
