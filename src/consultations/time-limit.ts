/** Milliseconds that the device may take; a request must not wait for a disk that hangs. */
const LIMIT = 3000;

/** Does some work on the device, and rejects when it takes longer than three seconds. */
export function withinLimit<Result>(work: (late: AbortSignal) => Promise<Result>): Promise<Result> {
  const late = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late.abort();
      reject(new Error('Too slow.'));
    }, LIMIT);
    void work(late.signal)
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}
