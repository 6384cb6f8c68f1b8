import { documentOf, type StyledRoot } from './open-roots.js';
import { winningRules } from './root-css.js';
import { ownSheet } from './own-sheets.js';

/** The size of an element's text and the height of its lines, in CSS pixels. */
export interface TextMeasure {
  readonly size: number;
  /** Not a number where the font decides ('normal'). */
  readonly line: number;
}

const CLOSE_ENOUGH = 0.05;
const WITHOUT_TEXT = 'head,head *,script,style,template,br,img';
const HALTED = winningRules('*,::before,::after{transition:none!important}');

/** Whether a length is not what it is meant to be; what is not a number is as it should be. */
export const isOff = (length: number, wanted: number): boolean =>
  Math.abs(length - wanted) > CLOSE_ENOUGH;

/**
 * The elements of a root that may have text.
 *
 * @param within - Elements of the page; only these and what is in them counts.
 */
export const textElements = (root: StyledRoot, within?: readonly Element[]): Element[] => {
  const selector = `:not(${WITHOUT_TEXT})`;
  if (!within) return [...root.querySelectorAll(selector)];
  const found = within
    .filter((each) => each.getRootNode() === root)
    .flatMap((each) => [each, ...each.querySelectorAll(selector)]);
  return [...new Set(found)];
};

/** Measures one element. */
export const measureText = (element: Element): TextMeasure => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return {
    size: Number.parseFloat(style?.fontSize ?? ''),
    line: Number.parseFloat(style?.lineHeight ?? ''),
  };
};

/** Does something while no transition of the page can show an old size for a while. */
export const withoutTransitions = <T>(roots: readonly StyledRoot[], work: () => T): T => {
  const halts = roots.map((root) => {
    const halt = ownSheet(documentOf(root));
    halt.replaceSync(HALTED);
    root.adoptedStyleSheets = [halt, ...root.adoptedStyleSheets];
    return halt;
  });
  const result = work();
  roots.forEach((root, index) => {
    // What has changed has to be seen before a transition could start again.
    if (root.firstElementChild) measureText(root.firstElementChild);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== halts[index]);
  });
  return result;
};
