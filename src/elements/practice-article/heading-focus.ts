/**
 * Brings a heading of the page into view and gives it the focus, so that who reads by ear or by
 * keyboard goes on from there. A heading that can't have the focus can as long as it has it: then
 * the page's own markup is as it was.
 */
export class HeadingFocus {
  #lent: HTMLElement | undefined;

  /** Goes to a heading of the page. */
  goTo(heading: HTMLElement): void {
    this.takeBack();
    if (!heading.hasAttribute('tabindex')) {
      heading.tabIndex = -1;
      heading.addEventListener('blur', this.takeBack);
      this.#lent = heading;
    }
    heading.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    heading.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'auto' });
  }

  /** Leaves the heading as the page wrote it. */
  readonly takeBack = (): void => {
    this.#lent?.removeEventListener('blur', this.takeBack);
    this.#lent?.removeAttribute('tabindex');
    this.#lent = undefined;
  };
}
