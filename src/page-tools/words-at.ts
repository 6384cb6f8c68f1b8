import { elementAt, type Found } from './element-at.js';

/** Some words of a page. */
export interface Words {
  readonly text: string;
  /** Which of them is meant: offsets in the text. */
  readonly word: readonly [from: number, to: number];
  /** What they belong to. */
  readonly element: Element;
}

const LONGEST = 300;
const NEAR = 16;
const TALKING = 'a[href],button,summary,[role=button],[role=link],[role=tab],[role=menuitem]';
const PICTURES = 'img,svg,input[type=image],area';

const whole = (text: string, element: Element): Words | undefined =>
  text.trim() ? { text: text.trim().slice(0, LONGEST), word: [0, 0], element } : undefined;

const wordsByIds = (element: Element, ids: string) =>
  ids
    .split(/\s+/)
    .map((id) => (element.getRootNode() as Document).getElementById(id)?.textContent)
    .join(' ');

const shownText = (element: Element): string =>
  element instanceof HTMLElement
    ? [element.innerText, ...[...element.querySelectorAll('img')].map(({ alt }) => alt)].join(' ')
    : (element.querySelector('title')?.textContent ?? '');

const typed = (field: Element): string => {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLTextAreaElement) return field.value;
  const secret = field instanceof HTMLInputElement && /password|checkbox|radio/.test(field.type);
  return field instanceof HTMLInputElement && !secret ? field.value : '';
};

/**
 * How an element is called, and for a field what is in it; never what is in a password's.
 *
 * @see https://www.w3.org/TR/accname-1.2/ of which this is the part that people use.
 */
export const wordsOf = (element: Element): Words | undefined => {
  const { labels, alt, placeholder } = element as HTMLInputElement;
  const name =
    wordsByIds(element, element.getAttribute('aria-labelledby') ?? '').trim() ||
    element.getAttribute('aria-label') ||
    (labels ? [...labels].map(shownText).join(' ') : '') ||
    alt ||
    (typed(element) ? '' : shownText(element).trim()) ||
    placeholder ||
    element.getAttribute('title');
  return whole([name, typed(element)].filter(Boolean).join(': '), element);
};

// Each engine has at least one of these.
interface CaretFinder {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => CaretPosition | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

const caretAt = (document: CaretFinder, x: number, y: number, { roots }: Found) => {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...roots] });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
};

const blockOf = (node: Node | null): Element | null => {
  let block = node instanceof Element ? node : (node?.parentElement ?? null);
  while (block?.parentElement && /^(inline$|contents)/.test(getComputedStyle(block).display)) {
    block = block.parentElement;
  }
  return block;
};

const isNear = (node: Node, offset: number, x: number, y: number): boolean => {
  const range = new Range();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(offset + 1, node.textContent?.length ?? 0));
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x > left - NEAR && x < right + NEAR && y >= top - 4 && y <= bottom + 4,
  );
};

const segment = (text: string, offset: number, granularity: 'sentence' | 'word') =>
  new Intl.Segmenter(undefined, { granularity }).segment(text).containing(offset);

/** The sentence that a character of a text stands in, and its word. */
export const sentenceAt = (text: string, offset: number, element: Element): Words | undefined => {
  const at = Math.min(offset, text.length - 1);
  const sentence = segment(text, at, 'sentence');
  // The right half of a word's last letter is nearer to what follows it.
  const words = [at, Math.max(0, at - 1)].map((each) => segment(text, each, 'word'));
  const word = words.find((each) => each?.isWordLike) ?? words[0];
  if (!sentence?.segment.trim() || !word) return undefined;
  const from = Math.max(0, word.index - sentence.index);
  return { text: sentence.segment, word: [from, from + word.segment.length], element };
};

const textAt = (node: Text, offset: number): Words | undefined => {
  const block = blockOf(node);
  if (!block) return undefined;
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let text = '';
  let at = offset;
  for (let each = walker.nextNode(); each; each = walker.nextNode()) {
    if (each === node) at = text.length + offset;
    if (blockOf(each) === block) text += each.textContent ?? '';
  }
  return sentenceAt(text, at, node.parentElement ?? block);
};

/** The words of the page at a point of the window, in CSS pixels. */
export const wordsAt = (document: Document, x: number, y: number): Words | undefined => {
  const found = elementAt(document, x, y);
  if (!found) return undefined;
  const { element } = found;
  const named = element.closest(`input,select,textarea,${PICTURES}`);
  if (named) return wordsOf(named);
  const caret = caretAt(document, x, y, found);
  const isText = caret?.node instanceof Text && element.contains(caret.node);
  if (isText && isNear(caret.node, caret.offset, x, y))
    return textAt(caret.node as Text, caret.offset);
  const talking = element.closest(TALKING);
  return talking ? wordsOf(talking) : undefined;
};
