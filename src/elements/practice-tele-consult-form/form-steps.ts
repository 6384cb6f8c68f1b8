import type { AskedField, Topic } from '../../consultations/asked-fields.js';

/** Which part of a form is shown: all at once, or one step after the other. */
export class FormSteps {
  #topics: readonly Topic[] = [];
  #at = 0;
  #isChecked = false;
  #inSteps = false;

  /** Follows what the form asks and how. */
  follow(fields: readonly AskedField[], inSteps: boolean): void {
    this.#topics = [...new Set(fields.map(({ topic }) => topic))];
    this.#inSteps = inSteps;
    this.#at = Math.min(this.#at, this.#topics.length - 1);
  }

  /** Whether there are steps. */
  get inSteps(): boolean {
    return this.#inSteps;
  }

  /** The parts of the form, in order. */
  get topics(): readonly Topic[] {
    return this.#topics;
  }

  /** The part that is shown; undefined when all are. */
  get topic(): Topic | undefined {
    return this.#inSteps ? this.#topics[this.#at] : undefined;
  }

  /** The step, from 1. */
  get step(): number {
    return this.#at + 1;
  }

  /** Whether sending is what comes next. */
  get isLast(): boolean {
    return !this.#inSteps || this.step === this.#topics.length;
  }

  /** Goes on; back to the last step for who came from there to change an answer. */
  next(): void {
    const last = this.#topics.length - 1;
    this.#at = this.#isChecked ? last : Math.min(last, this.#at + 1);
    this.#isChecked = false;
  }

  /** Goes back one step. */
  back(): void {
    this.#at = Math.max(0, this.#at - 1);
    this.#isChecked = false;
  }

  /** Goes to the step with a part of the form, and from there back to where it came from. */
  goTo(topic: Topic): void {
    const at = this.#topics.indexOf(topic);
    if (at < 0) return;
    this.#isChecked = this.isLast;
    this.#at = at;
  }

  /** Begins again. */
  restart(): void {
    this.#at = 0;
    this.#isChecked = false;
  }
}
