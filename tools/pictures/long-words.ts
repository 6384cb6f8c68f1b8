/**
 * Makes the words that our elements show as long as those of a language with long words: two become
 * a compound, and all text two fifths longer. What the page itself wrote stays, and so does what is
 * never translated. Sent to the page whole, so it needs nothing else.
 */
export function lengthenWords(): void {
  /** As many letters as 'Krankenversicherungsnummern' has. */
  const longest = 27;

  for (const element of window.layout.elements()) {
    const root = element.getRootNode();
    const isOurs = root instanceof ShadowRoot && root.host.localName.startsWith('practice-');
    if (!isOurs || element.closest('[translate=no]')) continue;
    for (const child of element.childNodes) {
      if (child instanceof Text) child.data = lengthen(child.data);
    }
  }

  function lengthen(text: string): string {
    return text.replace(/\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’-]*)?/gu, (pair) => {
      const compound = grow(pair);
      return compound.length > longest ? pair.split(/\s+/).map(grow).join(' ') : compound;
    });
  }

  /** One word of all its letters, and of its first two fifths again. */
  function grow(words: string): string {
    const letters = words.replace(/[^\p{L}]/gu, '');
    return letters + letters.slice(0, Math.ceil(letters.length * 0.4)).toLowerCase();
  }
}
