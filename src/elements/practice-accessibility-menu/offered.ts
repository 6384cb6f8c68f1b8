import type { MenuElement } from './menu-state.js';

/** The names in an attribute. */
export const listed = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

/** What the site wants to offer, in its order. */
export const wanted = <T extends { readonly name: string }>(
  menu: MenuElement,
  all: readonly T[],
): readonly T[] => {
  const order = listed(menu.tools);
  const hidden = listed(menu.hiddenAdjustments);
  const inOrder = order.flatMap((name) => all.find((each) => each.name === name) ?? []);
  return (order.length ? inOrder : all).filter(({ name }) => !hidden.includes(name));
};
