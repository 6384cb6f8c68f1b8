import { parsePhoneNumber } from '../../build/practice/phone-number.js';

/** What somebody has put together: one element, its practice, and the looks of the site. */
export interface ChosenWidget {
  readonly tag: string;
  /** Values by the attribute's name; an empty one is left out, a flag that is set is `'true'`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The words inside; an empty line begins a paragraph. */
  readonly text?: string;
  /** Elements inside, each in a slot. */
  readonly inside?: readonly InsideWidget[];
  /** Attributes of the profile, which says who the practice is; none where all are empty. */
  readonly profile: Readonly<Record<string, string>>;
  /** Design tokens by their name without `--practice-`. */
  readonly look: Readonly<Record<string, string>>;
}

/** An element inside another. */
export interface InsideWidget {
  readonly slot: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One node of what is put on a page: an element with attributes, and what is in it. */
export interface PagePart {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (PagePart | string)[];
}

/** The element as it stands on a page, with what is inside. */
export function widgetPart({ tag, attributes, text = '', inside = [] }: ChosenWidget): PagePart {
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim());
  return {
    name: tag,
    attributes: filled(attributes),
    children: [
      ...dialLink(tag, attributes),
      ...paragraphs.map((each) => ({ name: 'p', attributes: [], children: [each.trim()] })),
      ...inside.map(({ slot, tag: name, attributes: own }): PagePart => ({
        name,
        attributes: [['slot', slot], ...filled(own)],
        children: [],
      })),
    ],
  };
}

/** A phone link has a link inside that works before the script, and without it. */
function dialLink(tag: string, { phone = '' }: Readonly<Record<string, string>>): PagePart[] {
  const number = tag === 'practice-phone-link' ? parsePhoneNumber(phone) : undefined;
  return number ? [{ name: 'a', attributes: [['href', number.uri]], children: [phone] }] : [];
}

/** All that is put on a page, in its order: the profile where there is one, then the element. */
export function pageParts(chosen: ChosenWidget): readonly PagePart[] {
  const widget = widgetPart(chosen);
  const profile = filled(chosen.profile);
  if (profile.length === 0 || chosen.tag === 'practice-profile') return [widget];
  return [{ name: 'practice-profile', attributes: profile, children: [] }, widget];
}

/** The custom properties of the look: `['--practice-radius', '1em']`. */
export function lookOf({ look }: ChosenWidget): readonly (readonly [string, string])[] {
  return filled(look).map(([name, value]) => [`--practice-${name}`, value]);
}

function filled(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(values)
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => [name, value.trim()]);
}
