import type { Stage } from './stage.ts';

/** What is seen of one sample. */
export interface Seen {
  readonly tag: string;
  /** What is wrong with it whatever its size should be. */
  readonly faults: readonly string[];
  /** Widths and heights, its own first, then those of its controls, in CSS pixels. */
  readonly sizes: readonly (readonly [number, number])[];
}

const controls = 'a[href], button, input, select, textarea, summary';

/** The element that has focus, within shadow roots too. */
export const deepActive = (closedRoot?: ShadowRoot): Element | null => {
  let active = document.activeElement;
  const inside = (element: Element) =>
    element.shadowRoot ?? (closedRoot?.host === element ? closedRoot : null);
  for (let root = active && inside(active); root?.activeElement;) {
    active = root.activeElement;
    root = inside(active);
  }
  return active;
};

/** The controls of a sample that are shown: those of the element, and those of the page in it. */
export const shownControls = (element: HTMLElement): HTMLElement[] =>
  [element, ...element.querySelectorAll<HTMLElement>('*')]
    .flatMap((each) => [
      ...(each.matches(controls) ? [each] : []),
      ...(each.shadowRoot?.querySelectorAll<HTMLElement>(controls) ?? []),
    ])
    .filter((each) => each.getBoundingClientRect().width > 0 && each.checkVisibility())
    // A trap for robots stands where nobody sees it.
    .filter((each) => !each.closest('[aria-hidden]'));

// A parent without a box can't make anything transparent.
const isTransparent = (element: Element | null): boolean => {
  if (!element) return false;
  const { opacity, display } = getComputedStyle(element);
  if (opacity === '0' && display !== 'contents') return true;
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  return isTransparent(parent ?? (root instanceof ShadowRoot ? root.host : null));
};

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !isTransparent(element);

const parts = (element: HTMLElement): HTMLElement[] => {
  if (getComputedStyle(element).display !== 'contents') return [element];
  return [...element.children] as HTMLElement[];
};

// WebKit measures in the pixels of what is zoomed, and is asked for a place in those of the window.
const scaleOf = (element: HTMLElement): number =>
  Math.abs(element.getBoundingClientRect().width - element.offsetWidth) < 1
    ? Number(getComputedStyle(document.body).zoom) || 1
    : 1;

// A finger reaches it: nothing of the page lies over it or lets it through.
const isReached = (element: HTMLElement, box: HTMLElement): boolean => {
  box.style.setProperty('z-index', '1', 'important');
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const scale = scaleOf(element);
  const hit = root.elementFromPoint((x + width / 2) * scale, (y + height / 2) * scale);
  box.style.setProperty('z-index', 'auto', 'important');
  return !!hit && (element.contains(hit) || hit.contains(element) || hit.localName === 'label');
};

const tell = ({ localName, textContent }: Element): string =>
  `${localName} '${textContent.trim().replace(/\s+/g, ' ').slice(0, 24)}'`;

const isFixed = (element: HTMLElement): boolean =>
  element.localName === 'practice-accessibility-menu' && element.hasAttribute('position');

const isInline = (element: HTMLElement): boolean => element.localName === 'practice-phone-link';

/** How one sample of a stage looks. */
export const look = ({ boxes, elements }: Stage, index: number): Seen => {
  const [box, element] = [boxes[index], elements[index]];
  if (!box || !element) throw new Error(`no sample ${index}`);
  const found = shownControls(element);
  const faults: string[] = [];
  // A menu's own box is empty: its button is fixed to the window. A phone link has no box but its link's.
  const own = isFixed(element) || isInline(element) ? found.slice(0, 1) : parts(element);
  if (own.length === 0) faults.push('nothing of it is shown');
  for (const each of [...own, ...found]) {
    const { width, height } = each.getBoundingClientRect();
    if (!isShown(each) || width < 1 || height < 1) faults.push(`${tell(each)} is not shown`);
  }
  const limits = box.getBoundingClientRect();
  for (const each of isFixed(element) ? [] : [...own, ...found]) {
    const { left, right } = each.getBoundingClientRect();
    if (left < limits.left - 2 || right > limits.right + 2) {
      faults.push(`${tell(each)} sticks out, ${Math.round(left)} to ${Math.round(right)}`);
    }
  }
  const [first] = found;
  if (first && !isReached(first, box)) faults.push(`a finger does not reach ${tell(first)}`);
  const sizes = [...own, ...found].map((each): [number, number] => {
    const { width, height } = each.getBoundingClientRect();
    return [width, height];
  });
  return { tag: element.localName, faults, sizes };
};
