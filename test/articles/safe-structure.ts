/** Elements that an article may hold. Written by hand: nothing is taken from what is under test. */
const elements = new Set(
  `a abbr address b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small
  span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'target', 'rel'],
  abbr: ['title'],
  del: ['datetime'],
  details: ['open'],
  dfn: ['title'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  td: ['colspan', 'rowspan', 'abbr'],
  th: ['colspan', 'rowspan', 'abbr', 'scope'],
  time: ['datetime'],
};

/**
 * What is wrong with some nodes, by their structure alone: an element or an attribute that no
 * article may have, an address of another scheme, an id that could be taken for one of the page, a
 * tree that becomes another one when it is written out and read again.
 *
 * @returns Nothing when all is well.
 */
export function faultsOf(fragment: DocumentFragment): readonly string[] {
  const inert = document.implementation.createHTMLDocument('');
  const box = inert.createElement('div');
  box.append(inert.importNode(fragment, true));
  const walker = inert.createTreeWalker(box);
  const faults: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) faults.push(...faultsOfElement(node));
    else if (!(node instanceof Text)) faults.push(`a node ${node.nodeName}`);
  }
  const again = inert.createElement('div');
  again.innerHTML = box.innerHTML;
  if (!again.isEqualNode(box)) faults.push(`read again: ${again.innerHTML}`);
  return faults;
}

function faultsOfElement(element: Element): readonly string[] {
  const { localName, namespaceURI } = element;
  const isKnown = namespaceURI === 'http://www.w3.org/1999/xhtml' && elements.has(localName);
  const faults = isKnown ? [] : [`an element ${localName}`];
  for (const { name, value } of element.attributes) {
    const known = ['id', 'lang', 'dir', ...(attributes[localName] ?? [])].includes(name);
    if (!known) faults.push(`${localName} ${name}="${value}"`);
    if (name === 'id' && !value.startsWith('article-')) faults.push(`id="${value}"`);
    if (name === 'href' && !isSafeLink(value)) faults.push(`href="${value}"`);
    if (name === 'src' && !isWeb(value)) faults.push(`src="${value}"`);
    if (name === 'srcset') faults.push(...faultsOfSet(value));
    if (name === 'target' && element.getAttribute('rel') !== 'noopener') faults.push('an opener');
  }
  return faults;
}

function isSafeLink(value: string): boolean {
  return value.startsWith('#article-') || /^(?:https?|mailto|tel):$/.test(schemeOf(value));
}

function isWeb(value: string): boolean {
  return /^https?:$/.test(schemeOf(value));
}

/** No base: an address that is not absolute is a fault. */
function schemeOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : '';
}

function faultsOfSet(value: string): readonly string[] {
  return value
    .split(/,\s+/)
    .filter(
      (candidate) =>
        !/^\S+(?: [\d.]+[wx])?$/.test(candidate) || !isWeb(candidate.split(' ')[0] ?? ''),
    )
    .map((candidate) => `srcset ${candidate}`);
}
