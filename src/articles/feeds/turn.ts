/** Milliseconds of work before the page gets its turn; a task over 50 is felt. */
const WORK = 12;

/**
 * Lets long work give the page its turn.
 *
 * @returns A function to await between the pieces of the work.
 */
export function turn(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < WORK) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
