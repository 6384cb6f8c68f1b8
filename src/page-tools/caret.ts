import type { Drawing } from './drawing.js';

const MIRRORED = [
  'border-width',
  'direction',
  'font',
  'letter-spacing',
  'line-height',
  'overflow-wrap',
  'padding',
  'tab-size',
  'text-indent',
  'text-transform',
  'word-spacing',
];

// A text area does not tell where its caret is: its text is laid out once more beside it.
const inTextArea = (area: HTMLTextAreaElement, drawing: Drawing): DOMRect => {
  const mirror = drawing.add('div');
  const style = getComputedStyle(area);
  MIRRORED.forEach((name) => mirror.style.setProperty(name, style.getPropertyValue(name)));
  const box = area.getBoundingClientRect();
  const width = `${area.clientWidth + 2 * area.clientLeft}px`;
  Object.assign(mirror.style, { width, visibility: 'hidden', whiteSpace: 'pre-wrap' });
  mirror.style.borderStyle = 'solid';
  const mark = drawing.add('span');
  mark.textContent = '|';
  mark.style.position = 'static';
  mirror.append(area.value.slice(0, area.selectionEnd), mark);
  const top = mark.offsetTop - area.scrollTop;
  const height = mark.offsetHeight;
  mirror.remove();
  return new DOMRect(box.x, box.y + Math.min(Math.max(top, 0), box.height - height), 0, height);
};

const inSelection = (element: Element): DOMRect | undefined => {
  const selection = element.ownerDocument.getSelection();
  if (!selection?.focusNode || !element.contains(selection.focusNode)) return undefined;
  const range = element.ownerDocument.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getBoundingClientRect();
  return rect.height ? rect : undefined;
};

/**
 * Where the caret is in the window, in CSS pixels; for what has none, where the element is.
 *
 * @param drawing - A place to measure in.
 */
export const caretPlace = (element: Element, drawing: Drawing): DOMRect => {
  const caret =
    element instanceof HTMLTextAreaElement
      ? inTextArea(element, drawing)
      : (element as HTMLElement).isContentEditable && inSelection(element);
  return caret || element.getBoundingClientRect();
};
