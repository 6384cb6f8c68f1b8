import { expect } from '@open-wc/testing';

import {
  buildPage,
  loadLaterParts,
  nextTask,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const CSS = `
  @property --registered { syntax: '<length>'; inherits: true; initial-value: 21px }
  @keyframes grow { from { font-size: 10px; opacity: 0.5 } to { font-size: 20px } }
  .animated { animation: grow 10s -5s linear paused }
  @scope (.scoped) { :scope { font-size: 13px } b { font-size: 12px } }
  @starting-style { .starting { font-size: 11px } }
  .starting { font-size: 14px }
  main { container: box / inline-size }
  @container box (min-width: 1px) { .container { font-size: 15px } }
  @supports (display: grid) { @media screen { @layer deep { .deep { font-size: 18px } } } }
  @layer { .anonymous { font-size: 16.5px } }
  .parent { font-size: 12px; & .child { font-size: 13px } line-height: 19px }
  .initial { font-size: var(--registered) }
  .outer { --registered: 1.5em; --plain: 1.5em; font-size: 20px }
  .registered { font-size: var(--registered) }
  .plain-em { font-size: var(--plain) }
  .count { --count: 17; font-size: calc(var(--count) * 1px) }
  .ratio { font-size: calc(20px / 2 + 1em) }
  text.css { font-size: 9px }
`;

const CASES = [
  '.animated',
  '.scoped',
  '.scoped b',
  '.starting',
  '.container',
  '.deep',
  '.anonymous',
  '.parent',
  '.child',
  '.initial',
  '.outer',
  '.registered',
  '.plain-em',
  '.count',
  '.ratio',
  '.number',
  '.unit',
  '.css',
  '.drawn-em',
  '.imported',
];

const BODY = `<p class="animated">x</p><p class="scoped">x<b>b</b></p><p class="starting">x</p>
  <p class="container">x</p><p class="deep">x</p><p class="anonymous">x</p>
  <p class="parent">x<i class="child">y</i></p><p class="initial">x</p>
  <div class="outer">x<p><small class="registered">y</small><small class="plain-em">z</small></p></div>
  <p class="count">x</p><p class="ratio">x</p><p class="imported">x</p>
  <svg><text class="number" font-size="14">a<tspan class="drawn-em" font-size="1.5em">b</tspan></text>
  <text class="unit" font-size="11pt">c</text><text class="css" font-size="30">d</text></svg>`;

const sheetUrl = new URL('./imported.css', import.meta.url).href;

describe('text size and every kind of rule', () => {
  before(loadLaterParts);

  let page: PageUnderTest;

  beforeEach(async () => {
    page = buildPage(CSS, BODY);
    const importing = page.style('');
    importing.textContent = `@import url("${sheetUrl}") layer(late) supports(display: grid) screen;`;
    await until(() => page.size('.imported') === 23);
  });

  afterEach(() => page.remove());

  it('are as large as they should be, and go back', () => {
    const before = CASES.map((selector) => page.size(selector));
    page.adjustments.choose('text-size', '200');
    CASES.forEach((selector, index) => {
      expect(page.size(selector), selector).to.be.closeTo((before[index] ?? 0) * 2, 0.03);
    });
    expect(getComputedStyle(page.find('.parent')).lineHeight).to.equal('38px');
    expect(getComputedStyle(page.find('.animated')).opacity).to.equal('0.75');
    page.adjustments.reset();
    expect(CASES.map((selector) => page.size(selector))).to.deep.equal(before);
  });

  it('follow a drawing’s attribute that changes', async () => {
    page.adjustments.choose('text-size', '200');
    page.find('.number').setAttribute('font-size', '17');
    await until(() => page.size('.number') === 34);
  });
});

describe('text size and sheets that change', () => {
  let page: PageUnderTest;

  beforeEach(() => {
    page = buildPage('p { font-size: 10px }', '<p>x</p>');
    page.adjustments.choose('text-size', '200');
  });

  afterEach(() => page.remove());

  it('follows a link that is loaded, switched off and given another medium', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheetUrl;
    page.find('p').className = 'imported';
    document.head.append(link);
    await until(() => page.size('p') === 46);
    link.disabled = true;
    await until(() => page.size('p') === 20);
    link.disabled = false;
    await until(() => page.size('p') === 46);
    link.media = 'print';
    await until(() => page.size('p') === 20);
    link.remove();
  });

  it('follows a sheet that is switched off by its object', async () => {
    const style = page.style('p { font-size: 12px }');
    await until(() => page.size('p') === 24);
    if (style.sheet) style.sheet.disabled = true;
    await until(() => page.size('p') === 20);
  });

  it('follows a rule that is inserted into a condition, deleted and replaced', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media screen { b { top: 0 } }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await nextTask();
    const [media] = sheet.cssRules;
    (media as CSSMediaRule).insertRule('p { font-size: 13px }');
    await until(() => page.size('p') === 26);
    sheet.deleteRule(0);
    await until(() => page.size('p') === 20);
    await sheet.replace('p { font-size: 14px }');
    await until(() => page.size('p') === 28);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('follows a declaration that a script sets in a rule', async () => {
    const { sheet } = page.style('p { font-size: 12px }');
    await until(() => page.size('p') === 24);
    const [rule] = sheet?.cssRules ?? [];
    (rule as CSSStyleRule).style.setProperty('font-size', '15px');
    await until(() => page.size('p') === 30);
  });

  it('follows one in a large sheet too', async () => {
    const many = Array.from({ length: 80 }, (_each, index) => `.c${index} { top: 0 }`);
    const { sheet } = page.style(`b { top: 0 } p { font-size: 12px } ${many.join('')}`);
    await until(() => page.size('p') === 24);
    const rule = sheet?.cssRules[1];
    (rule as CSSStyleRule).style.setProperty('font-size', '15px');
    await until(() => page.size('p') === 30);
  });
});
