import { warn } from '../../../embedding/developer-warnings.js';
import type { MenuElement } from '../menu-state.js';
import { listed } from '../offered.js';

/**
 * Under which heading each tool with a view of its own stands.
 */
export const toolGroups: Readonly<Record<string, string>> = {
  'own-colors': 'colors',
  'page-structure': 'finding',
  'read-aloud': 'reading',
  glossary: 'reading',
  'my-settings': 'menu',
  'barrier-report': 'menu',
};

/** Tells the developer of names that are not known. */
export const warnOfUnknown = (
  menu: MenuElement,
  known: readonly { readonly name: string }[],
): void => {
  const all = [...known.map(({ name }) => name), ...Object.keys(toolGroups)];
  const attributes = { tools: menu.tools, 'hidden-adjustments': menu.hiddenAdjustments };
  Object.entries(attributes).forEach(([attribute, list]) => {
    const unknown = listed(list).filter((name) => !all.includes(name));
    if (!unknown.length) return;
    warn(menu, `${attribute}="${list}": ${unknown.join(', ')} unknown. Known: ${all.join(', ')}.`);
  });
};
