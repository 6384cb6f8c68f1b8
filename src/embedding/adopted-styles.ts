/** An element of Lit with the styles of its class. */
interface Styled extends Element {
  readonly constructor: { readonly elementStyles?: readonly { readonly cssText: string }[] };
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
  shadowRoot.adoptedStyleSheets = (constructor.elementStyles ?? []).map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
