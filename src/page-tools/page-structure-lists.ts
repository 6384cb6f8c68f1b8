import { isVisible, visitFlatTree } from './flat-tree.js';

/** Landmarks that pages have (WAI-ARIA 1.2, section 5.3.4). */
export type LandmarkRole =
  'banner' | 'navigation' | 'main' | 'complementary' | 'contentinfo' | 'region' | 'form' | 'search';

/** A place that a visitor can go to. */
export interface PagePlace {
  readonly element: HTMLElement;
  /** Its accessible name, nearly (Accessible Name 1.2); may be empty for a landmark. */
  readonly name: string;
  /** A heading's level, otherwise 1. */
  readonly level: number;
  readonly role?: LandmarkRole;
}

/** What there is on a page, in its order. */
export interface PageStructure {
  readonly headings: readonly PagePlace[];
  readonly landmarks: readonly PagePlace[];
  readonly links: readonly PagePlace[];
}

const ROLES: Readonly<Record<string, LandmarkRole>> = {
  header: 'banner',
  nav: 'navigation',
  main: 'main',
  aside: 'complementary',
  footer: 'contentinfo',
  section: 'region',
  form: 'form',
  search: 'search',
};

const LANDMARKS: readonly string[] = Object.values(ROLES);

// Inside of these, a header or a footer is that of a part and not of the page.
const SECTIONING = 'article,aside,main,nav,section';

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const labelOf = (element: Element): string => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  return tidy(named) || tidy(element.getAttribute('aria-label') ?? '');
};

const textOf = (element: Element): string => {
  let text = '';
  visitFlatTree(element, () => false, {
    enter: (each) => {
      const alt = each instanceof HTMLImageElement ? each.alt : '';
      text += alt || (getComputedStyle(each).display === 'inline' ? '' : ' ');
      return true;
    },
    text: ({ data }) => (text += data),
  });
  return tidy(text) || tidy(element.getAttribute('title') ?? '');
};

const headingLevel = (element: Element): number => {
  const role = element.getAttribute('role');
  const [, own] = /^h([1-6])$/.exec(element.localName) ?? [];
  if (role ? role !== 'heading' : !own) return 0;
  return Number(element.getAttribute('aria-level') ?? own) || 2;
};

const landmarkRole = (element: Element): LandmarkRole | undefined => {
  const { localName } = element;
  const said = element.getAttribute('role');
  if (said) return LANDMARKS.includes(said) ? (said as LandmarkRole) : undefined;
  const isOfPart = /^(header|footer)$/.test(localName) && element.closest(SECTIONING);
  const needsName = /^(section|form)$/.test(localName) && !labelOf(element);
  return isOfPart || needsName ? undefined : ROLES[localName];
};

/** Finds headings, landmarks and links, those in open shadow roots too; each link once. */
export const readStructure = (root: Element, isOurs: (node: Node) => boolean): PageStructure => {
  const headings: PagePlace[] = [];
  const landmarks: PagePlace[] = [];
  const links = new Map<string, PagePlace>();
  const collect = (element: HTMLElement) => {
    const level = headingLevel(element);
    const role = landmarkRole(element);
    const name = () => labelOf(element) || textOf(element);
    if (level) headings.push({ element, level, name: name() });
    if (role) landmarks.push({ element, level: 1, name: labelOf(element), role });
    if (!element.matches('a[href]')) return;
    const { href } = element as HTMLAnchorElement;
    const place = { element, level: 1, name: name() || href };
    const key = `${place.name} ${href}`;
    if (!links.has(key)) links.set(key, place);
  };
  visitFlatTree(root, isOurs, {
    enter: (element) => {
      if (element instanceof HTMLElement && isVisible(element)) collect(element);
      return true;
    },
  });
  return {
    headings: headings.filter(({ name }) => name),
    landmarks,
    links: [...links.values()],
  };
};
