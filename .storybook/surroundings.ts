import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

import { drawAnatomy } from './anatomy.ts';
import { initialSurroundings, type Surroundings } from './toolbars.ts';

const schemes: Readonly<Record<string, string>> = { system: 'light dark' };
const densities: Readonly<Record<string, string>> = { compact: '0.75', roomy: '1.25' };

/**
 * Puts a story on the page that the toolbar asks for. What a real visitor's system decides is
 * emulated as far as a page can: colour scheme, font size and motion.
 */
export const withSurroundings: Decorator = (story, { globals, component, viewMode }) => {
  const chosen: Surroundings = { ...initialSurroundings, ...globals };
  const scheme = schemes[chosen.theme] ?? chosen.theme;
  dressPage(chosen, scheme, viewMode === 'docs');
  // Lit renders after this returns, the story's elements after that.
  requestAnimationFrame(() => drawAnatomy(chosen.anatomy === 'on' ? (component ?? '') : ''));
  return html`<div
    class="story-page"
    lang=${chosen.language}
    dir=${chosen.language === 'ar' ? 'rtl' : 'ltr'}
    data-brand=${chosen.brand}
    data-hostile=${chosen.hostile}
    data-font-size=${chosen.fontSize}
    style="color-scheme: ${scheme}; ${densityRule(chosen.density)}"
  >
    ${story()}
  </div>`;
};

/** The space around a story and the backdrop of a dialog are the page's, not the story's. */
function dressPage(chosen: Surroundings, scheme: string, isDocs: boolean): void {
  const { documentElement: root, body } = document;
  root.style.colorScheme = isDocs ? 'light' : scheme;
  if (isDocs) return;
  root.lang = chosen.language;
  body.dataset.brand = chosen.brand;
  body.classList.add('story-body');
  void stopMotion(chosen.motion === 'reduced');
}

function densityRule(density: string): string {
  const value = densities[density];
  return value ? `--practice-density: ${value}` : '';
}

const still = new CSSStyleSheet();
still.replaceSync(`*, ::before, ::after {
  animation: none !important;
  scroll-behavior: auto !important;
  transition: none !important;
}`);

/** Adopts the still sheet in the document and in every open shadow root once a story has rendered. */
async function stopMotion(stop: boolean): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const root of openRoots(document)) {
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== still);
    root.adoptedStyleSheets = stop ? [...others, still] : others;
  }
}

/** A document and the open shadow roots in it, nested ones included. */
function* openRoots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) yield* openRoots(shadowRoot);
  }
}
