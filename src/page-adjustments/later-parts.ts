import type { StartBehaviour } from './adjustment.js';
import type { MeasuredSizes } from './measured-sizes.js';

/** What is loaded from a file beside the module when a visitor's choice first needs it. */
export interface LaterParts {
  /** Behaviours that are `'loaded'`, by the adjustment's name. */
  readonly behaviours: Readonly<Record<string, StartBehaviour>>;
  /** What measures the text of pages whose rules can't be read. */
  measuredSizes(): MeasuredSizes;
}

/** Asks for those parts once they are needed. */
export class LaterPartsLoad {
  readonly #load: () => Promise<LaterParts>;
  readonly #arrived: () => void;
  #parts: LaterParts | undefined;
  #isAsked = false;
  #isLoading = false;

  /**
   * @param load - Loads them.
   * @param arrived - Called when they are here.
   */
  constructor(load: () => Promise<LaterParts>, arrived: () => void) {
    this.#load = load;
    this.#arrived = arrived;
  }

  /** The parts, if they are here; else they are asked for, once. */
  get(): LaterParts | undefined {
    if (!this.#parts && !this.#isAsked) void this.#ask();
    return this.#parts;
  }

  /** Lets a load that has failed be tried again, the next time that something needs it. */
  retry(): void {
    this.#isAsked = this.#isLoading;
  }

  async #ask(): Promise<void> {
    this.#isAsked = this.#isLoading = true;
    // What is out of reach is asked for again with the visitor's next choice: a page that is looked
    // at every second must not ask every second.
    this.#parts = await this.#load().catch(() => undefined);
    this.#isLoading = false;
    if (this.#parts) this.#arrived();
  }
}
