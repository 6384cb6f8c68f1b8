import type { Adjustment } from './adjustment.js';

// What draws pictures or code in letters would be lost in another font. Emoji fonts end many lists
// of text fonts, so only the first name tells what a list is for.
const KEPT = /^[^,]*(icon|symbol|awesome|emoji|math|code)|mono|courier|consol/i;

const IS_WIDE = /^(inherit|initial|unset|revert|revert-layer)$/;

const plain = (families: string) =>
  KEPT.test(families) || IS_WIDE.test(families) ? families : `system-ui,${families}`;

/**
 * The device's own font. The page's comes after it in each list: characters that only an icon font
 * has, those for private use, are still drawn with it. A `font` that is one whole variable says
 * not which font it means, and stays.
 */
export const font: Adjustment = {
  name: 'font',
  group: 'text',
  levels: ['default', 'plain'],
  defaults: () => ':where(:root,button,input,select){font-family:system-ui}',
  rewriting: () => ({
    properties: ['font-family'],
    rewrite: (declaration) => ({ ...declaration, value: plain(declaration.value) }),
  }),
};
