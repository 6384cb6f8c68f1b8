/** How many faults on a page are left as they are, and why. */
export interface Limit {
  readonly faults: number;
  readonly because: string;
}

const hidden = 'the page hides boxes of its own, also those that it has put inside an element';
const moved = 'the page moves or sizes every box of its own, also those inside an element';
const added = 'the page adds to all that is its own, also to the link of a phone link';
const zoomed = 'WebKit measures in the pixels of the zoomed box: words break elsewhere';
const contained =
  'a fixed button stands in the nearest transformed box; a menu belongs directly into the body';
const named = 'the page sets the private custom properties of the library on the elements';

/** Faults that are the page's own will, or CSS itself, by the page's name; in any engine at most. */
export const limits: Readonly<Record<string, Limit>> = {
  '* all: initial, revert, inherit': { faults: 3, because: hidden },
  'div display: none': { faults: 1, because: hidden },
  'div, section, p, a, span display: none !important': { faults: 3, because: hidden },
  'button with everything !important': { faults: 5, because: hidden },
  '* absolute, fixed size !important': { faults: 5, because: moved },
  'owls, margins, minimal heights': { faults: 1, because: moved },
  '* ::before and ::after': { faults: 4, because: added },
  'clearfix on everything': { faults: 2, because: added },
  'body zoom 1.5': { faults: 2, because: zoomed },
  'print-like': { faults: 2, because: added },
  '* opacity, filter, clip, contents': { faults: 2, because: hidden },
  '* display: contents, vertical text': { faults: 3, because: hidden },
  'custom properties on everything': { faults: 99, because: named },
  'in a transformed and filtered box': { faults: 1, because: contained },
  'in an open shadow root': { faults: 1, because: hidden },
  'in a closed shadow root': { faults: 1, because: hidden },
  'water.css': { faults: 2, because: added },
};
