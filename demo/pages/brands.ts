import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { html, type Markup } from './markup.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the brands' style sheets stand, one a brand. */
export const brandFolder = folder('../brands');

/** Where the pinned fonts stand, one folder a family. */
export const fontFolder = folder('../../node_modules/@fontsource-variable');

/**
 * The style sheets that a brand needs: its own, and those of the fonts that it names. A brand
 * without a style sheet has the looks of the site.
 *
 * @param brand Name of the brand: `spine`.
 */
export function brandLinks(brand: string): Markup {
  const path = join(brandFolder, `${brand}.css`);
  if (!existsSync(path)) return html``;
  const css = readFileSync(path, 'utf8');
  const fonts = families().filter(({ family }) => css.includes(family));
  return html`${fonts.map(({ name }) => fontLinks(name))}
    <link rel="stylesheet" href="/brands/${brand}.css" />`;
}

// What is asked for at once is there before the first text is painted, and no line breaks anew.
function fontLinks(name: string): Markup {
  const file = `/fonts/${name}/files/${name}-latin-wght-normal.woff2`;
  return html`<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="/fonts/${name}/wght.css" />`;
}

function families(): readonly { readonly name: string; readonly family: string }[] {
  return readdirSync(fontFolder).map((name) => {
    const about = readFileSync(join(fontFolder, name, 'metadata.json'), 'utf8');
    return { name, family: `${(JSON.parse(about) as { family: string }).family} Variable` };
  });
}
