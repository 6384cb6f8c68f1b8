/** What the items of a list have that focus can go to. */
function targetIn(item: HTMLElement): HTMLElement {
  const link = item.querySelector<HTMLElement>('a.link');
  // An item without a link can be read from there all the same.
  if (!link) item.tabIndex = -1;
  return link ?? item;
}

/**
 * Moves focus to an item, unless the visitor is busy elsewhere by now: only from a button that
 * turns pages, or when focus was lost because that button is gone.
 *
 * @param root The shadow root of the list.
 * @param at Which item, from 0.
 * @param toTop Whether the item has to be the first that is seen.
 */
export function goToItem(root: ShadowRoot, at: number, toTop: boolean): void {
  const page = root.ownerDocument;
  const isLost = page.activeElement === null || page.activeElement === page.body;
  if (!isLost && !root.activeElement?.closest('.pager, .notice')) return;
  const items = root.querySelectorAll<HTMLElement>('.cards .item');
  // Where nothing has come and the button is gone, the way on is from the last one.
  const item = items[at] ?? (isLost ? items[items.length - 1] : undefined);
  if (!item) return;
  targetIn(item).focus({ preventScroll: toTop });
  if (!toTop) return;
  const isAbove = item.getBoundingClientRect().top < 0;
  item.scrollIntoView({ block: isAbove ? 'start' : 'nearest', inline: 'start' });
}

/**
 * Which item's picture could not be loaded.
 *
 * @returns Its place from 0, or -1 where it was something else that could not.
 */
export function brokenItem({ target }: Event): number {
  const picture = target instanceof Element ? target.closest('.picture') : null;
  const item = picture?.closest('.item');
  return item ? [...(item.closest('.cards')?.querySelectorAll('.item') ?? [])].indexOf(item) : -1;
}
