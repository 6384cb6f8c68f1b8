import { expect } from '@open-wc/testing';

import { PageWatch } from '../../src/page-adjustments/page-watch.js';

import { loadLaterParts, nextTask, until } from './page-under-test.js';

describe('a watch over a page', () => {
  before(loadLaterParts);

  const { setInterval, clearInterval } = window;
  let box: HTMLElement;
  let watch: PageWatch;
  let looks: number;
  let beat: () => void;
  let ended: unknown[];

  beforeEach(() => {
    looks = 0;
    ended = [];
    // The test decides when a second has passed.
    window.setInterval = ((work: () => void) => ((beat = work), 4711)) as typeof setInterval;
    window.clearInterval = (id) => ended.push(id);
    box = document.createElement('div');
    document.body.append(box);
    watch = new PageWatch({
      document,
      changed: () => looks++,
      knows: (attribute) => attribute === 'top: 0px;',
    });
    watch.follow([document]);
  });

  afterEach(() => {
    watch.stop();
    Object.assign(window, { setInterval, clearInterval });
    box.remove();
  });

  it('looks at once when elements come', async () => {
    box.append(document.createElement('p'));
    await nextTask();
    expect(looks).to.equal(1);
  });

  it('looks once more, and later, when many changes follow each other', async () => {
    for (let change = 0; change < 20; change++) {
      box.append(document.createElement('p'));
      await nextTask();
    }
    expect(looks).to.equal(1);
    await until(() => looks === 2);
  });

  it('looks for style attributes that are new, not for those that it knows', async () => {
    box.style.top = '0px';
    await nextTask();
    expect(looks).to.equal(0);
    box.style.top = '1px';
    await nextTask();
    expect(looks).to.equal(1);
  });

  it('looks when the text of a style sheet changes, and not for other text', async () => {
    const text = document.createTextNode('');
    watch.stop();
    const style = document.createElement('style');
    style.append(text);
    box.append(style, 'other');
    await new Promise((resolve) => style.addEventListener('load', resolve, { once: true }));
    watch = new PageWatch({ document, changed: () => looks++, knows: () => true });
    watch.follow([document]);
    (box.lastChild as Text).data = 'another';
    await nextTask();
    expect(looks).to.equal(0);
    text.data = 'p { top: 0 }';
    await nextTask();
    expect(looks).to.be.at.least(1);
  });

  it('looks when an element is defined that was waited for', async () => {
    const tag = `x-late-${Date.now()}`;
    box.append(document.createElement(tag));
    watch.follow([document]);
    await until(() => looks === 1);
    customElements.define(tag, class extends HTMLElement {});
    await until(() => looks === 2);
  });

  it('looks once a second for what leaves no trace', () => {
    beat();
    expect(looks).to.equal(1);
  });

  it('ends with everything that it began', async () => {
    const tag = `x-later-${Date.now()}`;
    box.append(document.createElement(tag));
    watch.follow([document]);
    await until(() => looks === 1);
    watch.stop();
    customElements.define(tag, class extends HTMLElement {});
    box.append(document.createElement('style'));
    await nextTask();
    await nextTask();
    expect(looks).to.equal(1);
    expect(ended).to.deep.equal([4711]);
  });
});
