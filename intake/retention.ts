import { describeFailure } from './answer-log.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;

/** What retention works on. */
export interface RetentionSurroundings {
  readonly store: Store;
  readonly now: () => Date;
  readonly log: {
    info(line: object, message: string): void;
    error(line: object, message: string): void;
  };
}

/**
 * Deletes what is older than `keepDays`, now and every day. Only their number is logged. Returns a function that ends it, after
 * what is under way.
 */
export function keepOnly(
  keepDays: number,
  { store, now, log }: RetentionSurroundings,
): () => Promise<void> {
  const run = async () => {
    try {
      const deleted = await store.deleteBefore(new Date(now().getTime() - keepDays * DAY_MS));
      log.info({ deleted }, 'deleted what was kept long enough');
    } catch (error) {
      log.error({ failure: describeFailure(error) }, 'could not delete');
    }
  };
  let running = run();
  const timer = setInterval(() => void (running = run()), DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
