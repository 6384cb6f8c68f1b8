interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SLACK = 1;

const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

// What hides the overflow of the root or the body hides it at the edge of the window.
const boxOf = (element: Element): Box => {
  if (element !== document.body && element !== document.documentElement) {
    return element.getBoundingClientRect();
  }
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
};

// Boxes of a pixel or two hide text from sight on purpose.
const isVisuallyHidden = ({ left, right, top, bottom }: Box) =>
  right - left <= 2 || bottom - top <= 2;

/** Whether a part of a line is outside of a box that clips it, where nobody can scroll to it. */
const isCut = (line: Box, from: Element | null): boolean => {
  let box = line;
  for (let element = from; element; element = element.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const around = boxOf(element);
    if (clips(overflowX) || clips(overflowY)) {
      if (isVisuallyHidden(around)) return false;
      const across = box.right > around.right + SLACK || box.left < around.left - SLACK;
      const along = box.bottom > around.bottom + SLACK || box.top < around.top - SLACK;
      if ((clips(overflowX) && across) || (clips(overflowY) && along)) return true;
    }
    if (scrolls(overflowX) || scrolls(overflowY)) box = around;
    if (position === 'fixed') return false;
  }
  return false;
};

const linesOf = (text: Text): Box[] => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
};

const isRead = ({ data, parentElement }: Text) =>
  data.trim() !== '' &&
  !!parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The texts of a page of which a part can't be seen, because a box around it cuts it off. */
export const cutTexts = (): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (isRead(text) && linesOf(text).some((line) => isCut(line, text.parentElement))) {
      found.push(text);
    }
  }
  return found;
};

/** A text, and where it is, for a person. */
export const tellText = ({ data, parentElement }: Text): string => {
  const places: string[] = [];
  for (let element = parentElement; element && places.length < 3; element = element.parentElement) {
    places.push(element.localName + [...element.classList].map((name) => `.${name}`).join(''));
  }
  return `"${data.trim().slice(0, 40)}" in ${places.join(' < ')}`;
};
