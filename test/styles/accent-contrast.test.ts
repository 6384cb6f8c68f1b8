import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/practice-consultation-cta/define.js';
import '../../src/elements/practice-profile/define.js';

const extremes = [
  ...['#000000', '#ffffff', '#ffff00', '#0000ff', '#ff0000', '#00ff00', '#00ffff', '#ff00ff'],
  ...['#767676', '#111111', '#eeeeee'],
];

/** Colours of every kind, the same in every run (a linear congruential generator). */
function accents(count: number): string[] {
  let seed = 20_261_122;
  // The low bits of such a generator repeat soon: each channel takes high ones.
  const channel = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return ((seed >> 16) & 255).toString(16).padStart(2, '0');
  };
  return Array.from({ length: count }, () => `#${channel()}${channel()}${channel()}`);
}

const all = [...extremes, ...accents(500)];

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

interface Page {
  readonly background: string;
  readonly text: string;
  readonly scheme: string;
}

/** An invitation with its action, on a page of these colours. */
async function invitationOn({ background, text, scheme }: Page) {
  const page = await fixture<HTMLElement>(html`
    <div>
      <practice-profile name="North" phone="727-555-0123">
        <practice-consultation-cta href="/consult"></practice-consultation-cta>
      </practice-profile>
    </div>
  `);
  Object.assign(page.style, { background, color: text, colorScheme: scheme });
  const action = page
    .querySelector('practice-consultation-cta')
    ?.shadowRoot?.querySelector<HTMLElement>('[part=action]');
  if (!action) throw new Error('no action');
  return { page, action, setAccent: (accent: string) => setAccent(page, accent) };
}

function setAccent(page: HTMLElement, accent: string): void {
  page.style.setProperty('--practice-color-accent', accent);
}

const white: Page = { background: '#ffffff', text: '#1d2b36', scheme: 'light' };

describe('an action on 500 accents', () => {
  for (const state of ['accent', 'hover', 'active']) {
    it(`can be read in the state ${state}`, async () => {
      const { action, setAccent } = await invitationOn(white);
      action.style.background = `var(--_${state})`;
      const hard = all.flatMap((accent) => {
        setAccent(accent);
        const { color, backgroundColor } = getComputedStyle(action);
        const ratio = contrast(painted(color), painted(backgroundColor));
        return ratio < 4.5 ? [`${accent}: ${ratio.toFixed(2)}`] : [];
      });
      expect(hard).to.deep.equal([]);
    });
  }

  it('changes visibly under the pointer and again when pressed', async () => {
    const { action, setAccent } = await invitationOn(white);
    const distance = (one: Color, other: Color) =>
      Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
    const stateColor = (state: string) => {
      action.style.background = `var(--_${state})`;
      return painted(getComputedStyle(action).backgroundColor);
    };
    const alike = all.filter((accent) => {
      setAccent(accent);
      const [rest, hover, active] = [
        stateColor('accent'),
        stateColor('hover'),
        stateColor('active'),
      ];
      return distance(rest, hover) < 8 || distance(hover, active) < 8;
    });
    expect(alike).to.deep.equal([]);
  });

  it('takes the text that a site has chosen, and moves away from that', async () => {
    const { page, action } = await invitationOn(white);
    page.style.setProperty('--practice-color-accent', '#e8590c');
    page.style.setProperty('--practice-color-on-accent', '#ffffff');
    const ratio = () => {
      const { color, backgroundColor } = getComputedStyle(action);
      return contrast(painted(color), painted(backgroundColor));
    };
    expect(getComputedStyle(action).color).to.equal('rgb(255, 255, 255)');
    const rest = ratio();
    action.style.background = 'var(--_hover)';
    expect(ratio()).to.be.above(rest);
  });
});

describe('500 accents as text', () => {
  const pages: Record<string, Page> = {
    'a white page': white,
    'a dark page': { background: '#121212', text: 'CanvasText', scheme: 'dark' },
    'a dark page that names no colour scheme': {
      background: '#121212',
      text: '#e8eef2',
      scheme: 'normal',
    },
  };
  for (const [name, page] of Object.entries(pages)) {
    it(`can be read on ${name}`, async () => {
      const { action, setAccent } = await invitationOn(page);
      const box = action.closest('[part=invitation]');
      const link = box?.querySelector('[part=phone] a');
      if (!link) throw new Error('no link');
      const hard = all.flatMap((accent) => {
        setAccent(accent);
        const text = painted(getComputedStyle(link).color);
        const ratio = contrast(text, painted(page.background));
        return ratio < 4.5 ? [`${accent}: ${ratio.toFixed(2)}`] : [];
      });
      expect(hard).to.deep.equal([]);
      setAccent('#cf4317');
      const [red, , blue] = painted(getComputedStyle(link).color);
      expect(red, 'still the accent').to.be.above(blue + 60);
    });
  }
});
