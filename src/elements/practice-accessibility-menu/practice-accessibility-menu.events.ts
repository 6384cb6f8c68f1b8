/** The visitor has changed the page. It is not fired for stored choices, other tabs or scripts. */
export class PracticeAdjustmentChangedEvent extends Event {
  constructor(
    /** What was changed: `text-size`, `contrast`, `links`, `spacing` or `motion`. */
    readonly adjustment: string,
    /** Its level now: per cent for `text-size`, else a word; `default` is the page as it was. */
    readonly level: string,
  ) {
    super('practice-adjustment-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'practice-adjustment-changed': PracticeAdjustmentChangedEvent;
  }
}
