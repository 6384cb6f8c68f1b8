import { dress } from './frame-look.js';
import { openLinksOutside } from './frame-links.js';
import { listedOrigins, narrowPolicy } from './frame-policy.js';
import {
  isAllowed,
  isFetched,
  isLink,
  isPage,
  readFrameQuery,
  type Attributes,
  type FrameQuery,
} from './frame-query.js';
import { noSettings, readFrameSettings, type FrameSettings } from './frame-settings.js';
import { FrameSize } from './frame-size.js';
import { frameWords } from './frame-words.js';

/** Shows in a frame the widget that its address names, and tells the page around how tall it is. */
export async function showFrame(view: Window): Promise<void> {
  const page = view.document;
  const framed = view.parent !== view;
  const query = readFrameQuery(new URLSearchParams(view.location.search), framed);
  dress(page, query);
  openLinksOutside(page);
  const content = page.createElement('div');
  page.body.append(content);
  content.append((await practiceWith(page, query, framed)) ?? notice(page, query, framed));
  if (framed) new FrameSize(view, content).start();
}

/** The widget inside its practice; `undefined` where the site knows no such widget or practice. */
async function practiceWith(
  page: Document,
  query: FrameQuery,
  framed: boolean,
): Promise<Element | undefined> {
  const { widget, practice } = query;
  const known = observed(`practice-${widget}`);
  if (!known || widget === 'profile' || !(framed || practice)) return undefined;
  const settings = practice ? await settingsOf(page, practice, widget) : noSettings;
  if (!settings) return undefined;
  const origins = listedOrigins(page);
  narrowPolicy(page, [...origins, ...originsIn(settings, page.baseURI)]);
  const asked = (given: Attributes) => allowed(given, page.baseURI, origins);
  const element = page.createElement(`practice-${widget}`);
  // What the site has settled wins over what an address says.
  setAttributes(element, [...asked(query.attributes), ...settings.attributes], known);
  element.append(...query.text.map((text) => paragraph(page, text)));
  const profile = page.createElement('practice-profile');
  const given = [...asked(query.profile), ...settings.profile];
  setAttributes(profile, given, observed('practice-profile') ?? []);
  profile.append(element);
  page.title = profile.getAttribute('name') || page.title;
  return profile;
}

function notice(page: Document, { practice }: FrameQuery, framed: boolean): Element {
  const { alone, unknown } = frameWords(page.documentElement.lang);
  return paragraph(page, framed || practice ? unknown : alone);
}

/** The attributes that a known element has; `undefined` where there is no such element. */
function observed(tag: string): readonly string[] | undefined {
  const found = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return found && (found.observedAttributes ?? []);
}

function setAttributes(element: Element, given: Attributes, known: readonly string[]): void {
  for (const [name, value] of given) {
    if (known.includes(name)) element.setAttribute(name, value);
  }
}

function allowed(given: Attributes, base: string, origins: readonly string[]): Attributes {
  return given.filter(([name, value]) => {
    const isFine = isFetched(name)
      ? isAllowed(value, base, origins)
      : !isLink(name) || isPage(value, base);
    if (!isFine) console.warn(`practice-embed: ${name} leads to where this frame may not go.`);
    return isFine;
  });
}

/** What the site has settled may lead anywhere: its addresses are let through by the policy. */
function originsIn({ profile, attributes }: FrameSettings, base: string): readonly string[] {
  return [...profile, ...attributes].flatMap(([name, value]) =>
    isFetched(name) && URL.canParse(value, base) ? [new URL(value, base).origin] : [],
  );
}

/** From a data block of the page, else from the file beside it. */
async function settingsOf(
  page: Document,
  practice: string,
  widget: string,
): Promise<FrameSettings | undefined> {
  const block = page.querySelector('script[type="application/json"]#practice-embed');
  try {
    const json: unknown = block
      ? JSON.parse(block.textContent)
      : await (await fetch('practice-embed.json', { credentials: 'omit' })).json();
    return readFrameSettings(json, practice, widget);
  } catch {
    console.warn('practice-embed: practice-embed.json could not be read.');
    return undefined;
  }
}

function paragraph(page: Document, text: string): HTMLParagraphElement {
  const element = page.createElement('p');
  element.textContent = text;
  return element;
}
