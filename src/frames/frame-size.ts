import { heightOfPanels } from './open-panels.js';

/** What a frame tells the page around it. */
export interface SizeMessage {
  readonly type: 'practice-widgets:size';
  /** Whole CSS pixels. */
  readonly height: number;
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
      if (source === view.parent && isQuestion(data)) this.#tell(this.#height(), true);
    });
    // Panels that lie over the page change no box of it. Two frames later they are there.
    for (const type of ['click', 'keyup']) view.addEventListener(type, () => this.#look());
    new ResizeObserver(() => this.#onChange()).observe(this.#content);
  }

  #look(): void {
    const again = (): number => this.#view.requestAnimationFrame(() => this.#onChange());
    this.#view.requestAnimationFrame(again);
  }

  /** The page has changed the frame, mostly because it was told to. */
  #onResize(): void {
    this.#isEcho = this.#view.innerWidth === this.#width;
    this.#width = this.#view.innerWidth;
    this.#viewHeight = this.#view.innerHeight;
    this.#scrollIfCut();
    // Long enough for elements that render in the next frame.
    this.#view.clearTimeout(this.#echoTimer);
    this.#echoTimer = this.#view.setTimeout(() => (this.#isEcho = false), 100);
    if (!this.#isEcho) this.#onChange();
  }

  #onChange(): void {
    const height = this.#height();
    if (Math.abs(height - this.#told) < 1) return;
    // Content that is measured by the frame's own height would grow with it for ever.
    // The content may have changed before the `resize` event comes.
    const { innerHeight, innerWidth } = this.#view;
    const isEarly = innerHeight !== this.#viewHeight && innerWidth === this.#width;
    this.#viewHeight = innerHeight;
    this.#echoes = this.#isEcho || isEarly ? this.#echoes + 1 : 0;
    if (this.#echoes <= ECHOES) this.#tell(height);
  }

  #height(): number {
    // A fraction that is rounded down would leave a scrollbar.
    const flow = this.#content.getBoundingClientRect().bottom + this.#view.scrollY;
    return Math.ceil(Math.max(flow, heightOfPanels(this.#content)));
  }

  #tell(height: number, isAsked = false): void {
    if (height === this.#told && !isAsked) return;
    this.#told = height;
    const { parent } = this.#view;
    const size: SizeMessage = { type: 'practice-widgets:size', height };
    parent.postMessage(size, this.#target);
    if (this.#secret) {
      parent.postMessage({ message: 'height', value: height, secret: this.#secret }, this.#target);
    }
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => this.#scrollIfCut(), PATIENCE);
  }

  /** Where the page follows, a scrollbar would come and go with every change. */
  #scrollIfCut(): void {
    const isWhole = this.#view.innerHeight + 1 >= this.#told;
    this.#view.document.documentElement.style.overflowY = isWhole ? 'hidden' : 'auto';
  }
}

function isQuestion(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { type, message } = data as { type?: unknown; message?: unknown };
  return type === 'practice-widgets:size?' || message === 'ready';
}

/** The origin of the page around, where the browser tells; any, where not: a size is no secret. */
function originAround({ location, document }: Window): string {
  // Older engines have none.
  const { ancestorOrigins } = location as Partial<Location>;
  const origin = ancestorOrigins?.[0] ?? originOf(document.referrer);
  return /^https?:/.test(origin) ? origin : '*';
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
