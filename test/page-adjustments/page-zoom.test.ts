import { expect } from '@open-wc/testing';

import { pageZoom } from '../../src/page-adjustments/page-zoom.js';

const surroundings = { mediumSize: 16, quirks: false, framed: false, controlSizes: new Map() };

describe('page zoom', () => {
  const sheet = new CSSStyleSheet();

  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  for (const level of pageZoom.levels) {
    it(`makes the whole page ${level} %`, () => {
      sheet.replaceSync(pageZoom.css?.(level, surroundings) ?? '');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const { zoom } = getComputedStyle(document.documentElement);
      expect(Number(zoom)).to.be.closeTo(Number(level) / 100, 0.001);
    });
  }
});
