/**
 * Writes data of this library as JSON, whatever `toJSON` an old library of the page has given to arrays or
 * objects: Prototype's made a text of every array in it.
 *
 * @param data Objects, arrays and what JSON has words for; no dates.
 */
export function plainJson(data: unknown): string {
  return JSON.stringify(data, function (this: Record<string, unknown>, key) {
    // `toJSON` was asked for the value that is handed over, not for the one that stands in its place.
    return this[key];
  });
}
