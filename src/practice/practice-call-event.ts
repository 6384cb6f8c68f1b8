/**
 * The visitor is about to call the practice. Canceling it keeps the phone from dialling. It says
 * which practice, whether it is open, and where on the page; nothing about the visitor.
 */
export class PracticeCallEvent extends Event {
  constructor(
    /** The practice's id, else its name, else an empty string. */
    readonly practice: string,
    /** Where on the page the link stands, as the site named it. */
    readonly placement: string,
    /** Whether the practice is open now by its hours; `undefined` where they are not known. */
    readonly open?: boolean,
    /** The directory that led to the practice, as the site named it; empty where there is none. */
    readonly source = '',
  ) {
    super('practice-call', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'practice-call': PracticeCallEvent;
  }
}
