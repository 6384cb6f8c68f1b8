/**
 * Lets the elements keep what a server has rendered. Import it before the elements:
 *
 * ```ts
 * import 'practice-widgets/hydrate';
 * import 'practice-widgets';
 * ```
 *
 * Without it the elements work too: they render anew in place of what the server has sent.
 */
import { hydrate } from '@lit-labs/ssr-client';
import type { LitElement } from 'lit';

import { hydrateWith } from './embedding/served.js';

/** What Lit calls in an update, and an element hides from everybody else. */
interface Rendering {
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void;
  render(): unknown;
}

hydrateWith((host: LitElement) => {
  const rendering = host as unknown as Rendering;
  rendering.willUpdate(new Map());
  const shown = rendering.render();
  fillEmptyParts(host.renderRoot);
  hydrate(shown, host.renderRoot, host.renderOptions);
});

/**
 * Lit writes a text that changes into the node behind the start of its part. Of an empty text there
 * is none on the page, so that it would write into the comment that ends the part.
 */
function fillEmptyParts(root: DocumentFragment | HTMLElement): void {
  const comments = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const ends: ChildNode[] = [];
  while (comments.nextNode()) {
    const { data, previousSibling } = comments.currentNode as Comment;
    const isEmpty = previousSibling instanceof Comment && previousSibling.data === 'lit-part';
    if (data === '/lit-part' && isEmpty) ends.push(comments.currentNode as Comment);
  }
  for (const end of ends) end.before('');
}
