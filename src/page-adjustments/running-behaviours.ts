import type { Adjustment, Behaviour, Stage } from './adjustment.js';
import type { LaterParts } from './later-parts.js';

/** An adjustment that is on, and its level. */
interface Active {
  readonly adjustment: Adjustment;
  readonly level: string;
}

/** The behaviours that go on in a page: each started once for its level, and stopped exactly. */
export class RunningBehaviours {
  readonly #stage: () => Stage | undefined;
  readonly #parts: () => LaterParts | undefined;
  readonly #running = new Map<string, { readonly level: string; readonly behaviour: Behaviour }>();

  /**
   * @param stage - What a behaviour may use; undefined while there is no menu.
   * @param parts - Where behaviours come from that are `'loaded'`.
   */
  constructor(stage: () => Stage | undefined, parts: () => LaterParts | undefined) {
    this.#stage = stage;
    this.#parts = parts;
  }

  /** Starts what is on and not running, stops what runs and is not on. */
  follow(active: readonly Active[]): void {
    const wanted = new Map(active.map((each) => [each.adjustment.name, each]));
    this.#running.forEach(({ level, behaviour }, name) => {
      if (wanted.get(name)?.level === level) return;
      behaviour.stop();
      this.#running.delete(name);
    });
    active.forEach((each) => this.#start(each));
  }

  /** Has each look at the page again. */
  refresh(): void {
    this.#running.forEach(({ behaviour }) => behaviour.refresh());
  }

  #start({ adjustment, level }: Active): void {
    const { name, behaviour } = adjustment;
    if (!behaviour || this.#running.has(name)) return;
    const start = behaviour === 'loaded' ? this.#parts()?.behaviours[name] : behaviour;
    const stage = start && this.#stage();
    if (stage) this.#running.set(name, { level, behaviour: start(stage, level) });
  }
}
