import { directoryFragment, directoryState } from '../../../practice/directory-address.js';
import type { DirectoryState } from '../../../practice/directory-address.js';

/** Which directory of a page an address means: by its id, else by this name. */
const keyOf = ({ id }: HTMLElement): string => id || 'practices';

/** The address of this page that shows the list as it is chosen. */
export function linkTo(directory: HTMLElement, state: DirectoryState): string {
  const page = directory.ownerDocument.URL.replace(/#.*/s, '');
  return page + directoryFragment(keyOf(directory), state);
}

/**
 * Takes what the page's address says of a directory, and takes it out of the address: what somebody
 * looks for does not stay in the address bar, in the history entry or in a picture of the screen.
 * Other fragments, those of a page's own router too, are left alone.
 */
export function takeFromAddress(directory: HTMLElement): DirectoryState | undefined {
  const { location, history } = window;
  const state = directoryState(keyOf(directory), location.hash);
  if (!state) return undefined;
  try {
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // A sandboxed frame may not: it has no address bar either.
  }
  return state;
}

/**
 * Copies a text.
 *
 * @returns Whether it was; a page without https, or a frame without the permission, may not.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
