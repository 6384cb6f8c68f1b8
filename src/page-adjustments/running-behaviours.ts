import type { Adjustment, Behaviour, Stage, StartBehaviour } from './adjustment.js';

/** An adjustment that is on, and its level. */
interface Active {
  readonly adjustment: Adjustment;
  readonly level: string;
}

/** Where behaviours come from that are not part of the module, and where they work. */
export interface BehaviourServices {
  /** What a behaviour may use; undefined while there is no menu to draw in. */
  stage(): Stage | undefined;
  /** Loads what is `'loaded'`: behaviours by the adjustment's name. */
  load(): Promise<Readonly<Record<string, StartBehaviour>>>;
  /** Called when a load has ended, either way. */
  loaded(): void;
}

/** The behaviours that go on in a page: each started once for its level, and stopped exactly. */
export class RunningBehaviours {
  readonly #services: BehaviourServices;
  readonly #running = new Map<string, { readonly level: string; readonly behaviour: Behaviour }>();
  #loaded: Readonly<Record<string, StartBehaviour>> | undefined;
  #loading = false;
  #failed = false;

  constructor(services: BehaviourServices) {
    this.#services = services;
  }

  /** Whether the last load has failed. */
  get failed(): boolean {
    return this.#failed;
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
    const start = behaviour === 'loaded' ? this.#find(name) : behaviour;
    const stage = start && this.#services.stage();
    if (stage) this.#running.set(name, { level, behaviour: start(stage, level) });
  }

  #find(name: string): StartBehaviour | undefined {
    if (!this.#loaded && !this.#loading) void this.#load();
    return this.#loaded?.[name];
  }

  // What could not be loaded is asked for again with the visitor's next choice.
  async #load(): Promise<void> {
    this.#loading = true;
    try {
      this.#loaded = await this.#services.load();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#services.loaded();
    this.#loading = false;
  }
}
