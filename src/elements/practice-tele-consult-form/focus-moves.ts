/**
 * Moves the focus to a place inside an element's shadow root. An answer can come minutes later: a
 * visitor who is elsewhere on the page by then stays there.
 */
export function bringFocus(element: HTMLElement, id: string): void {
  // Not by :focus-within, which WebKit says no to while another window has the focus.
  let focused = element.ownerDocument.activeElement;
  while (focused && focused !== element && focused.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  const free = !focused || focused === element.ownerDocument.body;
  if (free || element.contains(focused)) moveFocus(element, id);
}

/** Moves the focus to a place inside an element's shadow root. */
export function moveFocus(element: HTMLElement, id: string): void {
  element.shadowRoot?.getElementById(id)?.focus();
}
