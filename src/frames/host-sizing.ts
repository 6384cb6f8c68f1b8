/** Heights that a frame may ask for, in CSS pixels. */
const TALLEST = 20000;
/** Text on a sheet of paper with wide margins, in CSS pixels. */
const PAPER = 600;

/** What a frame of ours has said of itself, in CSS pixels. */
interface Told {
  readonly height: number;
  /** Its height on paper; 0 where it has not said. */
  readonly print: number;
  /** How wide it was told to be there. */
  readonly paper: number;
}

/**
 * Gives the frames of `embed.html` on a page the height that they ask for, those that are added later
 * too, and on paper the height that they need there. Reads nothing else from a message, and believes
 * only a frame that it came from.
 */
export function sizeFrames(view: Window): void {
  const told = new WeakMap<HTMLIFrameElement, Told>();
  const frames = () => [...view.document.querySelectorAll('iframe')].filter(isOurs);
  view.addEventListener('message', ({ data, origin, source }) => {
    const { type, height, print } = Object(data) as Record<string, unknown>;
    if (type !== 'practice-widgets:size' || !isHeight(height)) return;
    frames().forEach((frame) => {
      if (frame.contentWindow !== source || !isOf(frame, origin)) return;
      grow(frame, height);
      const paper = widthOnPaper(frame);
      if (paper !== told.get(frame)?.paper) ask(frame);
      told.set(frame, { height, print: isHeight(print) ? print : 0, paper });
    });
  });
  const resize = (which: 'height' | 'print') => () => {
    frames().forEach((frame) => {
      const height = told.get(frame)?.[which];
      if (height) grow(frame, height);
    });
  };
  view.addEventListener('beforeprint', resize('print'));
  view.addEventListener('afterprint', resize('height'));
  // A frame that was there first has spoken already.
  frames().forEach(ask);
}

/** The frame's share of the page, or its own width where that is less. */
function widthOnPaper({ clientWidth, offsetWidth, ownerDocument }: HTMLIFrameElement): number {
  const share = Math.min(1, PAPER / ownerDocument.documentElement.clientWidth);
  return Math.floor(offsetWidth * share) - (offsetWidth - clientWidth);
}

function ask(frame: HTMLIFrameElement): void {
  const question = { type: 'practice-widgets:size?', paper: widthOnPaper(frame) };
  frame.contentWindow?.postMessage(question, '*');
}

function isHeight(height: unknown): height is number {
  return typeof height === 'number' && height > 0 && height <= TALLEST;
}

function isOurs({ src }: HTMLIFrameElement): boolean {
  return /\/embed\.html([?#]|$)/.test(src);
}

/** A sandboxed frame has no origin but 'null'. */
function isOf(frame: HTMLIFrameElement, origin: string): boolean {
  const sandbox = frame.getAttribute('sandbox');
  const isOpaque = sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox);
  return origin === (isOpaque ? 'null' : new URL(frame.src).origin);
}

function grow(frame: HTMLIFrameElement, height: number): void {
  // A border belongs to the frame's box where the page's CSS says so.
  const isWhole = getComputedStyle(frame).boxSizing === 'border-box';
  const border = isWhole ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.ceil(height) + border}px`;
}
