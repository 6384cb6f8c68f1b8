import { made, type HostPage } from './host-page-markup.ts';
import { packagedPages } from './host-page-packages.ts';
import { unusualPlaces } from './host-page-places.ts';
import { hostileStyles } from './host-page-styles.ts';

/** The page that all others are measured by. */
export const plainPage: HostPage = { name: 'plain', html: made({}) };

/** What stands for all in a short run. */
const chosen = [
  '* all: unset !important',
  'button with everything !important',
  'body with type that is inherited',
  '* ::before and ::after',
  'quirks mode',
  'in a flex row',
  'Tailwind 4',
];

/**
 * The pages to try elements on.
 *
 * @param inShort Few of them.
 * @param only Only those with this in their name.
 */
export async function hostPages(inShort: boolean, only = ''): Promise<readonly HostPage[]> {
  const all = [...hostileStyles, ...unusualPlaces, ...(await packagedPages())];
  return all.filter(({ name }) => (only ? name.includes(only) : !inShort || chosen.includes(name)));
}
