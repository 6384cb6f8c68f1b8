import { expect } from '@open-wc/testing';

import {
  buildPage,
  computedStyles,
  loadLaterParts,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const CSS = `
  .tall { line-height: 20px } .loose { line-height: 1.5 } .px { font-size: 11px }
  div { width: 500px } span, i { display: inline-block }
`;

const LEAVES = ['.plain', '.tall', '.loose', '.own-line', '.weight'];

const BODY = `
  <i><span class="plain" style="font-size: 12px !important">text</span></i>
  <i><span class="tall" style="font-size: 12px !important">text</span></i>
  <i><span class="loose" style="font-size: 12px !important">text</span></i>
  <i><span class="own-line" style="font-size:12px!important; line-height: 17px">text</span></i>
  <i><span class="weight" style="font-weight: 700 !important; font-size: 12px">text</span></i>
  <i><span class="em" style="font-size: 1.5em !important">text</span></i>
  <i><span class="around" style="font-size: 14px !important"><span style="font-size: 9px !important">
    text</span></span></i>
  <div class="outer" style="font-size: 14px !important">own<i><span class="inherits">text</span></i>
    <i><span class="px">text</span></i><i><span class="inner" style="font-size: 9px !important">text</span></i>
    <p><i><span class="deep">text</span></i></p></div>`;

describe('important sizes in style attributes', () => {
  before(loadLaterParts);

  let page: PageUnderTest;

  beforeEach(() => {
    page = buildPage(CSS, BODY);
  });

  afterEach(() => page.remove());

  // What the eye sees. The box around it is measured, as one that is zoomed tells WebKit's scripts
  // that it is as large as ever.
  const seen = (selector: string) => {
    const { width = 0, height = 0 } =
      page.find(selector).parentElement?.getBoundingClientRect() ?? {};
    return { width, height };
  };
  const expectTwice = (selector: string, before: { width: number; height: number }) => {
    expect(seen(selector).width / before.width, `${selector} width`).to.be.closeTo(2, 0.15);
    expect(seen(selector).height / before.height, `${selector} height`).to.be.closeTo(2, 0.3);
  };

  for (const selector of [...LEAVES, '.em']) {
    it(`are enlarged to the eye, with their lines: ${selector}`, () => {
      const before = seen(selector);
      page.adjustments.choose('text-size', '200');
      expectTwice(selector, before);
    });
  }

  for (const selector of ['.inherits', '.px', '.inner', '.deep', '.around']) {
    it(`are enlarged once, not twice, with what is inside: ${selector}`, () => {
      const before = seen(selector);
      page.adjustments.choose('text-size', '200');
      expectTwice(selector, before);
    });
  }

  it('cost nothing where the rest of the page is concerned', () => {
    for (let count = 0; count < 300; count++) page.main.append(document.createElement('p'));
    const getStyle = window.getComputedStyle;
    let measured = 0;
    window.getComputedStyle = (...args) => {
      measured++;
      return getStyle.apply(window, args);
    };
    page.adjustments.choose('text-size', '200');
    window.getComputedStyle = getStyle;
    expect(measured).to.be.within(1, 200);
  });

  it('are found when they come late', async () => {
    page.adjustments.choose('text-size', '200');
    const box = page.main.appendChild(document.createElement('i'));
    const late = box.appendChild(document.createElement('span'));
    late.className = 'late';
    late.textContent = 'text';
    late.style.setProperty('font-size', '12px', 'important');
    const before = seen('.late');
    await until(() => seen('.late').width / before.width > 1.9);
    expect(seen('.late').width / before.width).to.be.closeTo(2, 0.15);
  });

  it('are left as they were', () => {
    const before = computedStyles();
    const html = page.main.outerHTML;
    page.adjustments.choose('text-size', '200');
    page.adjustments.choose('text-size', '150');
    expect(page.main.outerHTML).to.equal(html);
    page.adjustments.reset();
    expect(computedStyles()).to.deep.equal(before);
  });

  it('on the root leave no text behind', () => {
    document.documentElement.style.setProperty('font-size', '10px', 'important');
    page.style('.rem { font-size: 2rem }');
    page.main.insertAdjacentHTML('beforeend', '<p class="rem">x</p><p class="base">x</p>');
    const sizes = ['.rem', '.base', '.px'].map((selector) => page.size(selector));
    page.adjustments.choose('text-size', '200');
    expect(['.rem', '.base', '.px'].map((selector) => page.size(selector))).to.deep.equal(
      sizes.map((size) => size * 2),
    );
  });
});
