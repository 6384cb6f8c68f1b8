// What the benchmark of the practices' cards runs in its page. It is served without its types.

import {
  cloned,
  each,
  fillToFrame,
  settled as settledIn,
  templateOf,
  text,
  withAttributes,
  type Fill,
} from './filling-in-page.ts';

export { empty } from './filling-in-page.ts';

/** A practice of a directory's file. */
interface Data {
  readonly identifier: string;
  readonly name: string;
  readonly telephone: string;
  readonly url: string;
  readonly consultUrl?: string;
  readonly address: Readonly<Record<string, string>>;
  readonly medicalSpecialty: readonly string[];
  readonly availableLanguage: readonly string[];
  readonly openingHours?: readonly string[];
  readonly timeZone: string;
}

/** The same things that a card shows, as a site would write them; only the hours stand still. */
const markup = `<article class="plain"><div><h3><a class="name"></a></h3><p class="specialties"></p></div>
  <p class="marks"><span>Takes new patients</span> <span>Video visits</span></p>
  <p class="hours"><bdi><strong>Open now</strong><span> · </span>until 5:00 PM</bdi></p>
  <p><span class="address"></span> <a class="map" target="_blank">Map (opens a new tab)</a></p>
  <p class="languages"></p>
  <div><p>Call <a class="phone"></a></p> <a class="action">Ask for a visit</a></div></article>`;
const plain = templateOf(markup);

/** Who takes part, by name; the floor first. */
const contenders: Readonly<Record<string, Fill<Data>>> = {
  'plain HTML, cloned': cloned(plain, write),
  'plain HTML, content-visibility': cloned(
    templateOf(markup.replace('"plain"', '"plain far"')),
    write,
  ),
  'practice-card, property': each((practice) =>
    Object.assign(document.createElement('practice-card'), { practice }),
  ),
  'practice-card, attributes': each((practice) =>
    withAttributes('practice-card', attributesOf(practice)),
  ),
  'practice-directory': (box, practices) => {
    const list = document.createElement('practice-directory');
    list.setAttribute('page-size', '0');
    box.append(Object.assign(list, { practices }));
  },
};

/** Who takes part. */
export const names = () => Object.keys(contenders);

/** Fills a new box and waits until the frame after it has been painted. */
export function fill(name: string, practices: readonly Data[]): Promise<void> {
  const chosen = contenders[name];
  if (!chosen) throw new Error(`nobody is called ${name}`);
  return fillToFrame(chosen, practices);
}

/** Waits until all cards are there. */
export function settled(count: number): Promise<void> {
  return settledIn('practice-card', 'practice-directory', '.cards > .item', count);
}

function write(card: DocumentFragment, practice: Data): void {
  const address = addressOf(practice);
  const { name, url, telephone, consultUrl = url } = practice;
  link(card, '.name', url, name);
  link(card, '.phone', `tel:+1${telephone.replaceAll('-', '')}`, telephone);
  link(card, '.action', consultUrl);
  link(card, '.map', `https://maps.example/?q=${encodeURIComponent(address)}`);
  text(card, '.address', address);
  text(card, '.specialties', practice.medicalSpecialty.join(' · '));
  text(card, '.languages', `Speaks ${practice.availableLanguage.join(', ')}`);
}

function addressOf({ address }: Data): string {
  const { streetAddress, addressLocality, addressRegion, postalCode } = address;
  return [streetAddress, addressLocality, `${addressRegion} ${postalCode}`].join(', ');
}

function link(card: DocumentFragment, selector: string, href: string, words?: string): void {
  const anchor = card.querySelector<HTMLAnchorElement>(selector);
  if (!anchor) return;
  anchor.href = href;
  if (words) anchor.textContent = words;
}

function attributesOf(practice: Data): Readonly<Record<string, string>> {
  return {
    'practice-id': practice.identifier,
    name: practice.name,
    phone: practice.telephone,
    href: practice.url,
    'consult-href': practice.consultUrl ?? '',
    address: addressOf(practice),
    specialties: practice.medicalSpecialty.join(', '),
    languages: practice.availableLanguage.join(', '),
    hours: practice.openingHours?.join('; ') ?? '',
    'time-zone': practice.timeZone,
    'new-patients': 'yes',
    telehealth: '',
  };
}
