type Tags = HTMLElementTagNameMap;

/** Makes an element with these properties and with this inside. */
export const draw = <Tag extends keyof Tags>(
  tag: Tag,
  properties: Partial<Tags[Tag]> = {},
  ...inside: (Node | string)[]
): Tags[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
};

/** Makes a button of the panel. */
export const drawButton = (
  words: string,
  press: () => void,
  className = 'action quiet',
): HTMLButtonElement => draw('button', { type: 'button', className, onclick: press }, words);

/** Makes a heading with what stands under it. */
export const drawGroup = (name: string, ...inside: Node[]): HTMLElement =>
  draw(
    'div',
    { className: 'group', role: 'group', ariaLabel: name },
    draw('div', { className: 'name' }, name),
    ...inside,
  );

/** Makes a field under its label. */
export const drawField = (words: string, field: HTMLElement): HTMLElement =>
  draw('label', { className: 'field' }, draw('span', {}, words), field);

/** Makes a paragraph that explains something. */
export const drawNote = (words = ''): HTMLElement => draw('p', { className: 'note' }, words);

/**
 * Makes a button that is on or off.
 *
 * @param change - Called with whether it is on now.
 */
export const drawToggle = (
  words: string,
  pressed: boolean,
  change: (pressed: boolean) => void,
): HTMLButtonElement => {
  const box = draw('span', { className: 'box', ariaHidden: 'true' });
  const toggle = drawButton('', () => show(toggle.ariaPressed !== 'true', true), 'toggle');
  const show = (on: boolean, tell: boolean) => {
    toggle.ariaPressed = `${on}`;
    box.textContent = on ? '✓' : '';
    if (tell) change(on);
  };
  toggle.append(box, words);
  show(pressed, false);
  return toggle;
};

/** Shows an element, by default as its class says, or hides it whatever its class says. */
export const setShown = (element: HTMLElement, shown: boolean, display = ''): void =>
  element.style.setProperty('display', shown ? display : 'none');

/** Makes a grid or a row of things with space between them. */
export const drawRow = (display: 'flex' | 'grid', ...inside: Node[]): HTMLElement => {
  const row = draw('div', {}, ...inside);
  Object.assign(row.style, { display, flexWrap: 'wrap', gap: '.5em' });
  return row;
};
