import { createContext, type ContextCallback } from '@lit/context';

import type { Practice } from './practice.js';

/** The key under which a `<practice-profile>` answers, by the Context Community Protocol. */
export const practiceContext = createContext<Practice>(Symbol.for('practice-widgets:practice'));

export type PracticeCallback = ContextCallback<Practice>;

/**
 * Says that a profile can answer from now on: to the profiles around it, which hand over the
 * elements that are now nearer to it, and to the elements that wait for any.
 */
export class PracticeProviderEvent extends Event {
  readonly context = practiceContext;

  constructor(
    /** The profile. */
    readonly contextTarget: Element,
    /** Whether it serves the whole page, not only its own content. */
    readonly pageWide: boolean,
  ) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

/** Whether an event is a profile's announcement. Another copy of the library has a class of its own for it. */
export function isProviderEvent(event: Event): event is PracticeProviderEvent {
  return (event as Partial<PracticeProviderEvent>).context === practiceContext;
}

/** Whether an element stands inside another, shadow trees included. */
export function standsIn(element: Element, container: Element): boolean {
  for (let node: Node | null = element; node;) {
    if (container.contains(node)) return true;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
