import { expect } from '@open-wc/testing';

import {
  buildPage,
  loadLaterParts,
  nextTask,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const CSS = `
  @layer reset, base;
  @layer base { .layered { font-size: 15px } .layered.strong { font-size: 14px !important } }
  @layer reset { .layered.strong { font-size: 18px !important } button.plain { font: inherit } }
  .px { font-size: 17px; line-height: 20px }
  .rem { font-size: 1.5rem }
  .em { font-size: 1.5em }
  .percent { font-size: 80% }
  .vw { font-size: 3vw }
  .clamp { font-size: clamp(1rem, 2vw + 3px, 40px) }
  .calc { font-size: calc(1em + 2px) }
  .keyword { font-size: x-large }
  .shorthand { font: italic 12px/1.5 serif }
  .before::before { content: 'x'; font-size: 11px }
  .first { font-size: 30px } .first { font-size: 0.75em }
  :where(main) { --size: 19px; --ratio: 1.25; --scaled: calc(var(--size) * var(--ratio)) }
  .variable { font-size: var(--scaled) }
  .missing { font-size: var(--nowhere, 21px) }
  .whole { font: var(--whole, 700 14px/1.2 serif) } .whole { font-weight: 400 }
  @media (min-width: 1px) { .media { font-size: 13px } }
  @media (max-width: 1px) { .media { font-size: 99px } }
  @supports (display: grid) { .supports { font-size: 13px } }
  main { container-type: inline-size; .nested & , & .nested { font-size: 22px; @media (min-width: 1px) { font-size: 23px } } }
  @container (min-width: 1px) { .container { font-size: 5cqw } }
  .loud { font-size: 14px !important }
  .normal { line-height: 1.4; font-size: 10px }
`;

const CASES = [
  'p',
  'h1',
  'code',
  'button',
  'input',
  'select',
  'textarea',
  '.plain',
  '.px',
  '.rem',
  '.em',
  '.percent',
  '.vw',
  '.clamp',
  '.calc',
  '.keyword',
  '.shorthand',
  '.first',
  '.variable',
  '.missing',
  '.whole',
  '.media',
  '.supports',
  '.nested',
  '.container',
  '.loud',
  '.layered',
  '.strong',
  '.inline',
  '.inline-raw',
  '.inline-font',
  '.inline-em',
  '.inline-loud',
  '.font-3',
  '.font-plus',
];

const BODY = `<p>text</p><h1>title</h1><code>code</code><button>b</button><input><select></select>
  <textarea></textarea><button class="plain">b</button>
  ${CASES.filter((each) => /^\.(?!plain|inline|font-|strong)/.test(each))
    .map((each) => `<div class="${each.slice(1)}">x<small>y</small></div>`)
    .join('')}
  <p class="layered strong">x</p><p class="before">x</p><p class="normal">x</p>
  <p class="inline" style="color: red; font-size: 13px">x</p>
  <p class="inline-raw" style="font-size:13px;margin:0">x</p>
  <p class="inline-font" style="font: bold 11px/14px serif; font-weight: 400">x</p>
  <p class="inline-em" style="font-size: 1.3em">x</p>
  <p class="inline-loud loud" style="font-size: 9px">x</p>
  <font class="font-3" size="3">x</font><font class="font-plus" size="+2">x</font>`;

describe('text size', () => {
  before(loadLaterParts);

  let page: PageUnderTest;

  beforeEach(() => {
    page = buildPage(CSS, BODY);
  });

  afterEach(() => page.remove());

  for (const level of ['80', '110', '200', '300']) {
    it(`makes every kind of text exactly ${level} %`, () => {
      const before = CASES.map((selector) => page.size(selector));
      expect(page.adjustments.choose('text-size', level)).to.equal(true);
      CASES.forEach((selector, index) => {
        const wanted = ((before[index] ?? 0) * Number(level)) / 100;
        expect(page.size(selector), selector).to.be.closeTo(wanted, 0.02);
      });
    });
  }

  it('reaches generated content', () => {
    page.adjustments.choose('text-size', '200');
    expect(page.size('.before', '::before')).to.equal(22);
  });

  it('lets line heights follow, whether they are numbers or lengths', () => {
    page.adjustments.choose('text-size', '200');
    expect(getComputedStyle(page.find('.px')).lineHeight).to.equal('40px');
    expect(getComputedStyle(page.find('.normal')).lineHeight).to.equal('28px');
    expect(getComputedStyle(page.find('.inline-font')).lineHeight).to.equal('28px');
  });

  it('leaves the other parts of a font as the page has them', () => {
    page.adjustments.choose('text-size', '200');
    expect(getComputedStyle(page.find('.whole')).fontWeight).to.equal('400');
    expect(getComputedStyle(page.find('.inline-font')).fontWeight).to.equal('400');
  });

  const rootSizes: [string, string][] = [
    ['html { font-size: 62.5% }', 'a percentage'],
    ['html, body { font-size: 100% }', 'a percentage shared with the body'],
    ['* { font: inherit }', 'a reset'],
    [':root { --base: 120% } html { font-size: var(--base) }', 'a custom property'],
    ['html { font-size: 18px } body { font-size: 0.9em }', 'a length'],
    ['@layer x { html { font-size: 1.2rem } }', 'a layered rem'],
    ['html { @media (min-width: 1px) { font-size: 130% } }', 'a nested condition'],
  ];
  for (const [css, kind] of rootSizes) {
    it(`keeps the proportion when the root's size is ${kind}`, () => {
      page.style(css);
      const selectors = ['p', '.rem', '.em', '.px', 'button'];
      const before = selectors.map((selector) => page.size(selector));
      page.adjustments.choose('text-size', '150');
      selectors.forEach((selector, index) => {
        const wanted = (before[index] ?? 0) * 1.5;
        expect(page.size(selector), `${selector} with ${css}`).to.be.closeTo(wanted, 0.02);
      });
    });
  }

  it('follows a class that arrives on the root', async () => {
    page.style('html.large { font-size: 125% }');
    page.adjustments.choose('text-size', '200');
    document.documentElement.className = 'large';
    await until(() => page.size('p') === 40);
    expect(page.size('.rem')).to.equal(60);
  });

  it('reaches elements, attributes and sheets that come later', async () => {
    page.adjustments.choose('text-size', '200');
    page.main.insertAdjacentHTML('beforeend', '<p class="late" style="font-size: 12px">x</p>');
    await nextTask();
    expect(page.size('.late')).to.equal(24);
    page.style('.late { font-size: 7px !important }');
    await until(() => page.size('.late') === 14);
  });

  it('notices rules that a script inserts', async () => {
    const { sheet } = page.style('');
    page.adjustments.choose('text-size', '200');
    sheet?.insertRule('p { font-size: 21px }');
    await until(() => page.size('p') === 42);
  });

  it('notices sheets that the page adopts later, and stays after them', async () => {
    page.adjustments.choose('text-size', '200');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { font-size: 21px }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await until(() => page.size('p') === 42);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].reverse();
    await until(() => page.size('p') === 42);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('reaches open shadow roots, also those inside and those that come late', async () => {
    const host = page.find('p').appendChild(document.createElement('span'));
    const outer = host.attachShadow({ mode: 'open' });
    outer.innerHTML =
      '<style>:host{font-size:medium} b{font-size:11px}</style><b>x</b><i style="font-size:9px">y</i><span></span><button>z</button>';
    const sizeIn = (root: ShadowRoot, selector: string) =>
      Number.parseFloat(getComputedStyle(root.querySelector(selector) ?? host).fontSize);
    const button = sizeIn(outer, 'button');
    page.adjustments.choose('text-size', '200');
    expect(sizeIn(outer, 'b')).to.equal(22);
    expect(sizeIn(outer, 'i')).to.equal(18);
    expect(sizeIn(outer, 'button')).to.be.closeTo(button * 2, 0.01);
    expect(getComputedStyle(host).fontSize).to.equal('32px');
    const late = outer.querySelector('span') ?? host;
    const inner = late.attachShadow({ mode: 'open' });
    inner.innerHTML = '<style>b{font-size:11px}</style><b>x</b>';
    await until(() => sizeIn(inner, 'b') === 22);
  });

  it('enlarges elements that shut the page out with important rules on their host', () => {
    const host = page.find('p').appendChild(document.createElement('span'));
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<style>:host{all:initial!important;font-size:var(--own,medium)!important}b{font-size:1.25em}</style><b>x</b>';
    const bold = () => getComputedStyle(host.shadowRoot?.querySelector('b') ?? host).fontSize;
    page.adjustments.choose('text-size', '200');
    expect(bold()).to.equal('40px');
    page.style(':root { --own: 10px }');
    return until(() => bold() === '25px');
  });

  it('refuses levels that no text could have', () => {
    for (const level of ['79', '301', '-100', '1e2', '150px', '']) {
      expect(page.adjustments.choose('text-size', level), level).to.equal(false);
    }
  });
});
