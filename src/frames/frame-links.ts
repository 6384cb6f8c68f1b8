/**
 * Opens links of a frame in a new tab, so that no page is squeezed into it. Links within the frame,
 * and numbers to call, stay what they are. A site that sandboxes the frame needs `allow-popups`.
 */
export function openLinksOutside(page: Document): void {
  const listener = (event: Event): void => {
    for (const node of event.composedPath()) {
      if (node instanceof HTMLAnchorElement && leadsAway(node)) {
        node.target = '_blank';
        // The page that is opened must not be able to lead this one elsewhere.
        node.relList.add('noopener');
      }
    }
  };
  page.addEventListener('click', listener, { capture: true });
}

function leadsAway(link: HTMLAnchorElement): boolean {
  if (link.target || link.hasAttribute('download') || !/^https?:$/.test(link.protocol))
    return false;
  const here = link.ownerDocument.location;
  return link.href.split('#')[0] !== here.href.split('#')[0];
}
