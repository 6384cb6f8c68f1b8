import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { warn } from '../embedding/developer-warnings.js';

import { practicesIn } from './practice-json-ld.js';
import type { Practice } from './practice.js';

/** How the practices of a file stand. */
export type SourcePhase = 'idle' | 'loading' | 'ready' | 'failed';

/** Milliseconds after which a server is taken for one that does not answer. */
const patience = 20_000;
const none: readonly Practice[] = [];

/**
 * Reads the practices of a JSON or JSON-LD file for an element, which renders on every change. They
 * stay when the element is moved; what could not be read is read again when it comes back.
 */
export class PracticeSourceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #src = '';
  /** What is being read, or has been. */
  #asked = '';
  /** Nothing where it could not be read. */
  #practices: readonly Practice[] | undefined;
  #isReading = false;
  /** Tells the answer that is waited for from those that come too late. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get phase(): SourcePhase {
    if (!this.#src) return 'idle';
    if (this.#isReading || this.#src !== this.#asked) return 'loading';
    return this.#practices ? 'ready' : 'failed';
  }

  get practices(): readonly Practice[] {
    return this.phase === 'ready' ? (this.#practices ?? none) : none;
  }

  /** Shows this file from now on; empty for none. */
  follow(src: string): void {
    this.#src = src.trim();
  }

  /** Tries again to read what could not be read. */
  retry(): void {
    this.#asked = '';
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#src !== this.#asked && this.#host.isConnected) void this.#read(this.#src);
  }

  hostConnected(): void {
    if (this.#src) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    this.#isReading = false;
    if (!this.#practices) this.#asked = '';
  }

  async #read(src: string): Promise<void> {
    const turn = (this.#turn += 1);
    const isLate = () => turn !== this.#turn;
    this.#asked = src;
    this.#practices = undefined;
    this.#isReading = !!src;
    try {
      const practices = src ? await practicesAt(src) : none;
      if (isLate()) return;
      this.#practices = practices;
    } catch (fault) {
      if (isLate()) return;
      warn(this.#host, `src="${src}" could not be read: ${String(fault)}`);
    }
    this.#isReading = false;
    this.#host.requestUpdate();
  }
}

async function practicesAt(src: string): Promise<readonly Practice[]> {
  const answer = await fetch(src, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`the server answered ${String(answer.status)}`);
  return practicesIn(await answer.json());
}
