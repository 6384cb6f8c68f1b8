import { elementOf, visitFlatTree } from './flat-tree.js';

/** Text of one language that stands in one paragraph. */
export interface Passage {
  /** As long as the page's own text, with every kind of white space as a space. */
  readonly text: string;
  /** As the page says it (BCP 47); empty where it doesn't. */
  readonly language: string;
  /** Passages of one paragraph have one number; it grows from paragraph to paragraph. */
  readonly paragraph: number;
  /** Which part of `text` comes from which node, in order. */
  readonly places: readonly Place[];
}

interface Place {
  readonly node: Text;
  /** Where the part begins in the node. */
  readonly from: number;
  /** Where the part begins in the passage. */
  readonly at: number;
}

/** Which part of a node counts: its start and end, or nothing. */
export type Clip = (text: Text) => readonly [number, number] | undefined;

/** What to read. */
export interface PassageFilter {
  isOurs(node: Node): boolean;
  /** A selector for elements to leave out. */
  readonly without?: string;
  /** Limits what is read, to a selection for example. */
  readonly clip?: Clip | undefined;
}

/** The language of an element, by the nearest `lang` (HTML, section 3.2.6.2), or nothing. */
const languageOf = (element: Element | null): string => {
  const near = element?.closest('[lang]');
  if (near || !element) return near?.getAttribute('lang') ?? '';
  return languageOf(elementOf(element.getRootNode()));
};

const whole: Clip = ({ length }) => [0, length];

const isInline = (element: Element) =>
  /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

/** The text of an element that can be seen, paragraph by paragraph. */
export const readPassages = (root: Element, filter: PassageFilter): Passage[] => {
  const { without, clip = whole } = filter;
  const passages: { text: string; language: string; paragraph: number; places: Place[] }[] = [];
  let paragraph = 0;
  const breakAt = (element: Element) => {
    if (!isInline(element)) paragraph++;
  };
  visitFlatTree(root, (node) => filter.isOurs(node), {
    enter: (element) => {
      if (without && element.matches(without)) return false;
      breakAt(element);
      const last = passages.at(-1);
      if (last && element.localName === 'br') last.text += ' ';
      return true;
    },
    leave: breakAt,
    text: (node) => {
      const [from, to] = clip(node) ?? [0, 0];
      if (from >= to) return;
      const language = languageOf(elementOf(node));
      let last = passages.at(-1);
      if (last?.paragraph !== paragraph || last.language !== language)
        passages.push((last = { text: '', language, paragraph, places: [] }));
      last.places.push({ node, from, at: last.text.length });
      last.text += node.data.slice(from, to).replace(/\s/g, ' ');
    },
  });
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
};

/**
 * A part of a passage in the page. Where it crosses the edge of a shadow root it ends there: no
 * range reaches across.
 *
 * @param at - Where it begins in the passage's text.
 * @param length - How many characters of it.
 */
export const passageRange = ({ places }: Passage, at: number, length: number): Range => {
  const first = places.findLast((place) => place.at <= at) ?? places[0];
  const last = places.findLast((place) => place.at < at + length) ?? first;
  const range = document.createRange();
  if (!first || !last) return range;
  const offset = ({ node, from, at: start }: Place, index: number) =>
    Math.min(node.length, from + index - start);
  range.setStart(first.node, offset(first, at));
  if (last.node.getRootNode() === first.node.getRootNode())
    range.setEnd(last.node, offset(last, at + length));
  else range.setEnd(first.node, first.node.length);
  return range;
};
