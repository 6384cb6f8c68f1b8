import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the one live region of an element says. */
export class StatusController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** Says a text now, in place of whatever was to be said later. */
  say(text: string): void {
    this.hush();
    // A region that does not change says nothing.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /**
   * Says a text once nothing else was to be said for some time.
   *
   * @param text Asked when it is said.
   * @param delay In milliseconds.
   */
  sayLater(text: () => string, delay: number): void {
    this.hush();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.say(text());
    }, delay);
  }

  /**
   * Says nothing of what was to be said later.
   *
   * @returns Whether there was anything.
   */
  hush(): boolean {
    const wasWaiting = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return wasWaiting;
  }

  hostDisconnected(): void {
    this.hush();
  }
}
