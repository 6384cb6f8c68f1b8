export type { PracticeConsultEvent } from '../../consultations/practice-consult-event.js';
export type { PracticeCallEvent } from '../../practice/practice-call-event.js';

import type { Topic } from '../../consultations/asked-fields.js';

/** The visitor has begun to fill in the form. It carries nothing that was typed. */
export class PracticeConsultStartedEvent extends Event {
  constructor() {
    super('practice-consult-started', { bubbles: true, composed: true });
  }
}

/** The visitor has come to another step of the form. It carries nothing that was typed. */
export class PracticeConsultStepEvent extends Event {
  constructor(
    /** The step, from 1. */
    readonly step: number,
    /** What it is about. */
    readonly topic: Topic,
  ) {
    super('practice-consult-step', { bubbles: true, composed: true });
  }
}

/** The practice has received a request. It carries the reference and nothing that was typed. */
export class PracticeConsultSentEvent extends Event {
  constructor(
    /** The request's short name, as the visitor sees it. */
    readonly reference: string,
  ) {
    super('practice-consult-sent', { bubbles: true, composed: true });
  }
}

/** The server has turned a request down for good, or has answered what can't be understood. */
export class PracticeConsultFailedEvent extends Event {
  constructor(
    /** HTTP status of the answer. */
    readonly status: number,
  ) {
    super('practice-consult-failed', { bubbles: true, composed: true });
  }
}

/** Tells the site that somebody has begun to fill in the form. */
export function tellStarted(form: Element): void {
  const started = new PracticeConsultStartedEvent();
  form.dispatchEvent(started);
}

/** Tells the site that the visitor has come to another step. */
export function tellStep(form: Element, step: number, topic: Topic): void {
  const reached = new PracticeConsultStepEvent(step, topic);
  form.dispatchEvent(reached);
}

/** Tells the site that the practice has received a request. */
export function tellSent(form: Element, reference: string): void {
  const sent = new PracticeConsultSentEvent(reference);
  form.dispatchEvent(sent);
}

/** Tells the site that a request was turned down. */
export function tellFailed(form: Element, status: number): void {
  const failed = new PracticeConsultFailedEvent(status);
  form.dispatchEvent(failed);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'practice-consult-started': PracticeConsultStartedEvent;
    'practice-consult-step': PracticeConsultStepEvent;
    'practice-consult-sent': PracticeConsultSentEvent;
    'practice-consult-failed': PracticeConsultFailedEvent;
  }
}
