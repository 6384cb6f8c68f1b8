/** A lock that is held. */
export interface Hold {
  release(): void;
  /** Settles when another tab takes the lock away; never otherwise. */
  readonly lost: Promise<void>;
}

/** What stands for a lock where the browser has none. */
export const noLock: Hold = { release: () => undefined, lost: new Promise(() => undefined) };

/**
 * Takes a lock that all tabs of the site share (Web Locks), and waits until it is free, or takes it
 * away from whoever has it. Where the browser has no locks, everybody gets one: what keeps a request
 * from being stored twice is its key.
 *
 * @returns `undefined` when the signal came first.
 */
export function takeLock(
  name: string,
  options: { readonly signal: AbortSignal } | { readonly steal: true },
): Promise<Hold | undefined> {
  return new Promise((take) => {
    let lose: () => void;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    const hold = () => new Promise<void>((release) => take({ release, lost }));
    const fail = () => {
      lose();
      take('signal' in options && options.signal.aborted ? undefined : noLock);
    };
    try {
      navigator.locks.request(`practice-widgets ${name}`, options, hold).catch(fail);
    } catch {
      fail();
    }
  });
}
