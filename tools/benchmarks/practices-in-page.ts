// What the benchmark of the practices' cards runs in its page. It is served without its types.

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

/** Puts cards of all practices into a box. */
type Fill = (box: HTMLElement, practices: readonly Data[]) => void;

/** The same things that a card shows, as a site would write them; only the hours stand still. */
const markup = `<article class="plain"><div><h3><a class="name"></a></h3><p class="specialties"></p></div>
  <p class="marks"><span>Takes new patients</span> <span>Video visits</span></p>
  <p class="hours"><bdi><strong>Open now</strong><span> · </span>until 5:00 PM</bdi></p>
  <p><span class="address"></span> <a class="map" target="_blank">Map (opens a new tab)</a></p>
  <p class="languages"></p>
  <div><p>Call <a class="phone"></a></p> <a class="action">Ask for a visit</a></div></article>`;
const plain = templateOf(markup);

/** Who takes part, by name; the floor first. */
const contenders: Readonly<Record<string, Fill>> = {
  'plain HTML, cloned': cloned(plain),
  'plain HTML, content-visibility': cloned(templateOf(markup.replace('"plain"', '"plain far"'))),
  'practice-card, property': (box, practices) => {
    const cards = document.createDocumentFragment();
    for (const practice of practices) {
      cards.append(Object.assign(document.createElement('practice-card'), { practice }));
    }
    box.append(cards);
  },
  'practice-card, attributes': (box, practices) => {
    const cards = document.createDocumentFragment();
    for (const practice of practices) cards.append(withAttributes(practice));
    box.append(cards);
  },
  'practice-directory': (box, practices) => {
    const list = document.createElement('practice-directory');
    list.setAttribute('page-size', '0');
    box.append(Object.assign(list, { practices }));
  },
};

/** Who takes part. */
export const names = Object.keys(contenders);

/** Fills a new box and waits until the frame after it has been painted. */
export function fillToFrame(name: string, practices: readonly Data[]): Promise<void> {
  const box = document.createElement('main');
  box.className = 'grid';
  document.body.append(box);
  contenders[name]?.(box, practices);
  return nextFrame();
}

/** Waits until all cards are there, and two frames more. */
export async function settled(count: number): Promise<void> {
  for (const card of document.querySelectorAll('practice-card')) {
    if ('updateComplete' in card) await card.updateComplete;
  }
  const list = document.querySelector('practice-directory')?.shadowRoot;
  while (list && list.querySelectorAll('.cards > .item').length < count) await nextFrame();
  await nextFrame();
  await nextFrame();
}

/** Takes the box away. */
export async function empty(): Promise<void> {
  document.querySelector('main')?.remove();
  await nextFrame();
  await nextFrame();
}

/** The task after a frame's callbacks comes when the frame is painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function templateOf(content: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = content;
  return template;
}

function cloned(template: HTMLTemplateElement): Fill {
  return (box, practices) => {
    const cards = document.createDocumentFragment();
    for (const practice of practices) {
      const card = template.content.cloneNode(true) as DocumentFragment;
      write(card, practice);
      cards.append(card);
    }
    box.append(cards);
  };
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

function text(card: DocumentFragment, selector: string, content: string): void {
  const element = card.querySelector(selector);
  if (element) element.textContent = content;
}

function withAttributes(practice: Data): HTMLElement {
  const card = document.createElement('practice-card');
  const said = {
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
  for (const [name, value] of Object.entries(said)) card.setAttribute(name, value);
  return card;
}
