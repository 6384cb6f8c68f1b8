import { expect } from '@open-wc/testing';

import {
  scaleLengths,
  scaleRootLengths,
  variablesIn,
} from '../../src/page-adjustments/length-scaling.js';

describe('lengths in a value', () => {
  const scaled: [string, string][] = [
    ['16px', '32px'],
    ['.5in', '1in'],
    ['12PT', '24PT'],
    ['+1e1px', '20px'],
    ['2vw', '4vw'],
    ['3dvmin', '6dvmin'],
    ['4cqi', '8cqi'],
    ['calc(1em + 2px)', 'calc(1em + 4px)'],
    ['clamp(1rem, 2vw + 4px, 3rem)', 'clamp(1rem, 4vw + 8px, 3rem)'],
    ['calc(10px * 1.5)', 'calc(20px * 1.5)'],
    ['bold 12px/20px "8px font", serif', 'bold 24px/40px "8px font", serif'],
  ];
  for (const [value, wanted] of scaled) {
    it(`makes ${value} twice as large`, () => {
      expect(scaleLengths(value, 2)).to.equal(wanted);
    });
  }

  for (const value of ['1.2em', '87.5%', '2rem', 'inherit', 'smaller', '1.5', 'normal', '2lh']) {
    it(`leaves ${value}, which follows by itself`, () => {
      expect(scaleLengths(value, 2)).to.equal(value);
    });
  }

  it('reads the rewritten twin of a custom property, or else the page’s own', () => {
    expect(scaleLengths('var(--body-13px)', 2)).to.equal(
      'var(--practice-adjusted-body-13px,var(--body-13px))',
    );
  });

  it('rewrites the fallback of a custom property, and what is inside it', () => {
    expect(scaleLengths('calc(var(--a, var(--b, 10px)) * 2 + 1px)', 2)).to.equal(
      'calc(var(--practice-adjusted-a,var(--a, var(--practice-adjusted-b,var(--b, 20px)))) * 2 + 2px)',
    );
  });

  it('multiplies relative units at the root too', () => {
    expect(scaleRootLengths('62.5%', 1.5)).to.equal('93.75%');
    expect(scaleRootLengths('1.25rem', 2)).to.equal('2.5rem');
    expect(scaleRootLengths('calc(1em + .5vw)', 2)).to.equal('calc(2em + 1vw)');
    expect(scaleRootLengths('var(--base)', 2)).to.equal('calc((var(--base)) * 2)');
  });

  it('finds the custom properties that a value reads', () => {
    expect(variablesIn('calc(var(--a) + var( --b, var(--c)))')).to.deep.equal([
      '--a',
      '--b',
      '--c',
    ]);
  });
});
