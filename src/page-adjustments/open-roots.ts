/** A document or an open shadow root: a place that has style sheets of its own. */
export type StyledRoot = Document | ShadowRoot;

const SHOW_ELEMENT = 1;

/** The document that a root is, or belongs to. */
export const documentOf = (root: StyledRoot): Document => root.ownerDocument ?? root;

// A frame from another origin has no document to be seen, and asking for it is no error (HTML,
// section 7.2.2). A drawing or a PDF in a frame is a picture and keeps its looks.
const frameDocument = ({ contentDocument }: HTMLIFrameElement): Document[] =>
  contentDocument?.defaultView && contentDocument.querySelector('html:root')
    ? [contentDocument]
    : [];

/**
 * The document, every open shadow root in it and every frame that may be read, outer before inner.
 *
 * @param root - Where to begin.
 */
export const openRoots = (root: StyledRoot): StyledRoot[] => {
  const roots: StyledRoot[] = [root];
  // The list grows while it is read: shadow roots have shadow roots, and frames have frames.
  for (const each of roots) {
    // No selector finds the hosts of shadow roots, and a walk is quicker than a list of everything.
    const walk = documentOf(each).createTreeWalker(each, SHOW_ELEMENT);
    while (walk.nextNode()) {
      const { shadowRoot } = walk.currentNode as Element;
      if (shadowRoot) roots.push(shadowRoot);
    }
    for (const frame of each.querySelectorAll<HTMLIFrameElement>('iframe,frame'))
      roots.push(...frameDocument(frame));
  }
  return roots;
};
