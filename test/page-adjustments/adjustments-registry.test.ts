import { expect } from '@open-wc/testing';

import type { Adjustment } from '../../src/page-adjustments/adjustment.js';
import { contrastRatio, readableOwnColors } from '../../src/page-adjustments/contrast-ratio.js';
import { contrast } from '../../src/page-adjustments/contrast.js';
import { deviceChoices } from '../../src/page-adjustments/from-device.js';
import { presets } from '../../src/page-adjustments/presets.js';
import {
  adjustmentNamed,
  adjustments,
  allAdjustments,
  validChoices,
} from '../../src/page-adjustments/registry.js';

const own = (name: string, ...levels: string[]): Adjustment => ({ name, group: 'text', levels });

const NO_WISHES = {
  lessMotion: false,
  moreContrast: false,
  dark: false,
  forcedColors: false,
  lessTransparency: false,
};

describe('the registry of adjustments', () => {
  it('has one adjustment of a name, with levels that differ', () => {
    const names = adjustments.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    adjustments.forEach(({ name, levels }) => {
      expect(name).to.match(/^[a-z][a-z-]*$/);
      expect(levels.length, name).to.be.greaterThan(1);
      expect(new Set(levels).size, name).to.equal(levels.length);
    });
  });

  it('makes sense of anything that was stored', () => {
    expect(validChoices(undefined)).to.deep.equal({});
    expect(validChoices('contrast')).to.deep.equal({});
    const stored = { contrast: 'dark', links: 7, toString: 'on', motion: 'default', magnet: 'on' };
    expect(validChoices(stored)).to.deep.equal({ contrast: 'dark' });
  });

  it('takes a site’s own adjustments, but for those that take the place of others', () => {
    const ruler = own('my-ruler', 'off', 'on');
    const extra = [
      ruler,
      own('contrast', 'off', 'pink'),
      own('My ruler', 'off', 'on'),
      own('single', 'off'),
      own('my-ruler', 'off', 'second'),
    ];
    expect(allAdjustments(extra)).to.deep.equal([...adjustments, ruler]);
    expect(adjustmentNamed('my-ruler', extra)).to.equal(ruler);
    expect(adjustmentNamed('contrast', extra)).to.equal(contrast);
    expect(adjustmentNamed('my-ruler')).to.equal(undefined);
    const choices = { 'my-ruler': 'on', contrast: 'pink', single: 'off' };
    expect(validChoices(choices, extra)).to.deep.equal({ 'my-ruler': 'on' });
    expect(validChoices(choices)).to.deep.equal({});
  });

  it('leaves out own adjustments that are not even shaped like one', () => {
    const spoilt = [null, 'ruler', { name: 'ruler' }, { name: 7, levels: ['a', 'b'] }];
    expect(allAdjustments(spoilt as unknown as Adjustment[])).to.deep.equal([...adjustments]);
  });
});

describe('presets', () => {
  it('have the names that a menu has words for', () => {
    expect(presets.map(({ name }) => name)).to.deep.equal(['larger', 'calm', 'reading', 'focus']);
  });

  for (const { name, choices } of presets) {
    it(`choose only what there is: ${name}`, () => {
      expect(Object.keys(choices).length).to.be.greaterThan(2);
      expect(validChoices(choices)).to.deep.equal(choices);
    });
  }
});

describe('the wishes of a device', () => {
  it('mean nothing where there are none', () => {
    expect(deviceChoices(NO_WISHES)).to.deep.equal({});
  });

  it('become choices', () => {
    const still = { motion: 'still', 'moving-pictures': 'still', videos: 'paused' };
    expect(deviceChoices({ ...NO_WISHES, lessMotion: true })).to.deep.equal(still);
    expect(deviceChoices({ ...NO_WISHES, moreContrast: true })).to.deep.equal({ contrast: 'high' });
    expect(deviceChoices({ ...NO_WISHES, dark: true })).to.deep.equal({ contrast: 'soft-dark' });
    const darkAndClear = { ...NO_WISHES, dark: true, moreContrast: true };
    expect(deviceChoices(darkAndClear)).to.deep.equal({ contrast: 'dark' });
    const opaque = { ...NO_WISHES, lessTransparency: true };
    expect(deviceChoices(opaque)).to.deep.equal({ transparency: 'none' });
  });

  it('leave the colours alone where the device sets them itself', () => {
    const forced = { ...NO_WISHES, forcedColors: true, moreContrast: true, dark: true };
    expect(deviceChoices(forced)).to.deep.equal({});
  });

  it('are levels that there are', () => {
    const all = { lessMotion: true, moreContrast: true, dark: false, forcedColors: false };
    const choices = deviceChoices({ ...all, lessTransparency: true });
    expect(validChoices(choices)).to.deep.equal(choices);
  });
});

describe('contrast ratios', () => {
  it('are those of WCAG 2.2', () => {
    expect(contrastRatio('#000000', '#ffffff')).to.equal(21);
    expect(contrastRatio('#ffffff', '#000000')).to.equal(21);
    expect(contrastRatio('#abcdef', '#ABCDEF')).to.equal(1);
    expect(contrastRatio('#777777', '#ffffff')).to.be.closeTo(4.478, 0.001);
    expect(contrastRatio('#767676', '#ffffff')).to.be.closeTo(4.542, 0.001);
    expect(contrastRatio('#ff0000', '#ffffff')).to.be.closeTo(3.998, 0.001);
  });

  it('refuse own colours under 4.5 to 1, for text and for links', () => {
    expect(readableOwnColors('own:#767676,#ffffff,#0000ff')).to.deep.equal({
      text: '#767676',
      background: '#ffffff',
      link: '#0000ff',
    });
    expect(readableOwnColors('own:#777777,#ffffff,#0000ff')).to.equal(undefined);
    expect(readableOwnColors('own:#000000,#ffffff,#777777')).to.equal(undefined);
  });

  it('refuse own colours that are written in another way', () => {
    const spoilt = [
      '',
      'own:',
      'own:#000,#fff,#00f',
      'own:#000000,#ffffff',
      'own:#000000,#ffffff,#000000,#000000',
      '#000000,#ffffff,#000000',
      'own:own:#000000,#ffffff,#000000',
      'own:#000000,#ffffff,url(x)',
      'own:#00000g,#ffffff,#000000',
      'own:#000000}*{color:red,#ffffff,#000000',
    ];
    expect(spoilt.filter((level) => readableOwnColors(level))).to.deep.equal([]);
    expect(spoilt.filter((level) => contrast.accepts?.(level))).to.deep.equal([]);
  });
});
