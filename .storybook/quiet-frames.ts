/**
 * Keeps a story that stands in a frame of a documentation page from taking focus, and from scrolling
 * that page, while its states are played. The first press or key inside gives focus back its way.
 */
export function keepFrameQuiet(): void {
  if (window.parent === window) return;
  const outer = new URLSearchParams(window.parent.location.search);
  if (outer.get('viewMode') !== 'docs') return;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = () => undefined;
  const restore = () => {
    HTMLElement.prototype.focus = focus;
  };
  addEventListener('pointerdown', restore, { capture: true, once: true });
  addEventListener('keydown', restore, { capture: true, once: true });
}
