/**
 * The visitor asks for a consultation: by an invitation, or by sending the form. Canceling it keeps
 * the form closed, the link from being followed, or the request from being sent. It says which
 * practice and where on the page, nothing about the visitor.
 */
export class PracticeConsultEvent extends Event {
  /**
   * What a listener wants to be sent along, by names of its own: texts and booleans. The front desk
   * finds it among the answers to the practice's own questions. An invitation sends nothing.
   */
  readonly extra: Record<string, string | boolean> = {};

  constructor(
    /** The practice's id, else its name, else an empty string. */
    readonly practice: string,
    /** Where on the page the invitation or the form stands, as the site named it. */
    readonly placement: string,
    /** Whether an invitation was followed, or a form is about to be sent. */
    readonly stage: 'invitation' | 'sending' = 'invitation',
    /** The directory that led to the practice, as the site named it; empty where there is none. */
    readonly source = '',
  ) {
    super('practice-consult', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'practice-consult': PracticeConsultEvent;
  }
}
