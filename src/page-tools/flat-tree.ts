/** What is met on the way through a page. */
export interface FlatTreeVisitor {
  /** An element; its content is left out when this returns false. */
  enter(element: Element): boolean;
  /** The end of an element that was entered. */
  leave?(element: Element): void;
  /** Text that can be seen. */
  text?(text: Text): void;
}

// What a visitor typed is private, and what is no text has none.
const SKIPPED =
  'script,style,noscript,template,input,textarea,select,datalist,iframe,object,canvas,video,' +
  'audio,svg,[contenteditable]:not([contenteditable=false]),[aria-hidden=true],[inert]';

const flatChildren = (element: Element): Iterable<Node> => {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length ? assigned : (element.shadowRoot ?? element).childNodes;
};

/** The element in or at which a node stands, across the edge of a shadow root. */
export const elementOf = (node: Node): Element | null => {
  if (node instanceof Element) return node;
  return node instanceof ShadowRoot ? node.host : node.parentNode && elementOf(node.parentNode);
};

const isDrawn = (element: Element) =>
  element.checkVisibility() || getComputedStyle(element).display === 'contents';

/** Whether what stands in an element can be seen there, and not only what stands in its parts. */
export const isVisible = (element: Element): boolean =>
  getComputedStyle(element).visibility === 'visible';

/**
 * Walks through what can be seen, in the order in which it is drawn: open shadow roots in place of
 * their hosts' content, slotted content in place of its slot (CSS Scoping 1, section 3.3).
 *
 * @param isOurs - Whether a node is a menu's, which is left out.
 */
export const visitFlatTree = (
  element: Element,
  isOurs: (node: Node) => boolean,
  visitor: FlatTreeVisitor,
): void => {
  if (element.matches(SKIPPED) || isOurs(element) || !isDrawn(element)) return;
  if (!visitor.enter(element)) return;
  for (const child of flatChildren(element)) {
    if (child instanceof Element) visitFlatTree(child, isOurs, visitor);
    else if (child instanceof Text && visitor.text && isVisible(elementOf(child) ?? element))
      visitor.text(child);
  }
  visitor.leave?.(element);
};
