import type { CDPSession, Page } from 'puppeteer-core';

/** Median and quartiles. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;

/** The median and the quartiles of some figures. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other);
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** Measures what a page's main thread does, in processor time, so that a busy machine matters less. */
export class ProcessorTime {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<ProcessorTime> {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new ProcessorTime(page, session);
  }

  /** Milliseconds of processor time that the main thread has spent on tasks since the page began. */
  async spent(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const duration = metrics.find(({ name }) => name === 'TaskDuration');
    if (!duration) throw new Error('the browser does not tell the duration of tasks');
    return duration.value * 1000;
  }

  /** Milliseconds of processor time from the start of a script to the frame after it. */
  async toNextFrame(script: string): Promise<number> {
    const before = await this.spent();
    await this.#page.evaluate(
      `new Promise((resolve) => {
        ${script}
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      })`,
    );
    return (await this.spent()) - before;
  }
}
