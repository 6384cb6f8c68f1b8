import { quoted } from './css-strings.js';
import { copyDeclaration, type CopyPlan } from './rule-copies.js';

/**
 * The rule for the attribute `font-size` of a drawing (SVG 2, section 6.6), which every rule of the
 * page overrides.
 *
 * @param size - The attribute's text; a bare number counts pixels.
 * @returns CSS text for the weakest layer; nothing for a size that follows by itself.
 */
export const drawnSizeRule = (size: string, plan: CopyPlan): string => {
  const text = size.trim().toLowerCase();
  const value = Number.isNaN(Number(text || NaN)) ? text : `${text}px`;
  const declaration = { name: 'font-size', value, important: false };
  const copy = copyDeclaration(declaration, plan, 'rule', []);
  if (!copy || copy.value === value) return '';
  const attribute = `[font-size=${quoted(size)}]`;
  return `:where(svg${attribute},svg ${attribute}){font-size:${copy.value}}`;
};
