import type { Stage } from '../page-adjustments/adjustment.js';

/** What a behaviour draws over the page. */
export interface Drawing {
  /** A new, empty element in it. */
  add<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name];
  /** Takes everything away. */
  remove(): void;
}

// Colours are kept under forced colours: what is drawn here is made of light and dark at once.
const FRAME =
  ':host{all:initial;font-size:inherit;position:absolute;inset:0;overflow:hidden;' +
  'pointer-events:none;forced-color-adjust:none}*{position:absolute;box-sizing:border-box}';

/**
 * Begins to draw over a page, without a trace in it: its looks reach nothing that is drawn, and
 * what moves there is no change of the page or the menu.
 *
 * @param css - Styles of what is drawn.
 */
export const startDrawing = ({ document, layer }: Stage, css: string): Drawing => {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FRAME + css);
  root.adoptedStyleSheets = [sheet];
  layer.append(host);
  return {
    add: (name) => root.appendChild(document.createElement(name)),
    remove: () => host.remove(),
  };
};
