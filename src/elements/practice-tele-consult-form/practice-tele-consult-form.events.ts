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
    'practice-consult-sent': PracticeConsultSentEvent;
    'practice-consult-failed': PracticeConsultFailedEvent;
  }
}
