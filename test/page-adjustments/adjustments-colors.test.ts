import { expect } from '@open-wc/testing';

import { contrastRatio } from '../../src/page-adjustments/contrast-ratio.js';
import { contrast } from '../../src/page-adjustments/contrast.js';
import { saturation } from '../../src/page-adjustments/saturation.js';

import { buildAdjustedPage, type AdjustedPage } from './adjustments-page.js';

const PICTURE_PROPERTIES = ['filter', 'opacity', 'mix-blend-mode', 'background-image', 'clip-path'];

const hex = (color: string) =>
  `#${(color.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((channel) =>
      Math.round(Number(channel) * (color.startsWith('color(') ? 255 : 1))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

describe('adjustments of colours', () => {
  let page: AdjustedPage;
  const style = (selector: string) => getComputedStyle(page.find(selector));
  const alpha = (selector: string) => {
    const [, text] = /[,/]\s*([\d.]+)\)$/.exec(style(selector).backgroundColor) ?? [];
    return style(selector).backgroundColor.match(/[\d.]+/g)?.length === 4 ? Number(text) : 1;
  };

  beforeEach(() => {
    page = buildAdjustedPage();
  });

  afterEach(() => page.remove());

  for (const level of contrast.levels.slice(1)) {
    it(`reach 7:1 for text and links with contrast ${level}`, () => {
      page.adjustments.choose('contrast', level);
      const surface = hex(getComputedStyle(document.documentElement).backgroundColor);
      ['.text', '.heading', '.link', '.button', '.input'].forEach((selector) => {
        const ratio = contrastRatio(hex(style(selector).color), surface);
        expect(ratio, selector).to.be.at.least(7);
      });
      expect(hex(style('.button').backgroundColor)).to.equal(surface);
    });
  }

  it('use a visitor’s own colours, and refuse those that can’t be read', () => {
    expect(page.adjustments.choose('contrast', 'own:#112233,#ffeecc,#550088')).to.equal(true);
    expect(hex(style('.text').color)).to.equal('#112233');
    expect(hex(style('.link').color)).to.equal('#550088');
    expect(hex(style('.button').backgroundColor)).to.equal('#ffeecc');
    expect(style('.text').colorScheme).to.equal('light');
    expect(page.adjustments.choose('contrast', 'own:#ffeecc,#112233,#ffffff')).to.equal(true);
    expect(style('.text').colorScheme).to.equal('dark');
    expect(page.adjustments.choose('contrast', 'own:#999999,#ffffff,#0000ff')).to.equal(false);
    expect(page.adjustments.level('contrast')).to.equal('own:#ffeecc,#112233,#ffffff');
  });

  it('cover a picture behind text wholly where the colours are only just readable', () => {
    page.style('.heading { background: url("#x") center / cover }');
    page.adjustments.choose('contrast', 'own:#767676,#ffffff,#000000');
    expect(style('.heading').backgroundImage).to.match(/^linear-gradient\(rgb\(255, 255, 255\)/);
    page.adjustments.choose('contrast', 'soft-dark');
    expect(style('.heading').backgroundImage).to.match(/^linear-gradient\(rgba\(38, 38, 38, 0\.9/);
  });

  for (const level of contrast.levels.slice(1)) {
    it(`leave pictures and videos their colours with contrast ${level}`, () => {
      const looks = () =>
        ['.photo', '.video'].flatMap((selector) =>
          PICTURE_PROPERTIES.map((name) => style(selector).getPropertyValue(name)),
        );
      const before = looks();
      page.adjustments.choose('contrast', level);
      expect(looks()).to.deep.equal(before);
      for (let each = page.find('.photo').parentElement; each; each = each.parentElement) {
        expect(getComputedStyle(each).filter).to.equal('none');
      }
    });
  }

  for (const [name, levels] of [
    ['contrast', contrast.levels],
    ['saturation', saturation.levels],
    ['transparency', ['', 'none']],
  ] as const) {
    for (const level of levels.slice(1)) {
      it(`leave what is fixed at its place: ${name} ${level}`, () => {
        page.style('.inner { margin-block-start: 3000px } .nested { inset-block: auto 5px }');
        const bars = () =>
          ['.child-of-body', '.bar', '.nested'].map(
            (selector) => document.querySelector(selector)?.getBoundingClientRect().top,
          );
        scrollTo(0, 0);
        const before = bars();
        page.adjustments.choose(name, level);
        scrollTo(0, 500);
        expect(scrollY).to.equal(500);
        expect(bars()).to.deep.equal(before);
        scrollTo(0, 0);
      });
    }
  }

  it('set a filter on the root element, and on what it does not reach above the page', () => {
    // In Firefox the root's filter reaches the top layer too; a second one would double it.
    const reachesAll = CSS.supports('-moz-appearance', 'none');
    const filtered = () =>
      [document.body, ...document.body.querySelectorAll('*')].filter(
        (element) => getComputedStyle(element).filter !== 'none',
      );
    page.adjustments.choose('saturation', 'low');
    expect(getComputedStyle(document.documentElement).filter).to.equal('saturate(0.5)');
    expect(filtered()).to.deep.equal(reachesAll ? [] : [page.find('.layer')]);
    page.find('.layer').hidePopover();
    expect(filtered()).to.deep.equal([]);
  });

  it('let nothing shine through a surface, but through a veil', () => {
    page.style(':root { --half: rgb(0 0 0 / 0.5) } .text { background: var(--glass) }');
    page.style('.running { background: var(--half) } :root { --glass: rgb(0 0 0 / 0.6) }');
    expect([alpha('.bar'), alpha('.glass'), alpha('.text')]).to.deep.equal([0.8, 0.7, 0.6]);
    page.adjustments.choose('transparency', 'none');
    expect([alpha('.bar'), alpha('.glass'), alpha('.text')]).to.deep.equal([1, 1, 1]);
    expect(alpha('.veil')).to.be.closeTo(0.4, 0.001);
    expect(alpha('.running')).to.be.closeTo(0.5, 0.001);
    expect(style('.glass').backdropFilter).to.equal('none');
    expect(style('.heading').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });
});
