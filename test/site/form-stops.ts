/** Where the focus is. */
export interface Stop {
  /** The words of its label, or its own. */
  readonly name: string;
  readonly isInForm: boolean;
  /** It stands on the screen, and nothing covers it. */
  readonly isSeen: boolean;
  /** An outline says that it has the focus. */
  readonly isMarked: boolean;
  /** Pixels from the top of the page. */
  readonly top: number;
  readonly bottom: number;
}

/** Reads, in a page, where the focus is. */
export function readStop(): Stop {
  const form = document.querySelector('practice-tele-consult-form');
  const inner = form?.shadowRoot?.activeElement ?? null;
  const element = inner ?? document.activeElement ?? document.body;
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const text = labels.map((label) => label.textContent).join(' ') || element.textContent;
  const box = (element.closest('label') ?? element).getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const x = (own.left + own.right) / 2;
  const y = (Math.max(own.top, 0) + Math.min(own.bottom, innerHeight)) / 2;
  const over = form?.shadowRoot?.elementFromPoint(x, y);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isDateButton = element.matches('input[type=date]:not(:focus)');
  return {
    name: text.replace(/\s+/g, ' ').trim(),
    isInForm: inner !== null,
    isSeen: own.width > 0 && !!over && (element.contains(over) || over.contains(element)),
    // A date's button has the browser's own outline, and the field then no :focus.
    isMarked: isDateButton || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
  };
}
