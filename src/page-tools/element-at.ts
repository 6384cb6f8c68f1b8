/** What is at a point of the window, in whichever open shadow root it is. */
export interface Found {
  readonly element: Element;
  /** The open shadow roots that it is in, outer before inner. */
  readonly roots: readonly ShadowRoot[];
}

/** The innermost element at a point of the window, in CSS pixels. */
export const elementAt = (document: Document, x: number, y: number): Found | undefined => {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root && !roots.includes(root); root = element?.shadowRoot) {
    roots.push(root);
    element = root.elementFromPoint(x, y) ?? element;
  }
  return element ? { element, roots } : undefined;
};
