const svg = 'http://www.w3.org/2000/svg';
const voids = /^(br|col|hr|img|input|link|source|wbr)$/;
const token =
  /<!--([^]*?)-->|<\?([^>]*)>|<\/[^>]*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/gi;
const attribute = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** What an attribute's name ends with when a template binds its value. */
export const boundAttribute = '-lit-';

/**
 * Builds a `<template>` from the markup of a template that is a constant of this library, without
 * any of the sinks that Trusted Types guards: no policy is needed, so none can be refused. It knows
 * what our templates are made of (elements, SVG, attributes, text, comments) and no more: no
 * character references, every element closed.
 *
 * @param markup A template's markup with Lit's markers in it.
 */
export function templateElement(markup: string): HTMLTemplateElement {
  const template = document.createElement('template');
  let parent: Node = template.content;
  for (const [all, comment, marker, tag, attributes = ''] of markup.matchAll(token)) {
    if (tag) {
      const element = parent.appendChild(createElement(tag, parent));
      setAttributes(element, attributes);
      if (!voids.test(tag) && !attributes.endsWith('/')) parent = element;
    } else if (all.startsWith('</')) parent = parent.parentNode ?? parent;
    else if (comment !== undefined) parent.appendChild(document.createComment(comment));
    // The HTML parser makes a comment of what looks like a processing instruction.
    else if (marker !== undefined) parent.appendChild(document.createComment(`?${marker}`));
    else parent.appendChild(document.createTextNode(all));
  }
  return template;
}

function createElement(tag: string, parent: Node): Element {
  const inSvg = tag === 'svg' || (parent instanceof Element && parent.namespaceURI === svg);
  return inSvg ? document.createElementNS(svg, tag) : document.createElement(tag);
}

function setAttributes(element: Element, text: string): void {
  let bound = 0;
  for (const [, name = '', double, single, bare = ''] of text.matchAll(attribute)) {
    // Lit goes by the order of bound attributes, not by their names, and names such as @click can't
    // be set by a script.
    const known = name.endsWith(boundAttribute) ? `b${String(bound++)}${boundAttribute}` : name;
    element.setAttribute(known, double ?? single ?? bare);
  }
}
