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
  readonly #ended: () => void;
  #parts: LaterParts | undefined;
  #isLoading = false;
  #failed = false;

  /**
   * @param load - Loads them.
   * @param ended - Called when a load has ended, either way.
   */
  constructor(load: () => Promise<LaterParts>, ended: () => void) {
    this.#load = load;
    this.#ended = ended;
  }

  /** Whether the last load has failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The parts, if they are here; else they are asked for. */
  get(): LaterParts | undefined {
    if (!this.#parts && !this.#isLoading) void this.#ask();
    return this.#parts;
  }

  async #ask(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#parts = await this.#load();
      this.#failed = false;
    } catch {
      // What could not be loaded is asked for again with the visitor's next choice.
      this.#failed = true;
    }
    this.#ended();
    this.#isLoading = false;
  }
}
