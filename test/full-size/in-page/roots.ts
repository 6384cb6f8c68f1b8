/** What styles can be adopted in. */
export type Root = Document | ShadowRoot;

export const menuTag = 'practice-accessibility-menu';

// Custom elements of this library have roots of their own, which are no part of the page.
const isOurs = ({ localName }: Element) => localName.startsWith('practice-');

const inner = (element: Element): Root | null => {
  if (isOurs(element)) return null;
  if (element.localName !== 'iframe') return element.shadowRoot;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
};

/** A root, and every open shadow root and same-origin frame in it, in the order of the page. */
export const everyRoot = (root: Root): Root[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((element) => {
    const inside = inner(element);
    return inside ? everyRoot(inside) : [];
  }),
];

export const isDocument = (root: Root): root is Document => root.nodeType === 9;

/** The page as text: the markup of every root. */
export const markup = (root: Root): string =>
  everyRoot(root)
    .map((each) => (isDocument(each) ? each.documentElement.outerHTML : each.innerHTML))
    .join('\n<!-- another root -->\n');

/** The sheets that every root has adopted, as text. */
export const adoptedText = (root: Root): string[] =>
  everyRoot(root).map((each) =>
    each.adoptedStyleSheets
      .map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(''))
      .join('\n'),
  );

/** How many rules the sheets of every root have; `-1` for one that can't be read. */
export const ruleCounts = (root: Root): string[] =>
  everyRoot(root).map((each) =>
    [...each.styleSheets]
      .map((sheet) => {
        try {
          return sheet.cssRules.length;
        } catch {
          return -1;
        }
      })
      .join(),
  );
