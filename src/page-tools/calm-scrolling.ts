const STEP = 3;

const isOutside = ({ top, bottom }: DOMRect, height: number) => top < 0 || bottom > height;

/**
 * Brings a place of the page into the window if it is not there, smoothly unless the visitor's
 * device asks for less motion.
 */
export const bringIntoView = (range: Range, element: Element): void => {
  const { innerHeight: height } = window;
  if (!isOutside(range.getBoundingClientRect(), height)) return;
  const less = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = less ? 'instant' : 'smooth';
  const { height: size } = element.getBoundingClientRect();
  if (size < height / 2) return element.scrollIntoView({ block: 'center', behavior });
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  scrollBy({ top: top - height / STEP, behavior });
};
