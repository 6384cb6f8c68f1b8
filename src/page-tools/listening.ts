/**
 * Listens without being in the way: first of all, and unable to cancel anything.
 *
 * @param types - Event types, separated by spaces.
 * @returns Ends it.
 */
export const listen = (
  target: EventTarget,
  types: string,
  heard: (event: Event) => void,
): (() => void) => {
  const names = types.split(' ');
  const options = { capture: true, passive: true };
  names.forEach((name) => target.addEventListener(name, heard, options));
  return () => names.forEach((name) => target.removeEventListener(name, heard, options));
};

/** Whether a `pointerout` takes a mouse or a pen out of the page: off the window or into a frame. */
export const leavesPage = ({ pointerType, relatedTarget }: PointerEvent): boolean =>
  pointerType !== 'touch' && (!relatedTarget || (relatedTarget as Element).localName === 'iframe');
