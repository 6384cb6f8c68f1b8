import { expect } from '@open-wc/testing';

import { MeasuredSizes } from '../../src/page-adjustments/measured-sizes.js';
import { PageSheets } from '../../src/page-adjustments/page-sheets.js';
import { textSize } from '../../src/page-adjustments/text-size.js';

import {
  buildPage,
  computedStyles,
  loadLaterParts,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const TEXT = `<p class="plain">text <b>bold</b></p><h2>title</h2><p class="em">text <i class="em">i</i></p>
  <div class="box">box <div class="box">inside <p class="px">p</p></div></div>
  <div class="aside"><p class="in-aside">p <small>s</small></p></div>
  <ul><li class="item">a</li><li class="item" id="named">b</li></ul>
  <p class="inline" style="font-size: 9px">x</p><p class="variable">x</p><button>b</button>
  <p class="moving">x</p><div class="host"></div>`;

const CASES =
  'p,b,h2,.em,i.em,.box,.box .box,.px,.in-aside,small,.item,#named,.inline,.variable,button,.moving';

// The same server by another name is another origin, and allows nobody to read its sheets.
const addUnreadable = async (): Promise<HTMLLinkElement> => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  const { href } = new URL('./other-origin.css', import.meta.url);
  link.href = href.replace('//localhost', '//127.0.0.1');
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
  document.head.prepend(link);
  await loaded;
  return link;
};

describe('sheets that can’t be read', () => {
  before(loadLaterParts);

  let page: PageUnderTest;
  let link: HTMLLinkElement;

  beforeEach(async () => {
    page = buildPage('.px { font-size: 10px } .variable { font-size: var(--other) }', TEXT);
    link = await addUnreadable();
    expect(() => link.sheet?.cssRules).to.throw();
  });

  afterEach(() => {
    page.remove();
    link.remove();
  });

  // The page's own, from before its sheet came.
  const endTransitions = () => {
    getComputedStyle(page.find('.moving')).getPropertyValue('font-size');
    document.getAnimations().forEach((animation) => animation.finish());
  };

  const lineHeight = (selector: string) =>
    Number.parseFloat(getComputedStyle(page.find(selector)).lineHeight);

  it('keep no text from being exactly as large as it should be, nor its lines', () => {
    const selectors = CASES.split(',');
    endTransitions();
    const sizes = selectors.map((selector) => page.size(selector));
    const lines = selectors.map(lineHeight);
    for (const level of ['200', '150']) {
      page.adjustments.choose('text-size', level);
      const factor = Number(level) / 100;
      selectors.forEach((selector, index) => {
        const wanted = (sizes[index] ?? 0) * factor;
        expect(page.size(selector), `${selector} at ${level} %`).to.be.closeTo(wanted, 0.05);
        const line = (lines[index] ?? NaN) * factor;
        if (!Number.isNaN(line)) expect(lineHeight(selector), selector).to.be.closeTo(line, 0.05);
      });
    }
  });

  it('leave nothing behind', () => {
    const before = computedStyles();
    const html = page.main.outerHTML;
    page.adjustments.choose('text-size', '200');
    expect(page.main.outerHTML).to.equal(html);
    page.adjustments.reset();
    expect(document.adoptedStyleSheets.length).to.equal(0);
    endTransitions();
    expect(computedStyles()).to.deep.equal(before);
  });

  it('are followed into text that comes late', async () => {
    page.adjustments.choose('text-size', '200');
    page.main.insertAdjacentHTML('beforeend', '<p class="late">x</p>');
    await until(() => page.size('.late') === 34);
  });

  it('are followed when they come late', async () => {
    link.remove();
    page.adjustments.choose('text-size', '200');
    document.head.prepend(link);
    await until(() => page.size('h2') === 44);
    expect(page.size('.plain')).to.equal(28);
  });

  it('reach into shadow roots by inheritance', () => {
    const root = page.find('.host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>x</p>';
    page.adjustments.choose('text-size', '200');
    expect(getComputedStyle(root.querySelector('p') ?? page.main).fontSize).to.equal('28px');
  });
});

describe('measuring what can’t be read', () => {
  const active = [{ adjustment: textSize, level: '200' }];
  const { getComputedStyle: getStyle } = window;
  const now = performance.now.bind(performance);
  let page: PageUnderTest;
  let link: HTMLLinkElement;
  let sheets: PageSheets;
  let time: number;
  let measured: number;

  beforeEach(async () => {
    page = buildPage('', '<p class="odd">a</p><p class="odd">b</p><p class="odd">c</p>');
    link = await addUnreadable();
    time = 0;
    measured = 0;
    // The test decides how long measuring takes, and when.
    performance.now = () => (time += 1);
    window.getComputedStyle = (...args) => {
      measured++;
      return getStyle.apply(window, args);
    };
    sheets = new PageSheets(
      document,
      new WeakSet(),
      () => ({ mediumSize: 16, quirks: false, framed: false, controlSizes: new Map() }),
      () => new MeasuredSizes(),
    );
  });

  afterEach(() => {
    Object.assign(performance, { now });
    window.getComputedStyle = getStyle;
    sheets.clear();
    link.remove();
    page.remove();
  });

  it('counts the text that can’t be told from other text', () => {
    sheets.refresh(active);
    // Two are odd and not reached; the even one inherits from what was reached.
    expect(sheets.unreached).to.equal(2);
    sheets.clear();
    expect(sheets.unreached).to.equal(0);
  });

  it('is not done again and again on a busy page, but is done', () => {
    page.find('p').style.fontSize = '8px';
    sheets.refresh(active);
    const first = measured;
    expect(first).to.be.greaterThan(0);
    for (const size of [9, 10, 11]) {
      page.find('p').style.fontSize = `${size}px`;
      sheets.refresh(active);
    }
    expect(measured).to.equal(first);
    expect(getStyle(page.find('p')).fontSize).to.equal('22px');
    time += 10_000;
    sheets.refresh(active);
    expect(measured).to.be.greaterThan(first);
    expect(getStyle(page.find('p')).fontSize).to.equal('22px');
  });
});
