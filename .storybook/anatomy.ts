import { html, render } from 'lit';

import type { ElementDocs } from '../tools/manifest.ts';

interface ShownPart {
  readonly number: number;
  readonly name: string;
  readonly box: DOMRect;
}

let elements: readonly ElementDocs[] = [];
let sheet: HTMLElement | undefined;
let timer: ReturnType<typeof setInterval> | undefined;

/** Says once which parts each element has. */
export function describeAnatomy(described: readonly ElementDocs[]): void {
  elements = described;
}

/**
 * Outlines the parts of the first element of a tag on the page, each with its number in the
 * manifest and its name, and keeps the outlines in place while the element changes.
 *
 * @param tag The element's tag; an empty string takes the outlines away.
 */
export function drawAnatomy(tag: string): void {
  clearInterval(timer);
  sheet?.remove();
  if (!tag) return;
  sheet = document.createElement('div');
  sheet.className = 'anatomy';
  sheet.ariaHidden = 'true';
  sheet.popover = 'manual';
  document.body.append(sheet);
  const overlay = sheet;
  let drawn = '';
  const follow = () => {
    const parts = shownParts(tag);
    const now = JSON.stringify(parts);
    if (now === drawn) return;
    drawn = now;
    render(parts.map(outline), overlay);
    // What was opened last is on top: a panel that has opened since would hide the outlines.
    if (overlay.matches(':popover-open')) overlay.hidePopover();
    overlay.showPopover();
  };
  timer = setInterval(follow, 250);
  follow();
}

function shownParts(tag: string): readonly ShownPart[] {
  const element = document.querySelector(tag);
  const parts = elements.find(({ tagName }) => tagName === tag)?.cssParts ?? [];
  return parts.flatMap(({ name }, at) => {
    const found = [...(element?.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])];
    const box = found.map((each) => each.getBoundingClientRect()).find(({ width }) => width > 1);
    return box ? [{ number: at + 1, name, box }] : [];
  });
}

/** Boxes that share a corner would hide each other's names, so the names step aside by number. */
function outline({ number, name, box }: ShownPart): unknown {
  const place = `left: ${box.x}px; top: ${box.y}px; width: ${box.width}px; height: ${box.height}px`;
  return html`<div
    class="anatomy-part"
    data-step=${number % 3}
    ?data-edge=${box.y < 12}
    style=${place}
  >
    <span class="anatomy-name">${number} ${name}</span>
  </div>`;
}
