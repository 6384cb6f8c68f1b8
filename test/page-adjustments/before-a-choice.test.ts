import { expect } from '@open-wc/testing';

import { PageAdjustments } from '../../src/page-adjustments/page-adjustments.js';
import { listenersOf } from '../support/count-listeners.js';

import { buildPage, type PageUnderTest } from './page-under-test.js';

// Everything by which a script could look at a page or wait for it.
const LOOKS: readonly (readonly [object, string])[] = [
  [MutationObserver.prototype, 'observe'],
  [Document.prototype, 'querySelectorAll'],
  [ShadowRoot.prototype, 'querySelectorAll'],
  [window, 'getComputedStyle'],
  [window, 'setInterval'],
  [window, 'setTimeout'],
  [CSSStyleSheet.prototype, 'replaceSync'],
];

const countLooks = () => {
  let count = 0;
  const restore = LOOKS.map(([target, name]) => {
    const methods = target as Record<string, (...args: unknown[]) => unknown>;
    const own = methods[name];
    methods[name] = function (this: unknown, ...args) {
      count++;
      return own?.apply(this, args);
    };
    return () => Object.assign(methods, { [name]: own });
  });
  return { now: () => count, stop: () => restore.forEach((each) => each()) };
};

describe('before a visitor has chosen anything', () => {
  let page: PageUnderTest;

  beforeEach(() => {
    page = buildPage('p { font-size: 10px }', '<p>x</p>');
  });

  afterEach(() => page.remove());

  it('nothing is looked at, listened to, waited for or added', () => {
    const looks = countLooks();
    const listeners = [document, window].map(listenersOf);
    const extra = () => undefined;
    const adjustments = new PageAdjustments(document);
    adjustments.use(extra, page.panel.shadowRoot ?? undefined);
    expect(looks.now()).to.equal(0);
    expect(listeners.map((each) => each.now())).to.deep.equal([0, 0]);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    adjustments.choose('text-size', '200');
    expect(looks.now()).to.be.at.least(3);
    expect(listeners[0]?.now()).to.be.at.least(1);
    adjustments.reset();
    adjustments.leave(extra);
    expect(listeners.map((each) => each.now())).to.deep.equal([0, 0]);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    listeners.forEach((each) => each.stop());
    looks.stop();
  });

  it('nothing is left of frames and shadow roots that were listened to', () => {
    const frame = page.main.appendChild(document.createElement('iframe'));
    const root = page.find('p').attachShadow({ mode: 'open' });
    const framed = frame.contentDocument ?? document;
    const listeners = [root, framed].map(listenersOf);
    page.adjustments.choose('text-size', '200');
    expect(listeners.map((each) => each.now())).to.deep.equal([1, 1]);
    page.adjustments.reset();
    expect(listeners.map((each) => each.now())).to.deep.equal([0, 0]);
    listeners.forEach((each) => each.stop());
  });
});
