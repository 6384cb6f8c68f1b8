import { deepActive } from './boxes.ts';
import type { Stage } from './stage.ts';

/** One place where the Tab key has stopped. */
export interface Stop {
  /** The number of its sample; -1 before and after all samples. */
  readonly sample: number;
  readonly name: string;
  /** The key that does something here, if one does. */
  readonly key: 'Enter' | ' ' | 'k' | '';
  readonly isMarked: boolean;
  /** Whether what was pressed here has arrived. */
  hasActed: boolean;
}

const keyFor = (element: Element): Stop['key'] => {
  if (element.matches('a[href], button, summary')) return 'Enter';
  if (element.matches('[type=checkbox]')) return ' ';
  return element.matches('input:not([type=date], [type=radio]), textarea') ? 'k' : '';
};

const isMarked = (element: Element): boolean => {
  const root = element.getRootNode();
  // A link or a field of the page itself is marked as the page does it.
  if (!(root instanceof ShadowRoot) || !root.host.localName.startsWith('practice-')) return true;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
};

const nameOf = (element: Element): string => {
  const { localName, textContent, id } = element;
  return `${localName} ${id || textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}`;
};

/** Hears where keys go on a stage; what they would do is held back. */
export const hearKeys = (stage: Stage): { stops: Stop[]; stop(): void } => {
  const stops: Stop[] = [];
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  const heldBy = (element: Element | null): number => {
    for (let node: Node | null = element; node; node = (node.getRootNode() as ShadowRoot).host) {
      const index = stage.elements.findIndex((each) => each.contains(node));
      if (index >= 0) return index;
      if (!(node.getRootNode() instanceof ShadowRoot)) break;
    }
    return -1;
  };
  const act = (event: Event) => {
    const last = stops.at(-1);
    const [target] = event.composedPath();
    const active = deepActive(stage.closedRoot);
    // What comes out of a closed root comes from its host.
    if (last && target && (target === active || target === stage.closedRoot?.host)) {
      last.hasActed = true;
    }
    // A form that hears of an answer keeps it, for the next page too.
    if (event.type === 'click') event.preventDefault();
    event.stopImmediatePropagation();
  };
  const arrive = ({ key }: KeyboardEvent) => {
    const element = deepActive(stage.closedRoot);
    if (key !== 'Tab' || !element) return;
    const name = element === stage.after ? 'after' : nameOf(element);
    stops.push({
      sample: heldBy(element),
      name,
      key: keyFor(element),
      isMarked: isMarked(element),
      hasActed: false,
    });
  };
  window.addEventListener('keyup', arrive, options);
  window.addEventListener('click', act, options);
  window.addEventListener('input', act, options);
  window.addEventListener('change', act, options);
  stage.before.focus();
  return { stops, stop: () => ending.abort() };
};
