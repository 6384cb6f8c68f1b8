let reported = false;

/**
 * Says once that this copy of the library found the element names taken: the library is loaded
 * twice, and the copy that came first goes on working.
 *
 * @param tag The first element name that was taken.
 */
export function reportSecondCopy(tag: string): void {
  if (reported) return;
  reported = true;
  console.warn(
    `practice-widgets: <${tag}> is already defined on this page, so the library is loaded twice. ` +
      'The first copy stays in charge; remove one of the two script tags.',
  );
}
