/** Whether a page has written something into an element that is shown until anything else is known. */
export function isFilled(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('script, [slot]')
      : node instanceof Text && !!node.data.trim(),
  );
}
