import type { MarkupAttributes } from './markup-tokens.js';

const digits = /^\d{1,5}$/;
const date = /^[-+:.\w\s]{4,40}$/;
const span = /^\d{1,2}$/;
const onAny: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/i,
};
const cell = { colspan: span, rowspan: span, abbr: /\S/ };
const on: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { target: /^_blank$/i },
  abbr: { title: /\S/ },
  del: { datetime: date },
  details: { open: /^/ },
  dfn: { title: /\S/ },
  img: { width: digits, height: digits, sizes: /\S/ },
  ins: { datetime: date },
  li: { value: /^-?\d{1,6}$/ },
  ol: { start: /^-?\d{1,6}$/, type: /^[1ai]$/i, reversed: /^/ },
  td: cell,
  th: { ...cell, scope: /^(?:col|row)(?:group)?$/i },
  time: { datetime: date },
};

/** Copies the attributes that have no address and can do no harm. */
export function copyAttributes(element: Element, attributes: MarkupAttributes): void {
  const known = { ...onAny, ...on[element.localName] };
  attributes.forEach((value, name) => {
    // What a page has given to all objects is no rule.
    const isKnown = Object.hasOwn(known, name) && known[name]?.test(value);
    if (isKnown) element.setAttribute(name, value);
  });
}

/**
 * Reads an address as a browser does.
 *
 * @param written As it is written, relative to the base.
 * @param schemes What may stand before the colon.
 */
export function address(
  written: string | undefined,
  base: string,
  schemes = /^https?:$/,
): URL | undefined {
  try {
    const url = new URL(written?.trim() || '?', base || undefined);
    return written && schemes.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
