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
  hydrate(rendering.render(), host.renderRoot, host.renderOptions);
});
