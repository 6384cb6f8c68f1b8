/** Namespaces by a part of their address, which is written in many ways; the first that fits. */
const spaces: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/dc\//i, 'dc'],
  [/rss\/1\.0\/modules\/content/i, 'content'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/podcast-1\.0\.dtd|itunes/i, 'itunes'],
  [/w3\.org\/2005\/atom|purl\.org\/atom/i, 'atom'],
  [/1999\/xhtml/i, 'xhtml'],
  [/1999\/02\/22-rdf-syntax/i, 'rdf'],
  // RSS itself has a namespace in some of its versions only.
  [/\/rss(?:\d|\/?$|\/1\.0\/?$|1\.1#)|\/simple\/0\.9/i, ''],
];
const addresses: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xml: 'http://www.w3.org/XML/1998/namespace',
};
const known = new Map<string, string | undefined>();

/** The namespace that a prefix means where a feed uses it without saying so. */
export function usualNamespace(prefix: string): string {
  return addresses[prefix.toLowerCase()] ?? `urn:unknown:${prefix}`;
}

/**
 * The name of an element by the prefix that its namespace usually has, in small letters:
 * `dc:creator`, whatever the feed calls that namespace; names of the format itself have no prefix.
 */
export function nameOf(element: Element): string {
  const { localName, namespaceURI, prefix } = element;
  const space = spaceOf(namespaceURI ?? '') ?? prefix ?? '';
  const isOwn = space === 'atom' && isAtom(element.ownerDocument);
  return (space && !isOwn ? `${space}:${localName}` : localName).toLowerCase();
}

function isAtom({ documentElement }: Document): boolean {
  return /^(?:feed|entry)$/i.test(documentElement.localName);
}

function spaceOf(address: string): string | undefined {
  if (!known.has(address)) known.set(address, spaces.find(([part]) => part.test(address))?.[1]);
  return known.get(address);
}
