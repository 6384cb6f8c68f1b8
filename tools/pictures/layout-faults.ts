/** A fault of layout that can be told by numbers. */
export interface LayoutFault {
  readonly kind: 'overflow' | 'off the page' | 'cut text' | 'small target';
  /** Where: names from the nearest custom element on; `>>` goes into a shadow root. */
  readonly path: string;
  /** The numbers, in CSS pixels. */
  readonly numbers: string;
}

declare global {
  interface Window {
    layout: {
      faults(root?: Element): LayoutFault[];
      shownBox(root?: Element): { x: number; y: number; width: number; height: number };
      coversWindow(root?: Element): boolean;
      elements(root?: Node): Element[];
    };
  }
}

/** Gives a page the functions that measure it. Sent to the page whole, so it needs nothing else. */
export function equip(): void {
  window.layout = {
    faults: layoutFaults,
    shownBox,
    coversWindow,
    elements: (root = document.body) => [...elementsIn(root)],
  };

  interface Found extends LayoutFault {
    readonly element: Element;
  }

  /** Rounding and half pixels are no fault. */
  const tolerance = 1;

  /** WCAG 2.2, 2.5.8 Target Size (Minimum), without its exception for spacing. */
  const leastTarget = 24;

  const targets = [
    'a[href]',
    'button:enabled',
    'input:enabled:not([type=hidden])',
    'select:enabled',
    'summary',
    'textarea:enabled',
    ...['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'slider', 'switch', 'tab'].map(
      (role) => `[role=${role}]:not([aria-disabled=true])`,
    ),
  ].join();

  /** Every fault that is shown below a node, shadow roots included; of nested ones, one. */
  function layoutFaults(root: Element = document.body): LayoutFault[] {
    const shown = [...elementsIn(root)];
    const found = shown.flatMap((element) => [
      ...overflowOf(element),
      ...offPageOf(element),
      ...cutTextOf(element),
      ...smallTargetOf(element),
    ]);
    return found
      .filter((fault) => !found.some((other) => isBlamedOn(other, fault)))
      .map(({ kind, path, numbers }) => ({ kind, path, numbers }));
  }

  /** The box around all that is shown below a node, in CSS pixels of the page. */
  function shownBox(root: Element = document.body) {
    const boxes = [...elementsIn(root)].map((element) => element.getBoundingClientRect());
    const { scrollWidth, scrollHeight } = document.documentElement;
    const bottom = Math.max(...boxes.map((box) => box.bottom + scrollY));
    const top = Math.min(...boxes.map((box) => box.top + scrollY));
    const margin = 8;
    const y = Math.max(0, Math.floor(top - margin));
    const height = Math.min(scrollHeight, Math.ceil(bottom + margin)) - y;
    return { x: 0, y, width: scrollWidth, height: Math.max(1, height) };
  }

  /** Whether something stands in the window and not in the page: a dialog, a popover, a corner. */
  function coversWindow(root: Element = document.body): boolean {
    return [...elementsIn(root)].some(
      (element) =>
        element.matches(':modal, :popover-open') || getComputedStyle(element).position === 'fixed',
    );
  }

  /** All that is rendered below a node, in the flat tree, without what only a screen reader meets. */
  function* elementsIn(node: Node): Generator<Element> {
    for (const child of flatChildren(node)) {
      if (!(child instanceof Element) || isVisuallyHidden(child)) continue;
      if (child.checkVisibility({ visibilityProperty: true })) yield child;
      yield* elementsIn(child);
    }
  }

  function flatChildren(node: Node): readonly Node[] {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      return node.assignedNodes();
    }
    return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
  }

  function flatParent(element: Element): Element | null {
    if (element.assignedSlot) return element.assignedSlot;
    const { parentNode } = element;
    return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
  }

  function isVisuallyHidden(element: Element): boolean {
    const style = getComputedStyle(element);
    const { position, clipPath } = style;
    if (position !== 'absolute' && position !== 'fixed') return false;
    return (
      /^inset\((50|100)%/.test(clipPath) || /^rect\([01]px/.test(style.getPropertyValue('clip'))
    );
  }

  function overflowOf(element: Element): Found[] {
    const { scrollWidth, clientWidth } = element;
    // A box that clips is judged by the text that it cuts.
    if (!(element instanceof HTMLElement) || clientWidth === 0) return [];
    if (scrollWidth <= clientWidth + tolerance) return [];
    if (getComputedStyle(element).overflowX !== 'visible' || isSlid(element)) return [];
    return [fault('overflow', element, `scrollWidth ${scrollWidth} > clientWidth ${clientWidth}`)];
  }

  /** What is in a carousel is meant to be wider than it: it is slid into sight, step by step. */
  function isSlid(element: Element): boolean {
    for (let each = flatParent(element); each; each = flatParent(each)) {
      if (getComputedStyle(each).scrollSnapType !== 'none') return true;
    }
    return false;
  }

  function offPageOf(element: Element): Found[] {
    const { left, right, width } = element.getBoundingClientRect();
    const page = document.documentElement.clientWidth;
    if (width === 0 || (left >= -tolerance && right <= page + tolerance)) return [];
    if (isClipped(element)) return [];
    return [fault('off the page', element, `${pixels(left)} to ${pixels(right)} of ${page}`)];
  }

  /** What an ancestor scrolls or clips sideways reaches no further than that ancestor. */
  function isClipped(element: Element): boolean {
    for (let each = flatParent(element); each; each = flatParent(each)) {
      if (each !== document.body && getComputedStyle(each).overflowX !== 'visible') return true;
    }
    return false;
  }

  function cutTextOf(element: Element): Found[] {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
    const sideways = isCutting(overflowX) && scrollWidth > clientWidth + tolerance;
    const down = isCutting(overflowY) && scrollHeight > clientHeight + tolerance;
    if (!(element instanceof HTMLElement) || !(sideways || down)) return [];
    // Cut on purpose, with an ellipsis that tells.
    if (getComputedStyle(element).webkitLineClamp !== 'none') return [];
    const box = element.getBoundingClientRect();
    const cut = textBoxes(element).some(
      ({ left, right, top, bottom }) =>
        (sideways && (left < box.left - tolerance || right > box.right + tolerance)) ||
        (down && (top < box.top - tolerance || bottom > box.bottom + tolerance)),
    );
    const numbers = `${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}`;
    return cut ? [fault('cut text', element, numbers)] : [];
  }

  function isCutting(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip';
  }

  function textBoxes(element: Element): readonly DOMRect[] {
    return flatChildren(element).flatMap((child) => {
      if (child instanceof Text) return child.data.trim() ? lineBoxes(child) : [];
      if (!(child instanceof Element) || isVisuallyHidden(child)) return [];
      return /auto|scroll/.test(getComputedStyle(child).overflow) ? [] : [...textBoxes(child)];
    });
  }

  function lineBoxes(text: Text): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  }

  function smallTargetOf(element: Element): Found[] {
    if (!element.matches(targets) || isInSentence(element)) return [];
    const areas = [element, ...labelsOf(element)].map((each) => each.getBoundingClientRect());
    const fits = areas.some(
      ({ width, height }) => Math.min(width, height) >= leastTarget - tolerance / 2,
    );
    const [{ width, height } = new DOMRect()] = areas;
    return fits ? [] : [fault('small target', element, `${pixels(width)}×${pixels(height)}`)];
  }

  /** A label that belongs to a field is a part of its target. */
  function labelsOf(element: Element): readonly Element[] {
    return [...((element as HTMLInputElement).labels ?? [])];
  }

  /** WCAG 2.5.8 leaves out a link within a sentence: the height of the line decides there. */
  function isInSentence(element: Element): boolean {
    if (element.localName !== 'a') return false;
    let each: Element | null = element;
    while (each && /^(inline|inline-block|contents)$/.test(getComputedStyle(each).display)) {
      const around = flatParent(each);
      if (around && hasOwnText(around)) return true;
      each = around;
    }
    return false;
  }

  function hasOwnText(element: Element): boolean {
    return flatChildren(element).some((child) => child instanceof Text && child.data.trim() !== '');
  }

  function fault(kind: LayoutFault['kind'], element: Element, numbers: string): Found {
    return { kind, element, path: pathOf(element), numbers };
  }

  /** Of boxes that reach too far the innermost is to blame, of those that stand off the outermost. */
  function isBlamedOn(other: Found, fault: Found): boolean {
    if (other.kind !== fault.kind) return false;
    if (fault.kind === 'off the page') return isWithin(fault.element, other.element);
    return fault.kind !== 'small target' && isWithin(other.element, fault.element);
  }

  function isWithin(element: Element, outer: Element): boolean {
    for (let each = flatParent(element); each; each = flatParent(each)) {
      if (each === outer) return true;
    }
    return false;
  }

  function pathOf(element: Element): string {
    const root = element.getRootNode();
    const parent = element.parentElement;
    const ends = element.localName.includes('-') || element.id === 'storybook-root';
    if (root instanceof ShadowRoot && !parent) return `${pathOf(root.host)} >> ${nameOf(element)}`;
    if (ends || !parent || parent === document.body) return nameOf(element);
    return `${pathOf(parent)} > ${nameOf(element)}`;
  }

  function nameOf(element: Element): string {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `${element.localName}${element.id && `#${element.id}`}${classes}`;
  }

  function pixels(length: number): number {
    return Math.round(length * 10) / 10;
  }
}
