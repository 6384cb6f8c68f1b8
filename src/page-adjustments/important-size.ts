import type { Rewriting } from './adjustment.js';

/**
 * Whether an element's `style` attribute has an important size that does not follow by itself.
 *
 * @param rewritings - What is on.
 */
export const hasImportantSize = (
  { style, ownerDocument: { documentElement } }: HTMLElement,
  rewritings: readonly Rewriting[],
): boolean => {
  if (!style.getPropertyPriority('font-size')) return false;
  const place = style === documentElement.style ? 'root' : 'inline';
  const declaration = {
    name: 'font-size',
    value: style.getPropertyValue('font-size'),
    important: true,
  };
  return rewritings.some(
    ({ properties, rewrite }) =>
      properties.includes('font-size') &&
      rewrite(declaration, place, []).value !== declaration.value,
  );
};
