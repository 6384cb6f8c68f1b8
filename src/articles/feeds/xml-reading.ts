import { webAddress } from './known-fields.js';
import { nameOf } from './xml-names.js';

type Children = ReadonlyMap<string, readonly Element[]>;

/** A channel has as many children as it has items, and is asked for many names. */
const MANY = 50;
const channels = new WeakMap<Element, Children>();

/** The children of an element that have one of some names: those of the first name that is there. */
export function childrenOf(element: Element | undefined, ...names: string[]): readonly Element[] {
  const children = element && byName(element);
  for (const name of names) {
    const found = children?.get(name);
    if (found) return found;
  }
  return [];
}

function byName(element: Element): Children {
  const known = channels.get(element);
  if (known) return known;
  const children = new Map<string, Element[]>();
  // Walking is much faster than a live list of children.
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const name = nameOf(child);
    const named = children.get(name);
    if (named) named.push(child);
    else children.set(name, [child]);
  }
  if (element.childElementCount > MANY) channels.set(element, children);
  return children;
}

/** The text of the first child that has one, by the order of the names. */
export function childText(element: Element | undefined, ...names: string[]): string {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = child.textContent.trim();
      if (text) return text;
    }
  }
  return '';
}

/**
 * What addresses in an element are relative to, by `xml:base` of it and of all around it
 * (XML Base, section 4).
 */
export function baseOf(element: Element, address: string): string {
  const parent = element.parentElement;
  const outer = parent ? baseOf(parent, address) : address;
  return webAddress(element.getAttribute('xml:base'), outer) || outer;
}

/** The language of an element, by `xml:lang` of it or of what is around it; empty if unknown. */
export function languageOf(element: Element): string {
  return bcp47(element.closest('[*|lang]')?.getAttribute('xml:lang') ?? '');
}

/** A language tag that Intl takes, empty where what is written is none. */
export function bcp47(written: string): string {
  const tag = written.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : '';
}
