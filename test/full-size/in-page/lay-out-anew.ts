/**
 * Lays the page out from nothing. Browsers may keep a used size or margin of an earlier layout
 * (Chromium auto margins, Firefox flex items, WebKit images that come late).
 */
export const layOutAnew = (): void => {
  const own = [...document.adoptedStyleSheets];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { zoom: 1.5 }');
  document.adoptedStyleSheets = [...own, sheet];
  document.body.getBoundingClientRect();
  document.adoptedStyleSheets = own;
};
