/** Room around a panel, in CSS pixels. */
const ROOM = 32;
/** A panel that needs more than this scrolls inside. */
const TALLEST = 720;

/**
 * How much height the open dialogs and popovers want, in CSS pixels. They lie over the page, so that
 * they add nothing to its height. Those that every click goes through want none.
 *
 * @param root Where to look, in open shadow roots too.
 */
export function heightOfPanels(root: ParentNode): number {
  let height = 0;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isOpenPanel(element)) {
      height = Math.max(height, Math.min(element.scrollHeight + ROOM, TALLEST));
    }
    if (element.shadowRoot) height = Math.max(height, heightOfPanels(element.shadowRoot));
  }
  return height;
}

function isOpenPanel(element: HTMLElement): boolean {
  // An engine without popovers throws at their selector.
  const isOpen =
    element.matches('dialog[open]') || (element.popover && element.matches(':popover-open'));
  return !!isOpen && getComputedStyle(element).pointerEvents !== 'none';
}
