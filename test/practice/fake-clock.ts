/** A clock that a test winds by hand. */
export interface FakeClock {
  /** Lets time pass, in milliseconds; what falls due meanwhile is called. */
  pass(time: number): void;
  /** Sets the clock, as a person or a sleeping machine does: timers don't notice. */
  set(instant: string): void;
  /** How many timers wait. */
  timers(): number;
  /** Gives the page its own clock back; doing it twice does no harm. */
  stop(): void;
}

/**
 * Takes `Date.now`, `new Date()` and `setTimeout` of the page over.
 *
 * @param instant What the clock shows at first, ISO 8601.
 */
export function fakeClock(instant: string): FakeClock {
  const { Date: RealDate, setTimeout: realSet, clearTimeout: realClear } = window;
  const waiting = new Map<number, { readonly due: number; readonly work: () => void }>();
  // Numbers that no real timer of the page has.
  let id = 1e9;
  let time = 0;
  let shown = RealDate.parse(instant);
  window.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [shown], newTarget) as Date,
    get: (target, name, receiver) =>
      name === 'now' ? () => shown : (Reflect.get(target, name, receiver) as unknown),
  });
  const set = (work: () => void, wait = 0) => {
    waiting.set(++id, { due: time + wait, work });
    return id;
  };
  const clear = (timer?: number) => {
    if (timer === undefined || !waiting.delete(timer)) realClear(timer);
  };
  Object.assign(window, { setTimeout: set, clearTimeout: clear });
  const next = (until: number) =>
    [...waiting].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
  return {
    pass: (length) => {
      const until = time + length;
      for (let found = next(until); found; found = next(until)) {
        const [timer, { due, work }] = found;
        waiting.delete(timer);
        shown += due - time;
        time = due;
        work();
      }
      shown += until - time;
      time = until;
    },
    set: (wanted) => {
      shown = RealDate.parse(wanted);
    },
    timers: () => waiting.size,
    stop: () => {
      Object.assign(window, { Date: RealDate, setTimeout: realSet, clearTimeout: realClear });
    },
  };
}
