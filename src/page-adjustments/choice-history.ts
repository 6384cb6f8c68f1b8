import type { Choices } from './registry.js';

/** Whether two sets of choices are the same. */
export const sameChoices = (one: Choices, other: Choices): boolean =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

/** What was chosen before, and what was taken back. */
export class ChoiceHistory {
  readonly #past: Choices[] = [];
  readonly #future: Choices[] = [];

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Whether something was taken back. */
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers what was chosen before something new. */
  remember(before: Choices): void {
    this.#past.push(before);
    this.#future.length = 0;
  }

  /**
   * One step back.
   *
   * @param now - What is chosen, for `redo`.
   * @returns What was chosen before, if anything is remembered.
   */
  undo(now: Choices): Choices | undefined {
    const before = this.#past.pop();
    if (before) this.#future.push(now);
    return before;
  }

  /** One step forward again; the other way round. */
  redo(now: Choices): Choices | undefined {
    const next = this.#future.pop();
    if (next) this.#past.push(now);
    return next;
  }

  /** Forgets everything. */
  clear(): void {
    this.#past.length = 0;
    this.#future.length = 0;
  }
}
