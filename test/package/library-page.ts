import { builtTags } from '../../tools/built-manifest.ts';

/** What a page looks like once all of its elements are there. */
export interface Look {
  /** What each element shows but the page's own address, by its turn and its tag. */
  readonly shown: Readonly<Record<string, string>>;
  /** Uncaught errors, unhandled rejections, calls of the page's loader. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
  /** What the page's global object has now and had not before. */
  readonly globals: readonly string[];
}

/** What a visitor sees of the files that are loaded later. */
export interface Later {
  readonly menu: string;
  readonly list: string;
  /** The addresses of our files that were asked for. */
  readonly asked: readonly string[];
}

declare global {
  interface Window {
    /** Waits until all elements have rendered, and says what there is to see. */
    look(): Promise<Look>;
    /** Opens the menu, and waits for a feed: both need files beside the module. */
    later(): Promise<Later>;
  }
}

/** A script for the top of a page: it records, and adds `look` and `later`. */
export const looking = `
window.seen = { faults: [], warnings: [] };
addEventListener('error', (event) => seen.faults.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => seen.faults.push('rejection: ' + event.reason));
for (const level of ['warn', 'error']) {
  console[level] = (...words) => seen.warnings.push(words.join(' '));
}
const names = () => [...Object.getOwnPropertyNames(window), ...Reflect.ownKeys(Symbol).map(String)];
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const until = async (happened) => {
  for (let tries = 0; tries < 200 && !happened(); tries++) await pause(25);
};
const elements = () =>
  [...document.body.querySelectorAll('*')].filter((each) => each.localName.startsWith('practice-'));
window.look = async () => {
  await until(() => elements().length > 0 && elements().every((each) => each.matches(':defined')));
  await Promise.all(elements().map((each) => each.updateComplete));
  await pause(150);
  const shown = {};
  for (const [turn, each] of elements().entries()) {
    const text = each.shadowRoot ? each.shadowRoot.textContent : '';
    shown[turn + ' ' + each.localName] =
      (text + ' | ' + each.textContent).replace(location.href, '').replace(/\\s+/g, ' ').trim();
  }
  return { shown, ...seen, globals: names().filter((name) => !window.namesBefore.has(name)) };
};
window.later = async () => {
  await look();
  const [menu, list] = ['practice-accessibility-menu', 'practice-article-list'].map((tag) =>
    document.querySelector(tag).shadowRoot);
  menu.host.open();
  await until(() => /Quick choices|could not/.test(menu.textContent));
  await until(() => /From the feed|couldn|could not/.test(list.textContent));
  const text = (root) => root.textContent.replace(/\\s+/g, ' ');
  return {
    menu: text(menu),
    list: text(list),
    asked: performance.getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/practice-')),
  };
};
window.namesBefore = new Set([...names(), 'namesBefore']);
`;

/** Tells the parent, because nobody can look into a sandboxed frame. */
export const telling = `look().then((seen) => parent.postMessage(seen, '*'));`;

/** Tells the parent of the files that are loaded later. */
export const tellingLater = `later().then((seen) => parent.postMessage(seen, '*'));`;

/** A feed with one article. */
export const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Articles',
  items: [{ id: '1', url: '/spasms', title: 'From the feed', content_text: 'Text' }],
});

/** One of most elements, with what it needs. */
const everyElement = `
<practice-profile name="North" phone="727-MY-SPINE" endpoint="/consult-requests"
  hours="Mo-Su 00:00-24:00" time-zone="America/New_York"></practice-profile>
<practice-hours></practice-hours>
<practice-accessibility-menu></practice-accessibility-menu>
<practice-article category="Back" author="Dr. Roe" heading="Spasms"><p>Text</p></practice-article>
<practice-article-card heading="Spasms" href="/spasms" category="Back"></practice-article-card>
<practice-consultation-cta><p>Talk to us</p>
  <practice-tele-consult-form slot="form" privacy-href="/privacy"></practice-tele-consult-form>
</practice-consultation-cta>
<practice-phone-link></practice-phone-link>
<practice-card name="South" phone="727-555-0123" href="/south"></practice-card>
<practice-directory><a href="/south">South</a></practice-directory>`;

/**
 * One of each element, open at all hours, so that it shows the same whenever one looks.
 *
 * @returns Markup in two halves, between which a script can stand.
 */
export function twoHalves(): [string, string] {
  const missing = builtTags().filter((tag) => !everyElement.includes(`<${tag}`));
  const all = everyElement + missing.map((tag) => `<${tag}></${tag}>`).join('');
  const middle = all.indexOf('<practice-article-card');
  return [all.slice(0, middle), all.slice(middle)];
}

/** A page with what makes the later files necessary. */
export const laterBody = (feedAddress: string) => `
<practice-accessibility-menu></practice-accessibility-menu>
<practice-article-list src="${feedAddress}"></practice-article-list>`;

/** A page that records from its first script on. */
export const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
  <script src="/looking.js"></script>${head}</head><body>${body}</body></html>`;
