// All engines give most controls 10pt; what differs can be seen only on the controls themselves.
const USUAL = 40 / 3;

const BUTTONS = '[type="button"],[type="submit"],[type="reset"]';
const FILE_BUTTON = '::file-selector-button';

// Selectors, and an element and its type to measure for each; later ones are more particular.
const CONTROLS: readonly (readonly [selector: string, tag: string, type: string])[] = [
  [':where(button)', 'button', 'button'],
  [':where(input)', 'input', 'text'],
  [`:where(input:is(${BUTTONS}))`, 'input', 'button'],
  [':where(select)', 'select', ''],
  [':where(textarea)', 'textarea', ''],
  [FILE_BUTTON, 'input', 'file'],
];

const measure = (tag: string, type: string, pseudo: string | undefined, root: ShadowRoot) => {
  const control = root.ownerDocument.createElement(tag);
  if (type) control.setAttribute('type', type);
  // As the browser has it, whatever the menu's own styles say.
  control.style.setProperty('all', 'revert', 'important');
  root.append(control);
  const { fontSize } = getComputedStyle(control, pseudo);
  control.remove();
  return Number.parseFloat(fontSize) || USUAL;
};

/**
 * The sizes that the browser gives text in form controls, which don't inherit theirs.
 *
 * @param root - A menu's own root to try controls in, so that the page has no part in it.
 * @returns CSS pixels by selector; the usual ones without a root.
 */
export const controlSizes = (root: ShadowRoot | undefined): ReadonlyMap<string, number> =>
  new Map(
    CONTROLS.map(([selector, tag, type]) => {
      const pseudo = selector === FILE_BUTTON ? selector : undefined;
      return [selector, root?.isConnected ? measure(tag, type, pseudo, root) : USUAL];
    }),
  );
