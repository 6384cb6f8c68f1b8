import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { startCovers } from './covers.js';
import { startDrawing } from './drawing.js';
import { startPageRules } from './page-rules.js';
import { findAll, rootsOfPage, selectorOf } from './pictures-of-page.js';

const CSS_OF_STILLS =
  'div{overflow:hidden}div[hidden]{display:none}' +
  'canvas{left:var(--left);top:var(--top);width:var(--width);height:var(--height)}';

const LOOKS = ['object-fit', 'object-position', 'border-radius', 'opacity', 'padding'];
const MOVING_TYPE = /^image\/(gif|apng)/;
const MOVING_NAME = /^data:image\/(gif|apng)|^(?!data:).*\b(gif|giphy|tenor|apng|animat)/i;

const typeOf = (source: string): string => {
  const [timing] = performance.getEntriesByName(source);
  return (timing as { contentType?: string } | undefined)?.contentType ?? '';
};

const moves = ({ currentSrc, complete, naturalWidth }: HTMLImageElement): boolean =>
  complete &&
  naturalWidth > 0 &&
  (MOVING_NAME.test(currentSrc) || MOVING_TYPE.test(typeOf(currentSrc)));

const draw = (picture: HTMLImageElement, canvas: HTMLCanvasElement): void => {
  const style = getComputedStyle(picture);
  LOOKS.forEach((name) => canvas.style.setProperty(name, style.getPropertyValue(name)));
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const paint = () => canvas.getContext('2d')?.drawImage(picture, 0, 0);
  paint();
  // A busy WebKit has the frame only later.
  picture.decode().then(paint, () => undefined);
};

// The picture keeps its room; what is seen through the still's clear parts is its background.
const hide = (pictures: readonly Element[]): string => {
  const these = [...new Set(pictures.map(selectorOf))].join();
  return these && `${these}{object-fit:none!important;object-position:-99999px 0!important}`;
};

/**
 * Pictures that move stand still: their first frame is drawn over them, and nothing is fetched
 * again. These are GIF and APNG files, known by their name or type; a WebP or AVIF file only when
 * its address says that it moves, as only its bytes could tell. Where words of the page lie on
 * such a picture, it is not drawn. Backgrounds and pictures in frames are not reached.
 */
export const movingPictures: StartBehaviour = (stage) => {
  const drawing = startDrawing(stage, CSS_OF_STILLS);
  const covers = startCovers(drawing);
  const rules = startPageRules();
  const stills = new WeakMap<Element, { source: string; canvas: HTMLCanvasElement }>();
  const still = (picture: HTMLImageElement): HTMLCanvasElement => {
    const known = stills.get(picture);
    if (known?.source === picture.currentSrc) return known.canvas;
    const canvas = known?.canvas ?? drawing.add('canvas');
    draw(picture, canvas);
    stills.set(picture, { source: picture.currentSrc, canvas });
    return canvas;
  };
  const refresh = () => {
    const roots = rootsOfPage(stage);
    const moving = findAll<HTMLImageElement>(roots, 'img').filter(moves);
    // Drawn before it is hidden, and so with its own looks.
    covers.show(new Map(moving.map((picture) => [picture, still(picture)])));
    rules.write(roots, hide(moving));
  };
  refresh();
  return {
    refresh,
    stop: () => {
      covers.stop();
      rules.remove();
      drawing.remove();
    },
  };
};
