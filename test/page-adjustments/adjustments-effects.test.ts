import { expect } from '@open-wc/testing';

import type { Adjustment } from '../../src/page-adjustments/adjustment.js';
import { adjustments } from '../../src/page-adjustments/registry.js';

import {
  buildAdjustedPage,
  computedAtPlaces,
  differences,
  watchMutations,
  type AdjustedPage,
} from './adjustments-page.js';
import { nextTask, until } from './page-under-test.js';

const ROOTS = ['page', 'early', 'late'];

const OWN_COLORS = 'own:#112233,#ffeecc,#550088';

const levelsOf = ({ name, levels }: Adjustment) => [
  ...levels.slice(1),
  ...(name === 'contrast' ? [OWN_COLORS] : []),
];

/** What CSS does is proved here; what is drawn is proved with the tools that draw it. */
const isStyled = ({ css, defaults, rewriting }: Adjustment) => !!(css ?? defaults ?? rewriting);

describe('every adjustment', () => {
  let page: AdjustedPage;
  let untouched: ReadonlyMap<string, string>;

  const lateRoot = () => page.main.querySelector('.late')?.shadowRoot;

  const rootsChanged = (on: ReadonlyMap<string, string>) => {
    // A filter on the root element changes all that is drawn.
    if (getComputedStyle(document.documentElement).filter !== 'none') return ROOTS;
    const changed = differences(untouched, on);
    return ROOTS.filter((root) => changed.some((place) => place.startsWith(`${root} `)));
  };

  const adjust = async (name: string, level: string) => {
    page.adjustments.choose(name, level);
    page.addLate();
    await until(() => !!lateRoot()?.adoptedStyleSheets.length);
  };

  // One page for all: what one adjustment leaves behind, the next one finds.
  before(() => {
    page = buildAdjustedPage();
    page.addLate();
    untouched = computedAtPlaces(page);
    page.removeLate();
  });

  afterEach(() => {
    page.adjustments.reset();
    page.removeLate();
  });

  after(() => page.remove());

  it('is styled, or comes with the tools that are loaded', () => {
    const idle = adjustments.filter(
      (adjustment) => !isStyled(adjustment) && adjustment.behaviour !== 'loaded',
    );
    expect(idle.map(({ name }) => name)).to.deep.equal([]);
  });

  it('has to have an effect to pass here', async () => {
    const idle: Adjustment = {
      name: 'idle',
      group: 'text',
      levels: ['default', 'on'],
      css: () => '.nothing-of-the-kind{color:red!important}',
    };
    page.adjustments.bring([idle]);
    await adjust('idle', 'on');
    expect(rootsChanged(computedAtPlaces(page))).to.deep.equal([]);
    page.adjustments.bring([]);
  });

  for (const adjustment of adjustments.filter(isStyled)) {
    for (const level of levelsOf(adjustment)) {
      it(`changes the page, shadow roots and what comes late: ${adjustment.name} ${level}`, async () => {
        await adjust(adjustment.name, level);
        expect(rootsChanged(computedAtPlaces(page))).to.deep.equal(ROOTS);
      });

      it(`is undone to the value, and touches no node: ${adjustment.name} ${level}`, async () => {
        await adjust(adjustment.name, level);
        const html = document.documentElement.outerHTML;
        const mutations = watchMutations();
        page.adjustments.reset();
        page.adjustments.choose(adjustment.name, level);
        await nextTask();
        page.adjustments.reset();
        expect(differences(untouched, computedAtPlaces(page))).to.deep.equal([]);
        expect(document.documentElement.outerHTML).to.equal(html);
        expect(mutations.end()).to.deep.equal([]);
        expect(document.adoptedStyleSheets.length).to.equal(0);
      });
    }
  }
});
