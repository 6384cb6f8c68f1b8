/**
 * The visitor asked for a consultation. Canceling it keeps the form closed and the link from being
 * followed. It says which practice and where on the page, nothing about the visitor.
 */
export class PracticeConsultEvent extends Event {
  constructor(
    /** The practice's id, else its name, else an empty string. */
    readonly practice: string,
    /** Where on the page the invitation stands, as the site named it. */
    readonly placement: string,
  ) {
    super('practice-consult', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'practice-consult': PracticeConsultEvent;
  }
}
