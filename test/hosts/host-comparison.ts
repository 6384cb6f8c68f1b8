import type { HostPage } from './host-page-markup.ts';
import type { Visit } from './host-visit.ts';
import type { Seen } from './in-page/boxes.ts';
import type { Stop } from './in-page/keys.ts';
import { samples } from './samples.ts';

const TOLERANCE = 2;
/** Narrower than this, a box has collapsed. */
const COLLAPSED = 200;

const near = (one: number, other: number, tolerance = TOLERANCE): boolean =>
  Math.abs(one - other) <= tolerance;

function sizeFaults(own: Seen, plain: Seen, sizes: HostPage['sizes'] = 1): string[] {
  const [ownWidth = 0, wantedWidth = 0] = [own.sizes[0]?.[0], plain.sizes[0]?.[0]];
  if (sizes === 'fits') {
    const least = Math.min(wantedWidth, COLLAPSED);
    return ownWidth >= least - TOLERANCE ? [] : [`${ownWidth} px wide, ${wantedWidth} elsewhere`];
  }
  if (own.sizes.length !== plain.sizes.length) {
    return [`${own.sizes.length - 1} controls, ${plain.sizes.length - 1} elsewhere`];
  }
  // WebKit measures in the pixels of what is zoomed.
  const times = near(ownWidth, wantedWidth) ? 1 : sizes;
  return own.sizes.flatMap(([width, height], index) => {
    const [wide = 0, high = 0] = plain.sizes[index]?.map((length) => length * times) ?? [];
    const tolerance = TOLERANCE * sizes;
    // Thin lines are drawn in whole pixels, whatever the page's zoom is.
    if (near(width, wide, tolerance) && near(height, high, tolerance + (sizes > 1 ? 4 : 0)))
      return [];
    const what = index ? `control ${index}` : 'it';
    return [`${what} is ${width} × ${height}, elsewhere ${wide} × ${high}`];
  });
}

function keyFaults(own: readonly Stop[], plain: readonly Stop[], sample: number): string[] {
  const of = (stops: readonly Stop[]) => stops.filter((stop) => stop.sample === sample);
  const [stops, wanted] = [of(own), of(plain)];
  const names = (list: readonly Stop[]) => list.map(({ name }) => name).join(', ');
  if (names(stops) !== names(wanted)) {
    return [`Tab stops at ${names(stops) || 'nothing'}, elsewhere at ${names(wanted)}`];
  }
  return stops.flatMap(({ name, key, isMarked, hasActed }) => [
    ...(isMarked ? [] : [`focus can't be seen on ${name}`]),
    ...(hasActed || !key ? [] : [`${key === ' ' ? 'Space' : key} does nothing on ${name}`]),
  ]);
}

/** What is wrong with the elements on a page, and with the page, as sentences by tag or `page`. */
export function faultsOf(
  own: Visit,
  plain: Visit,
  { sizes, around }: HostPage,
): Map<string, string[]> {
  const faults = new Map<string, string[]>();
  const add = (tag: string, found: readonly string[]) => {
    faults.set(tag, [...(faults.get(tag) ?? []), ...new Set(found)]);
  };
  for (const [index, { tag, ownContent, isInline }] of samples().entries()) {
    const [seen, wanted] = [own.seen[index], plain.seen[index]];
    if (!seen || !wanted) throw new Error(`${tag} was not looked at`);
    add(tag, [
      ...seen.faults,
      // What is a part of a line is a box of its own in some places.
      ...(ownContent || (around && isInline) ? [] : sizeFaults(seen, wanted, sizes)),
      ...keyFaults(own.stops, plain.stops, index),
    ]);
  }
  for (const [tag, opened] of Object.entries(own.opened)) {
    const wanted = plain.opened[tag];
    if (typeof opened === 'string') add(tag, [opened]);
    // What is open is above the page, whatever the page's zoom is.
    else if (sizes === undefined && !near(opened, Number(wanted), 20)) {
      add(tag, [`what opens is ${opened} px wide, elsewhere ${String(wanted)}`]);
    }
  }
  const isTrapped = own.stops.at(-1)?.name !== 'after';
  add('page', [...own.left, ...(isTrapped ? ['the Tab key does not come to the end'] : [])]);
  return faults;
}
