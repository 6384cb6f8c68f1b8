import {
  directoryOrders,
  nothingChosen,
  type DirectoryChoice,
  type DirectoryOrder,
} from './directory-search.js';

/** What an address says of a directory. */
export interface DirectoryState {
  readonly choice: DirectoryChoice;
  readonly order: DirectoryOrder | undefined;
}

const texts = { q: 'search', specialty: 'specialty', language: 'language', zip: 'zip' } as const;
const flags = { open: 'open', new: 'newPatients', video: 'telehealth' } as const;
/** Nobody types more; a hostile link could. */
const longest = 100;

/**
 * The fragment of an address that shows a directory as it is chosen: `#practices?specialty=Spine`.
 * A fragment goes to no server and stands in no `Referer` (RFC 9110 §10.1.3).
 *
 * @param key Which directory of a page is meant.
 */
export function directoryFragment(key: string, { choice, order }: DirectoryState): string {
  const query = new URLSearchParams();
  for (const [name, field] of Object.entries(texts)) {
    const text = choice[field].trim();
    if (text) query.set(name, text);
  }
  for (const [name, field] of Object.entries(flags)) if (choice[field]) query.set(name, '1');
  if (order) query.set('sort', order);
  return `#${encodeURIComponent(key)}?${query.toString()}`;
}

/**
 * Reads such a fragment. Never throws.
 *
 * @param fragment With its `#`, as `location.hash` has it.
 * @returns Nothing where it is about something else: another directory, a route of the page's own.
 */
export function directoryState(key: string, fragment: string): DirectoryState | undefined {
  const start = `#${encodeURIComponent(key)}?`;
  if (!fragment.startsWith(start)) return undefined;
  const query = new URLSearchParams(fragment.slice(start.length));
  const choice: Record<string, string | boolean> = { ...nothingChosen };
  for (const [name, field] of Object.entries(texts)) {
    choice[field] = (query.get(name) ?? '').slice(0, longest);
  }
  for (const [name, field] of Object.entries(flags)) choice[field] = query.get(name) === '1';
  const order = directoryOrders.find((each) => each === query.get('sort'));
  return { choice: choice as unknown as DirectoryChoice, order };
}
