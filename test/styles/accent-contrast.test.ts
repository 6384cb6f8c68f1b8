import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/practice-consultation-cta/define.js';
import type { PracticeConsultationCta } from '../../src/elements/practice-consultation-cta/practice-consultation-cta.js';

const extremes = ['#000000', '#ffffff', '#ffff00', '#0000ff', '#ff0000', '#00ff00', '#767676'];

/** Colours of every kind, the same in every run (a linear congruential generator). */
function accents(count: number): string[] {
  let seed = 20_261_122;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
  const hex = () => `#${(next() % 0x1000000).toString(16).padStart(6, '0')}`;
  return Array.from({ length: count }, hex);
}

type Color = readonly [red: number, green: number, blue: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A computed colour as it is painted. */
function painted(color: string): Color {
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Contrast by WCAG 2.2. */
function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('an action on 500 accents', () => {
  for (const state of ['accent', 'accent-hover', 'accent-active']) {
    it(`can be read on ${state}`, async () => {
      const element = await fixture<PracticeConsultationCta>(
        html`<practice-consultation-cta href="/consult"></practice-consultation-cta>`,
      );
      const action = element.shadowRoot?.querySelector<HTMLElement>('[part=action]');
      if (!action) throw new Error('no action');
      action.style.background = `var(--_${state})`;
      const hard = [...extremes, ...accents(500)].flatMap((accent) => {
        element.style.setProperty('--practice-color-accent', accent);
        const { color, backgroundColor } = getComputedStyle(action);
        const ratio = contrast(painted(color), painted(backgroundColor));
        return ratio < 4.5 ? [`${accent}: ${ratio.toFixed(2)}`] : [];
      });
      expect(hard).to.deep.equal([]);
    });
  }
});
