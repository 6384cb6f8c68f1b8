import type { StartBehaviour } from '../page-adjustments/adjustment.js';

import { startCovers } from './covers.js';
import { startDrawing } from './drawing.js';
import { startPageRules } from './page-rules.js';
import { findAll, rootsOfPage, selectorOf } from './pictures-of-page.js';

const PICTURES = 'img,input[type=image],svg[role=img]';

// Words of either colour on it keep a contrast of 4.5 to 1: those of the page and those of ours.
const PLAIN = '#757575';

const CSS_OF_LABELS =
  'div{overflow:hidden;display:grid;place-items:center;container-type:size}' +
  'div[hidden]{display:none}b{position:static;max-width:100%;max-height:100%;padding:.2em .4em;' +
  'overflow:hidden;overflow-wrap:anywhere;color:#fff;font:1em/1.25 system-ui,sans-serif;' +
  'font-size:clamp(12px,26cqmin,1em);text-align:center}' +
  // A plain box has the colour of the page then.
  '@media(forced-colors:active){div{border:1px solid}b{color:CanvasText}}';

const ICON = 40;

const isIcon = (picture: Element): boolean => {
  const { width, height } = picture.getBoundingClientRect();
  return width > 0 && Math.min(width, height) < ICON;
};

const hide = (icons: readonly Element[]): string => {
  const spared = icons.length ? `:not(${[...new Set(icons.map(selectorOf))].join()})` : '';
  return (
    `:is(${PICTURES})${spared}{background:${PLAIN}!important;object-fit:none!important;` +
    `object-position:-99999px 0!important}svg[role=img]${spared}>*{opacity:0!important}`
  );
};

const words = (picture: Element, language: string): string =>
  picture.getAttribute('alt') ??
  picture.getAttribute('aria-label') ??
  picture.querySelector('title')?.textContent ??
  (language.startsWith('es') ? 'Imagen' : 'Picture');

/**
 * Pictures become plain boxes with their alt text in them; a picture without meaning (`alt=""`) is
 * a box without words. What is smaller than 40 pixels is an icon and stays. Pictures in frames,
 * backgrounds and canvases stay too.
 */
export const hiddenPictures: StartBehaviour = (stage) => {
  const drawing = startDrawing(stage, CSS_OF_LABELS);
  const covers = startCovers(drawing);
  const rules = startPageRules();
  const labels = new WeakMap<Element, HTMLElement>();
  const label = (picture: Element): HTMLElement => {
    const known = labels.get(picture) ?? drawing.add('b');
    labels.set(picture, known);
    known.textContent = words(picture, stage.language);
    known.dir = 'auto';
    return known;
  };
  const refresh = () => {
    const roots = rootsOfPage(stage);
    const pictures = findAll(roots, PICTURES);
    const icons = pictures.filter(isIcon);
    rules.write(roots, hide(icons));
    const named = pictures.filter((each) => !icons.includes(each) && words(each, stage.language));
    covers.show(new Map(named.map((picture) => [picture, label(picture)])));
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
