import type { Adjustment } from './adjustment.js';

const MAY_BE_TRANSLUCENT = /rgba|hsla|\/|var\(|color-mix/;
const WHOLE_VARIABLE = /^var\([^()]+\)$/;

/**
 * Surfaces that nothing shines through. What is half transparent or more stays so: a veil over a
 * picture or over text, which it would hide.
 */
export const transparency: Adjustment = {
  name: 'transparency',
  group: 'colors',
  levels: ['default', 'none'],
  css: () =>
    '*,::before,::after,::backdrop{-webkit-backdrop-filter:none!important;' +
    'backdrop-filter:none!important}',
  rewriting: () => ({
    properties: ['background', 'background-color'],
    rewrite: (declaration) => {
      const { name, value } = declaration;
      const color = name === 'background-color' ? MAY_BE_TRANSLUCENT : WHOLE_VARIABLE;
      if (!color.test(value)) return declaration;
      const opaque = `rgb(from ${value} r g b/max(alpha,(alpha - .5)*999))`;
      return { ...declaration, name: 'background-color', value: opaque };
    },
  }),
};
