import { pageOf, webAddress } from './structured-data.js';

type Node = Readonly<Record<string, unknown>>;

/** What a page says of a thing: where it is, and where its parts are. */
interface Said {
  readonly own: readonly unknown[];
  readonly parts: readonly unknown[];
}

/** Marks what this library wrote itself. */
export const ownSlot = 'structured-data';

/** The address of the page itself. */
export function pageAddress(page: Document): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return (canonical?.href || page.URL).replace(/#.*/, '');
}

/**
 * Whether a page has data of its own, in JSON-LD or microdata, about the article at an address. An
 * article without an address is the page's.
 */
export function describesArticle(page: Document, url: string): boolean {
  const isSame = sameAs([url], page);
  const type = /(?:Article|BlogPosting)$/;
  return thingsOn(page, type).some(({ own }) => {
    const addresses = own.filter(Boolean);
    return addresses.length > 0 ? addresses.some(isSame) : isSame(pageAddress(page));
  });
}

/** Whether a page has data of its own about a list that leads to one of some addresses. */
export function describesList(page: Document, urls: readonly string[]): boolean {
  const isSame = sameAs(urls, page);
  return thingsOn(page, /(?:ItemList|Blog)$/).some(({ parts }) => parts.some(isSame));
}

function sameAs(urls: readonly string[], page: Document): (address: unknown) => boolean {
  const pages = new Set(urls.map(pageOf));
  return (address) => pages.has(pageOf(webAddress(address, page.baseURI)));
}

function thingsOn(page: Document, type: RegExp): readonly Said[] {
  return [...thingsInScripts(page, type), ...thingsInElements(page, type)];
}

function thingsInScripts(page: Document, type: RegExp): readonly Said[] {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap(({ textContent }) => {
    try {
      return nodesIn(JSON.parse(textContent));
    } catch {
      // Who reads the page's data warns about it; here it says nothing.
      return [];
    }
  });
  return nodes
    .filter((node) => [node['@type']].flat().some((each) => type.test(String(each))))
    .map((node) => ({ own: addressesOf(node), parts: nodesIn(node).flatMap(addressesOf) }));
}

/** An object and all objects in it. */
function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? within : [value as Node, ...within];
}

function addressesOf(node: Node): readonly unknown[] {
  const page = node.mainEntityOfPage;
  const pages =
    typeof page === 'object' && page ? [(page as Node)['@id'], (page as Node).url] : [page];
  return [node.url, node['@id'], node.item, ...pages].filter((each) => typeof each === 'string');
}

/** HTML, section 5.2: an item is an element with a type, its properties are elements in it. */
function thingsInElements(page: Document, type: RegExp): readonly Said[] {
  return [
    ...page.querySelectorAll(
      `[itemscope][itemtype]:not([slot="${ownSlot}"] *, [slot="${ownSlot}"])`,
    ),
  ]
    .filter((item) =>
      item
        .getAttribute('itemtype')
        ?.split(/\s+/)
        .some((each) => type.test(each)),
    )
    .map((item) => {
      const links = [
        ...item.querySelectorAll(
          '[itemprop~="url"], [itemprop~="mainEntityOfPage"], [itemprop~="item"]',
        ),
      ];
      const own = links.filter((link) => link.parentElement?.closest('[itemscope]') === item);
      const address = (link: Element) =>
        ['href', 'itemid', 'content', 'src'].map((name) => link.getAttribute(name)).find(Boolean);
      return { own: [item.getAttribute('itemid'), ...own.map(address)], parts: links.map(address) };
    });
}
