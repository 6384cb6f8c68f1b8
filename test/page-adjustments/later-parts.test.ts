import { expect } from '@open-wc/testing';

import type { LaterParts } from '../../src/page-adjustments/later-parts.js';
import { MeasuredSizes } from '../../src/page-adjustments/measured-sizes.js';
import { PageAdjustments } from '../../src/page-adjustments/page-adjustments.js';

import { nextTask, until } from './page-under-test.js';

describe('what is loaded when a choice needs it', () => {
  let page: PageAdjustments;
  let box: HTMLElement;
  let asked: number;
  let isThere: boolean;
  const changed = () => undefined;

  const load = (): Promise<LaterParts> => {
    asked++;
    if (!isThere) return Promise.reject(new Error('404'));
    return Promise.resolve({ behaviours: {}, measuredSizes: () => new MeasuredSizes() });
  };

  beforeEach(() => {
    asked = 0;
    isThere = false;
    box = document.body.appendChild(document.createElement('div'));
    const text = box.appendChild(document.createElement('p'));
    text.textContent = 'text';
    text.style.setProperty('font-size', '10px', 'important');
    page = new PageAdjustments(document);
    page.use(changed, undefined, { load });
  });

  afterEach(async () => {
    page.reset();
    page.leave(changed);
    box.remove();
    await nextTask();
  });

  it('is not asked for before', () => {
    page.choose('links', 'boxed');
    expect(asked).to.equal(0);
  });

  it('is asked for once while it is out of reach, however often the page is looked at', async () => {
    page.choose('text-size', '200');
    await nextTask();
    for (let look = 0; look < 5; look++) {
      // Another style each time, so that the sheets are written anew.
      box.style.fontSize = `${10 + look}px`;
      page.update();
      await nextTask();
    }
    expect(asked).to.equal(1);
  });

  it('is asked for again with the next choice, and takes effect at once', async () => {
    const before = box.scrollHeight;
    page.choose('text-size', '150');
    await nextTask();
    isThere = true;
    page.choose('text-size', '200');
    await until(() => box.scrollHeight > before * 1.5);
    expect(asked).to.equal(2);
  });
});
