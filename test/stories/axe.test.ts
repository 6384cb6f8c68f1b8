import { expect } from '@open-wc/testing';
import 'axe-core';
import type { run } from 'axe-core';

import { allStories } from './all-stories.js';
import { pageRules } from './page-rules.js';
import { showStory, storiesOf } from './story-rendering.js';

// axe-core is a script: what it exports is a global.
declare const axe: { readonly run: typeof run };

// Markup and colours are the same in every engine: axe-core looks at them in one, which is minutes
// shorter, and the others show each story.
const isChromium = navigator.userAgent.includes('Chrome');
const schemes = isChromium ? (['light', 'dark'] as const) : (['light'] as const);
const title = isChromium ? 'has no fault that axe-core finds' : 'is shown';

describe('every story', () => {
  let canvas: HTMLElement;
  let undo: (() => Promise<void>) | undefined;

  beforeEach(() => {
    canvas = document.createElement('div');
    document.body.append(canvas);
  });

  afterEach(async () => {
    await undo?.();
    undo = undefined;
    canvas.remove();
    document.documentElement.removeAttribute('style');
  });

  it('is found', () => {
    expect(Object.keys(allStories)).to.include('practice-profile');
    for (const [tag, module] of Object.entries(allStories)) {
      expect(module.default.component).to.equal(tag);
      expect(storiesOf(module)).to.not.be.empty;
    }
  });

  for (const [tag, module] of Object.entries(allStories)) {
    for (const [name, story] of storiesOf(module)) {
      for (const scheme of schemes) {
        it(`${title}: ${tag}, ${name}, ${scheme}`, async () => {
          paintPage(scheme);
          undo = await showStory(module.default, story, canvas);
          expect(canvas.querySelector(tag), `<${tag}> is shown`).to.exist;
          expect(unrendered(canvas), 'elements that have rendered nothing').to.deep.equal([]);
          if (isChromium) expect(await faults(canvas)).to.deep.equal([]);
        });
      }
    }
  }
});

/** The page's own colours, as system colours of the scheme: axe-core takes no colour for white. */
function paintPage(scheme: string): void {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.background = 'Canvas';
  style.color = 'CanvasText';
}

function unrendered(canvas: HTMLElement): readonly string[] {
  return [...canvas.querySelectorAll('*')]
    .filter(
      ({ localName, shadowRoot }) => localName.includes('-') && !shadowRoot?.childElementCount,
    )
    .map(({ localName }) => localName);
}

async function faults(canvas: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(canvas, {
    resultTypes: ['violations'],
    // Who speaks to a device says what is written: an experimental rule, so not on by itself.
    rules: { ...pageRules, 'label-content-name-mismatch': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
