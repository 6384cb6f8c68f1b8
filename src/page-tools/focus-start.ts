import { ownSheet } from '../page-adjustments/own-sheets.js';

const EDITABLE = '-webkit-user-modify:read-write';

const hasFocus = (element: Element) =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;

const pathTo = (element: Element): string => {
  const { parentNode, parentElement } = element;
  if (!parentNode || parentNode instanceof Document) return ':root';
  const place = [...parentNode.children].indexOf(element) + 1;
  return `${parentElement ? pathTo(parentElement) : ':host'}>:nth-child(${place})`;
};

// What can be edited can be focused, and CSS alone says so in Chromium and WebKit: for one moment,
// before anything is drawn, and without an attribute.
const focusAsEditable = (element: HTMLElement): void => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const sheet = ownSheet(element.ownerDocument);
  sheet.replaceSync(`${pathTo(element)}{${EDITABLE}!important}`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  element.focus({ preventScroll: true });
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
};

const focusNext = (element: HTMLElement, root: ShadowRoot): void => {
  for (const next of root.querySelectorAll<HTMLElement>(
    'a,button,input,select,textarea,[tabindex]',
  )) {
    if (!(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    next.focus({ preventScroll: true });
    if (hasFocus(next)) return;
  }
};

// A phone would show its keyboard for what can be edited, and has no Tab key to go on with.
const isPhone = () => matchMedia('(hover:none) and (pointer:coarse)').matches;

const deepActive = (root: DocumentOrShadowRoot): Element | null => {
  const active = root.activeElement;
  return (active?.shadowRoot && deepActive(active.shadowRoot)) ?? active;
};

/**
 * Makes an element the place from which the Tab key goes on (HTML, section 6.6.2, sequential focus
 * navigation starting point), and its focus where it can have it. In WebKit, inside a shadow root,
 * the focus moves to what follows an element that can't have it.
 */
export const startFocusAt = (element: HTMLElement): void => {
  const { ownerDocument } = element;
  element.focus({ preventScroll: true });
  if (hasFocus(element)) return;
  const active = deepActive(ownerDocument);
  if (active instanceof HTMLElement) active.blur();
  ownerDocument.getSelection()?.collapse(element, 0);
  if (isPhone() || !CSS.supports(`(${EDITABLE})`)) return;
  focusAsEditable(element);
  const root = element.getRootNode();
  if (!hasFocus(element) && root instanceof ShadowRoot) focusNext(element, root);
};
