/** An element of Lit with the styles of its class. */
interface Styled extends Element {
  readonly constructor: { readonly elementStyles?: readonly { readonly cssText: string }[] };
}

const later = new WeakMap<Element, readonly CSSStyleSheet[]>();

/** Gives an element a sheet beside those of its class: what its later file looks like. */
export function addStyles(element: Element, sheet: CSSStyleSheet | undefined): void {
  const root = element.shadowRoot;
  if (!sheet || !root) return;
  later.set(element, [...(later.get(element) ?? []), sheet]);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * Gives an element its styles again when a page has adopted it into another document: a constructed sheet
 * belongs to its document, so the root has lost them (CSSOM, `adoptedStyleSheets`).
 */
export function styleAgain(element: Element): void {
  const { shadowRoot, ownerDocument, constructor } = element as Styled;
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  // An engine without constructed sheets has put the styles into the root itself, where they stay.
  if (!shadowRoot?.adoptedStyleSheets || !Sheet || shadowRoot.querySelector('style')) return;
  const own = (constructor.elementStyles ?? []).map(({ cssText }) => cssText);
  const added = (later.get(element) ?? []).map(textOf);
  shadowRoot.adoptedStyleSheets = [...own, ...added].map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

function textOf({ cssRules }: CSSStyleSheet): string {
  return [...cssRules].map(({ cssText }) => cssText).join('');
}
