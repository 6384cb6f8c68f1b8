import { heightOfPanels } from './open-panels.js';

/** What a frame tells the page around it. */
export interface SizeMessage {
  readonly type: 'practice-widgets:size';
  /** Whole CSS pixels. */
  readonly height: number;
  /** The same on paper, as wide as the page around has said; 0 until it has. */
  readonly print: number;
}

/** Sizes in a row that only follow from the page having obeyed; then there is no end to them. */
const ECHOES = 3;
/** Milliseconds after which a page that has not obeyed will not. */
const PATIENCE = 500;

/** Tells the page around a frame how tall its content is, and nothing else. */
export class FrameSize {
  readonly #view: Window;
  readonly #content: HTMLElement;
  readonly #target: string;
  /** Of WordPress, which knows its frames by it; empty elsewhere. */
  readonly #secret: string;
  #told = 0;
  /** How wide it will be on paper, and how tall then. */
  #paper = 0;
  #print = 0;
  #width = 0;
  #viewHeight = 0;
  #echoes = 0;
  #isEcho = false;
  #timer: number | undefined;
  #echoTimer: number | undefined;

  /**
   * @param content The box that holds all of the frame's content.
   */
  constructor(view: Window, content: HTMLElement) {
    this.#view = view;
    this.#content = content;
    this.#target = originAround(view);
    this.#secret = /^#\?secret=([a-z\d]{1,32})$/i.exec(view.location.hash)?.[1] ?? '';
  }

  /** Tells the height now, whenever it changes, and when the page asks. */
  start(): void {
    const view = this.#view;
    this.#width = view.innerWidth;
    this.#viewHeight = view.innerHeight;
    view.addEventListener('resize', () => this.#onResize());
    view.addEventListener('message', ({ source, data }) => {
      const { type, message, paper } = Object(data) as Record<string, unknown>;
      const isQuestion = type === 'practice-widgets:size?' || message === 'ready';
      if (source !== view.parent || !isQuestion) return;
      this.#paper = Number(paper) || this.#paper;
      this.#tell(this.#echoes > ECHOES ? this.#told : this.#height());
    });
    // Panels that lie over the page change no box of it. Two frames later they are there.
    for (const type of ['click', 'keyup']) view.addEventListener(type, () => this.#look());
    new ResizeObserver(() => this.#onChange()).observe(this.#content);
    // Chromium draws no frame of another origin that is out of sight, and observes nothing in it.
    view.setTimeout(() => this.#told || this.#onChange(), PATIENCE);
  }

  /** Somebody has done something: what changes now is no echo. */
  #look(): void {
    this.#isEcho = false;
    this.#echoes = 0;
    const again = (): number => this.#view.requestAnimationFrame(() => this.#onChange());
    this.#view.requestAnimationFrame(again);
  }

  /** The page has changed the frame, mostly because it was told to. */
  #onResize(): void {
    this.#isEcho = this.#view.innerWidth === this.#width;
    this.#width = this.#view.innerWidth;
    this.#viewHeight = this.#view.innerHeight;
    this.#scrollIfCut();
    // Long enough for elements that render in the next frame, on a slow phone too.
    this.#view.clearTimeout(this.#echoTimer);
    this.#echoTimer = this.#view.setTimeout(() => (this.#isEcho = false), 300);
    if (!this.#isEcho) this.#onChange();
  }

  #onChange(): void {
    const height = this.#height();
    if (height === this.#told) return;
    // Content that is measured by the frame's own height would grow with it for ever.
    // The content may have changed before the `resize` event comes.
    const { innerHeight, innerWidth } = this.#view;
    const isEarly = innerHeight !== this.#viewHeight && innerWidth === this.#width;
    this.#viewHeight = innerHeight;
    this.#echoes = this.#isEcho || isEarly ? this.#echoes + 1 : 0;
    if (this.#echoes <= ECHOES) this.#tell(height);
  }

  #height(): number {
    return Math.max(this.#flow(), heightOfPanels(this.#content));
  }

  #flow(): number {
    // A fraction that is rounded down would leave a scrollbar.
    return Math.ceil(this.#content.getBoundingClientRect().bottom + this.#view.scrollY);
  }

  #tell(height: number): void {
    this.#told = height;
    const post = (message: object) => this.#view.parent.postMessage(message, this.#target);
    post({ type: 'practice-widgets:size', height, print: this.#print } satisfies SizeMessage);
    if (this.#secret) post({ message: 'height', value: height, secret: this.#secret });
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => this.#onRest(), PATIENCE);
  }

  #onRest(): void {
    this.#scrollIfCut();
    const print = this.#paper && this.#heightOnPaper();
    if (print === this.#print || this.#echoes > ECHOES) return;
    this.#print = print;
    this.#tell(this.#told);
  }

  /**
   * No engine lets a frame speak while it is printed: it is tried beforehand, and nobody sees it.
   * Margins differ, and not all content is lower where it is wider: pictures are not. Whatever lies
   * between the widths that are tried has a twentieth more.
   */
  #heightOnPaper(): number {
    const heights = [1, 1.07, 1.14, 1.2].map((margin) => {
      this.#content.style.width = `${this.#paper * margin}px`;
      return this.#flow();
    });
    this.#content.removeAttribute('style');
    return Math.ceil(Math.max(...heights) * 1.05);
  }

  /** Where the page follows, a scrollbar would come and go with every change. */
  #scrollIfCut(): void {
    const isCut = this.#view.innerHeight + 1 < this.#told;
    this.#view.document.documentElement.style.overflowY = isCut ? 'auto' : 'hidden';
  }
}

/** The origin of the page around, where the browser tells; any, where not: a size is no secret. */
function originAround({ location, document }: Window): string {
  // Older engines have none.
  const { ancestorOrigins } = location as Partial<Location>;
  const around = ancestorOrigins?.[0] ?? document.referrer;
  return /^https?:/.test(around) ? new URL(around).origin : '*';
}
