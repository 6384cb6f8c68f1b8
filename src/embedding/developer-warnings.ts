const given = new WeakMap<Element, Set<string>>();

/**
 * Tells the developer of the page, once per element and message, what is wrong and what happens
 * instead. Never throws. The message must not hold anything that a visitor typed.
 *
 * @param element The element that the message is about.
 * @param message A sentence that names the fault and its consequence.
 */
export function warn(element: Element, message: string): void {
  const messages = given.get(element) ?? new Set();
  if (messages.has(message)) return;
  given.set(element, messages.add(message));
  console.warn(`<${element.localName}>: ${message}`);
}

/**
 * Reads an attribute that takes one of a few words: an unknown word falls back to the first one,
 * with one warning.
 *
 * @param element The element that has the attribute.
 * @param name The attribute's name, for the warning.
 * @param value What the page wrote.
 * @param known The words that are known, the default first.
 * @returns The word to use.
 */
export function oneOf<T extends string>(
  element: Element,
  name: string,
  value: string,
  known: readonly [T, ...T[]],
): T {
  const word = known.find((each) => each === value);
  if (word !== undefined) return word;
  warn(
    element,
    `${name}="${value}" is unknown, "${known[0]}" is used. Known: ${known.join(', ')}.`,
  );
  return known[0];
}
