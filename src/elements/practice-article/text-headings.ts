/** What stands in a text without being part of it, or is part of another element. */
const besides = '[slot], [hidden], aside, nav, dialog';

/** One heading of a text, with those that belong to it. */
export interface Section {
  readonly heading: HTMLElement;
  /** What the heading says, white space collapsed. */
  readonly text: string;
  readonly sections: readonly Section[];
}

/**
 * The sections of an article's text by its headings of the second and third level; a third-level
 * heading belongs to the second-level one before it.
 *
 * @param article The element that has the text as children.
 */
export function textSections(article: Element): readonly Section[] {
  const all: Section[] = [];
  let below = all;
  for (const heading of article.querySelectorAll<HTMLElement>('h2, h3')) {
    const text = heading.textContent.replace(/\s+/g, ' ').trim();
    if (!text || !isOfText(heading, article)) continue;
    const sections: Section[] = [];
    const isFirstLevel = heading.localName === 'h2';
    (isFirstLevel ? all : below).push({ heading, text, sections });
    if (isFirstLevel) below = sections;
  }
  return all;
}

/** A section and all that belong to it, in the order of the text. */
export function withSubsections(section: Section): readonly Section[] {
  return [section, ...section.sections];
}

function isOfText(heading: Element, article: Element): boolean {
  for (let node: Element | null = heading; node && node !== article; node = node.parentElement) {
    if (node.matches(besides) || node.localName.includes('-')) return false;
  }
  return true;
}
