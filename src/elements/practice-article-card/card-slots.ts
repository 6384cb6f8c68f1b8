import type { CardSlots } from '../../articles/card-template.js';
import { servedState, type Served } from '../../embedding/served.js';

/**
 * What the page has put into the slots of a card; `undefined` for nothing.
 *
 * @param refresh Called when that changes.
 */
export function cardSlots(card: Element, refresh: () => void): CardSlots | undefined {
  const served = servedState(card);
  if (served) return servedSlots(served, refresh);
  if (!card.firstElementChild) return undefined;
  const heading = card.querySelector(':scope > [slot="heading"]');
  const isHeading = heading?.matches('h1, h2, h3, h4, h5, h6, [role="heading"]');
  return {
    heading: heading ? (isHeading ? 'heading' : 'text') : 'none',
    image: card.querySelector(':scope > [slot="image"]') !== null,
    linked: pageLink(card) !== null,
    refresh,
  };
}

/** A link that the page wrote into the title: the card then has no other. */
export function pageLink(card: Element): HTMLAnchorElement | null {
  return card.querySelector<HTMLAnchorElement>(
    ':scope > a[slot="heading"][href], :scope > [slot="heading"] a[href]',
  );
}

function servedSlots({ slots }: Served, refresh: () => void): CardSlots | undefined {
  if (!slots || Object.keys(slots).length === 0) return undefined;
  const { heading, image } = slots;
  return {
    heading: heading ? (/^h[1-6]\b/.test(heading) ? 'heading' : 'text') : 'none',
    image: !!image,
    linked: /\ba\b/.test(heading ?? ''),
    refresh,
  };
}
