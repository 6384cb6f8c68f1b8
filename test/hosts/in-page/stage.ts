import type { Sample } from '../samples.ts';

/** How the samples are put into a page. */
export interface Staging {
  readonly profile: string;
  readonly samples: readonly Sample[];
  /** Of the boxes that the samples stand in, in CSS pixels. */
  readonly width: number;
  /** CSS of the boxes between a sample and its box, from the outside. */
  readonly around?: readonly string[];
  /** What all samples stand in. */
  readonly inside?: 'open root' | 'closed root' | 'details' | 'dialog' | 'template';
  /** CSS of the shadow root that they stand in. */
  readonly rootCss?: string;
}

/** The samples on the page, in their order; the roots that nobody else can reach. */
export interface Stage {
  readonly boxes: readonly HTMLElement[];
  readonly elements: readonly HTMLElement[];
  readonly before: HTMLElement;
  readonly after: HTMLElement;
  readonly hidden: HTMLElement;
  readonly holder: Element;
  readonly closedRoot?: ShadowRoot;
  /** Brings what comes late: the copy of a template, what is opened. */
  come(): void;
}

const plain = `display: block; box-sizing: border-box; position: absolute; inset: 0 auto auto 0;
  margin: 0; padding: 0; border: 0; float: none; transform: none; translate: none; scale: none;
  rotate: none; filter: none; backdrop-filter: none; perspective: none; contain: none;
  container-type: normal; content-visibility: visible; opacity: 1; visibility: visible;
  overflow: visible; zoom: 1; columns: auto; clip: auto; clip-path: none; mask: none;
  transition: none; animation: none; min-width: 0; min-height: 0; max-width: none;
  max-height: none; aspect-ratio: auto; pointer-events: auto; z-index: auto; writing-mode: horizontal-tb;
  --practice-font-family: 'DejaVu Sans', sans-serif`;

// What an article and a phone link take from the text around them.
const type = "font: 16px/1.5 'DejaVu Sans', sans-serif; letter-spacing: 0; word-spacing: 0";

const force = (element: HTMLElement, css: string): void => {
  for (const declaration of css.split(';')) {
    const [name = '', ...value] = declaration.split(':');
    element.style.setProperty(name.trim(), value.join(':').trim(), 'important');
  }
};

const create = (tag: string, css: string): HTMLElement => {
  const element = document.createElement(tag);
  if (css) force(element, css);
  return element;
};

const sentinel = (): HTMLElement => {
  const button = create('button', `${plain}; width: 9px; height: 9px`);
  button.setAttribute('type', 'button');
  return button;
};

// Of an HTML parser, on pages of XML too; every element is made by this document.
const parsed = (html: string): Element => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const [element] = body.children;
  if (!element) throw new Error(`no element: ${html}`);
  return document.importNode(element, true);
};

const isOurs = (element: Element): boolean => element.localName.startsWith('practice-');

const neutralContent = (sample: Element): void => {
  for (const element of sample.querySelectorAll<HTMLElement>('*')) {
    if (isOurs(element)) continue;
    const display = element.localName === 'a' ? 'inline' : 'block';
    force(element, `all: initial; display: ${display}; font-family: inherit; color: inherit`);
  }
};

const putInto = (box: HTMLElement, sample: Element, around: readonly string[]): void => {
  let parent = box;
  for (const css of around) parent = parent.appendChild(create('div', css));
  parent.append(sample);
};

const holders = {
  details: () => create('details', plain),
  dialog: () => create('dialog', `${plain}; position: fixed; width: 1000px; height: 800px`),
} as const;

/** Puts the samples at the end of the page. */
export const setStage = ({
  profile,
  samples,
  width,
  around = [],
  inside,
  rootCss,
}: Staging): Stage => {
  const stage = create('div', `${plain}; z-index: 2147483647; width: ${width}px; height: 4000px`);
  stage.lang = 'en';
  const [before, after] = [sentinel(), sentinel()];
  const hidden = document.createElement('practice-hours');
  hidden.hidden = true;
  const boxes = samples.map(() => create('div', `${plain}; ${type}; width: ${width}px`));
  const elements = samples.map(({ html, ownContent }) => {
    const element = parsed(html) as HTMLElement;
    if (!ownContent) neutralContent(element);
    return element;
  });
  stage.append(parsed(profile), before, hidden, ...boxes, after);
  const fill = () => boxes.forEach((box, i) => putInto(box, elements[i] ?? box, around));
  const holder =
    inside === 'details' || inside === 'dialog' ? holders[inside]() : create('div', plain);
  document.body.append(holder);
  const mode = inside === 'closed root' ? 'closed' : 'open';
  const root = inside?.endsWith('root') ? holder.attachShadow({ mode }) : undefined;
  if (root && rootCss) root.append(Object.assign(create('style', ''), { textContent: rootCss }));
  (root ?? holder).append(stage);
  if (inside !== 'template') fill();
  return {
    boxes,
    elements,
    before,
    after,
    hidden,
    holder,
    ...(mode === 'closed' && root && { closedRoot: root }),
    come() {
      if (inside === 'template') fill();
      if (holder instanceof HTMLDetailsElement) holder.open = true;
      if (holder instanceof HTMLDialogElement) holder.showModal();
    },
  };
};
