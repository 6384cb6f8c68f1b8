/** A document or an open shadow root: a place that has style sheets of its own. */
export type StyledRoot = Document | ShadowRoot;

/**
 * The document and every open shadow root in it, outer before inner.
 *
 * @param root - Where to begin.
 */
export const openRoots = (root: StyledRoot): StyledRoot[] => {
  const roots: StyledRoot[] = [root];
  // The list grows while it is read: shadow roots have shadow roots.
  for (const each of roots) {
    for (const element of each.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
};
