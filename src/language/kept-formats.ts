/**
 * Makes something once for each key: formats are dear to make, and hundreds of practices share a few.
 *
 * @param make Must give the same for the same key, and nothing of a page's or an element's own.
 */
export function keptBy<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key) ?? make(key);
    kept.set(key, known);
    return known;
  };
}
