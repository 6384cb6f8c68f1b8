const controls =
  'a, button, input, select, textarea, label, summary, audio, video, [tabindex], [contenteditable]';

/**
 * Whether a click somewhere on a card means the card's link: no control of the card was meant, no
 * text was selected, nobody has canceled it.
 *
 * @param click A `click` or `auxclick`, while the card handles it.
 */
export function meansTheCard(click: MouseEvent): boolean {
  if (click.defaultPrevented || click.altKey || click.button > 1) return false;
  for (const node of click.composedPath()) {
    if (node === click.currentTarget) break;
    if (node instanceof Element && node.matches(controls)) return false;
  }
  return !String(document.getSelection());
}

/**
 * Follows a link as the click would have, had it hit the link: the middle button and Ctrl, Cmd or
 * Shift open it elsewhere.
 */
export function followLink(link: HTMLAnchorElement, click: MouseEvent): void {
  const elsewhere = click.button === 1 || click.ctrlKey || click.metaKey || click.shiftKey;
  // Firefox follows no scripted click that carries a modifier key.
  if (elsewhere) window.open(link.href, '_blank', 'noopener');
  else link.click();
}
