import { documentOf, openRoots } from '../page-adjustments/open-roots.js';

import { elementOf, isVisible } from './flat-tree.js';
import { passageRange, readPassages, type Clip, type Passage } from './passages.js';

/** What to know of a page to read it. */
export interface ReadablePage {
  readonly document: Document;
  isOurs(node: Node): boolean;
}

/** Passages to read, and with which of them to begin. */
export interface ReadingPlan {
  readonly passages: readonly Passage[];
  readonly start: number;
}

const NAVIGATION = 'nav,[role=navigation]';

const mainContent = ({ document, isOurs }: ReadablePage): Element => {
  const roots = openRoots(document).filter((root) => documentOf(root) === document);
  const find = (selector: string) =>
    roots
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((element) => element.checkVisibility() && isVisible(element) && !isOurs(element));
  const articles = find('article,[role=article]');
  return (
    find('main,[role=main]')[0] ??
    (articles.length === 1 ? articles[0] : undefined) ??
    document.body
  );
};

const bottomOf = (passage: Passage) =>
  passageRange(passage, 0, passage.text.length).getBoundingClientRect().bottom;

/** The main content of a page, from what is at the top of the window on. */
export const planPage = (page: ReadablePage): ReadingPlan => {
  const { isOurs } = page;
  const passages = readPassages(mainContent(page), { isOurs, without: NAVIGATION });
  const scrolled = page.document.scrollingElement?.scrollTop ?? 0;
  const seen = scrolled > 0 ? passages.findIndex((passage) => bottomOf(passage) > 0) : 0;
  return { passages, start: Math.max(seen, 0) };
};

// Selections that begin or end in a shadow root need their own range (Selection API, composed).
const selectedRange = ({ document, isOurs }: ReadablePage): Range | undefined => {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const shadowRoots = openRoots(document).filter((root) => root instanceof ShadowRoot);
  const { startContainer, startOffset, endContainer, endOffset } =
    selection.getComposedRanges({ shadowRoots })[0] ?? selection.getRangeAt(0);
  let range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  if (startContainer.getRootNode() !== endContainer.getRootNode()) range = selection.getRangeAt(0);
  return range.collapsed || isOurs(range.startContainer) ? undefined : range;
};

const clipTo = (range: Range): Clip => {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = startContainer.getRootNode();
  const lift = (node: Node): Node | null => {
    const own = node.getRootNode();
    if (own === root) return node;
    return own instanceof ShadowRoot ? lift(own.host) : null;
  };
  return (text) => {
    const node = lift(text);
    if (!node || !range.intersectsNode(node)) return undefined;
    const from = text === startContainer ? startOffset : 0;
    return [from, text === endContainer ? endOffset : text.length];
  };
};

/** What the visitor has selected; undefined where there is nothing to read. */
export const planSelection = (page: ReadablePage): ReadingPlan | undefined => {
  const range = selectedRange(page);
  if (!range) return undefined;
  const passages = readPassages(page.document.body, {
    isOurs: page.isOurs,
    clip: clipTo(range.cloneRange()),
  });
  return passages.length ? { passages, start: 0 } : undefined;
};

const holds = (element: Element, node: Element | Text | null): boolean =>
  !!node &&
  (node === element ||
    holds(element, node.assignedSlot ?? (node.parentNode && elementOf(node.parentNode))));

/** The page from a place on that was clicked, tapped or focused; undefined where it has no text. */
export const planFrom = (page: ReadablePage, event: Event): ReadingPlan | undefined => {
  const [target] = event.composedPath();
  const element = target instanceof Node ? elementOf(target) : null;
  if (!element || page.isOurs(element)) return undefined;
  const passages = readPassages(page.document.body, { isOurs: page.isOurs });
  const isIn = ({ places }: Passage) => places.some(({ node }) => holds(element, node));
  const below = event instanceof PointerEvent && event.detail ? event.clientY : -Infinity;
  const start = passages.findIndex((passage) => isIn(passage) && bottomOf(passage) >= below);
  return start < 0 ? undefined : { passages, start };
};
