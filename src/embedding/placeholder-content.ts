import { warn } from './developer-warnings.js';

/**
 * Names the slot that content is meant for, by its `data-slot`. WordPress wraps a lone link or span
 * into a paragraph of its own: that one is slotted then.
 */
export function takeSlot(node: HTMLElement): void {
  const { firstElementChild: inner, localName } = node;
  const isWrapped = localName === 'p' && inner?.textContent.trim() === node.textContent.trim();
  const { dataset = {} } = node as Partial<HTMLElement>;
  const name = dataset.slot ?? (isWrapped && (inner as HTMLElement).dataset.slot);
  if (name) node.slot = name;
}

/**
 * Gives a widget what its placeholder says in a `data-…` attribute. Only what the element knows is
 * taken, and no endpoint on another origin: on some sites the people who may write a placeholder
 * may not write a form, and what patients type must not go where they please.
 */
export function takeAttribute(box: HTMLElement, widget: Element, attribute: string): void {
  const name = attribute.replace(/^data-/, '');
  if (name === attribute || !attributesOf(widget).includes(name)) return;
  const value = box.getAttribute(attribute);
  if (value === null) widget.removeAttribute(name);
  else if (!name.endsWith('endpoint') || isOnOrigin(value, box)) widget.setAttribute(name, value);
  else warn(widget, `${attribute}="${value}" is on another origin: that takes a real tag.`);
}

/**
 * A bar that sticks to the window's edge can't leave the box that it stands in, and in a slot the
 * widget itself is laid out: there the placeholder has no box.
 */
export function matchDisplay(box: HTMLElement, widget: Element): void {
  if (!box.slot && widget.getAttribute('layout') !== 'sticky') return;
  const display = box.hidden ? '' : 'contents';
  if (box.style.display !== display) box.style.display = display;
}

/**
 * A framework goes on changing what it has put into a placeholder, by its own record of what stands
 * where. What stands in the widget now is changed there.
 */
export function forwardChanges(box: HTMLElement, widget: Element): void {
  for (const name of ['insertBefore', 'removeChild', 'replaceChild'] as const) {
    const change = Node.prototype[name] as (...nodes: (Node | null)[]) => Node;
    const forwarded = (...nodes: (Node | null)[]) =>
      change.apply(nodes.at(-1)?.parentNode === widget ? widget : box, nodes);
    Object.defineProperty(box, name, { value: forwarded, configurable: true, writable: true });
  }
}

function attributesOf(widget: Element): readonly string[] {
  const { observedAttributes = [] } = widget.constructor as {
    readonly observedAttributes?: readonly string[];
  };
  return observedAttributes;
}

function isOnOrigin(address: string, { baseURI, ownerDocument }: Element): boolean {
  return (
    URL.canParse(address, baseURI) &&
    new URL(address, baseURI).origin === ownerDocument.location.origin
  );
}
