/**
 * Moves the focus to a place inside an element's shadow root. An answer can come minutes later: a
 * visitor who is elsewhere on the page by then stays there.
 */
export function bringFocus(element: HTMLElement, id: string): void {
  const { activeElement, body } = element.ownerDocument;
  const free = !activeElement || activeElement === body || element.matches(':focus-within');
  if (free) moveFocus(element, id);
}

/** Moves the focus to a place inside an element's shadow root. */
export function moveFocus(element: HTMLElement, id: string): void {
  element.shadowRoot?.getElementById(id)?.focus();
}
