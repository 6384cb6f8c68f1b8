import { expect } from '@open-wc/testing';

import { adjustments } from '../../src/page-adjustments/registry.js';

import {
  buildPage,
  computedStyles,
  loadLaterParts,
  nextTask,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const CSS = `
  @keyframes spin { to { rotate: 1turn } }
  @keyframes appear { from { opacity: 0 } to { opacity: 1 } }
  html { font-size: 90% }
  .card { background: #eee; color: #777; padding: 4px }
  .see-through { background: transparent }
  .overlay { background-color: rgba(10, 20, 30, 0.5) }
  .gradient { background-image: linear-gradient(red, blue) }
  .icon { background: url("data:image/png;base64,AAAA") no-repeat; width: 9px }
  .hero { background: url("data:image/png;base64,AAAA") center / cover }
  .spin { animation: spin 2s linear infinite }
  .appear { animation: appear 5s both }
  .slow { transition: opacity 3s 1s }
  a { color: #888; text-decoration: none }
  p { line-height: 1; letter-spacing: -1px !important; margin: 0 }
`;

const BODY = `<p class="p">text <a href="#x">link</a> <mark>mark</mark></p>
  <p lang="ar">نص</p>
  <div class="card">card <img alt="" width="9" height="9"></div>
  <div class="card see-through">c</div><div class="overlay">o</div><div class="gradient">g</div>
  <div class="icon"></div><div class="hero">h</div>
  <div class="colored" style="background-color: pink; color: purple">c</div>
  <div class="spin">s</div><div class="appear">a</div><div class="slow">t</div>
  <svg width="9" height="9"><rect width="9" height="9" style="fill: red; color: green"></rect></svg>`;

const everythingOn = (page: PageUnderTest) =>
  adjustments.forEach(({ name, levels }) => page.adjustments.choose(name, levels.at(-1) ?? ''));

describe('page adjustments', () => {
  before(loadLaterParts);

  let page: PageUnderTest;
  const style = (selector: string) => getComputedStyle(page.find(selector));

  beforeEach(() => {
    page = buildPage(CSS, BODY);
  });

  afterEach(() => page.remove());

  describe('on somebody else’s page', () => {
    it('change nothing in the page’s own elements, on or off', async () => {
      const html = document.documentElement.outerHTML;
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      observer.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      everythingOn(page);
      await nextTask();
      expect(document.documentElement.outerHTML).to.equal(html);
      page.adjustments.reset();
      await nextTask();
      expect(document.documentElement.outerHTML).to.equal(html);
      expect(records.concat(observer.takeRecords())).to.deep.equal([]);
      observer.disconnect();
    });

    for (const { name, levels } of adjustments) {
      it(`undo every level of ${name} exactly`, () => {
        page
          .find('.spin')
          .getAnimations()
          .forEach((animation) => animation.cancel());
        const sheets = [...document.adoptedStyleSheets];
        const before = computedStyles();
        for (const level of levels.slice(1)) {
          page.adjustments.choose(name, level);
          page.adjustments.reset();
          page
            .find('.slow')
            .getAnimations()
            .forEach((animation) => animation.finish());
          expect(computedStyles(), level).to.deep.equal(before);
          expect([...document.adoptedStyleSheets]).to.deep.equal(sheets);
        }
      });
    }

    it('keep several adjustments apart', () => {
      page.adjustments.choose('text-size', '200');
      page.adjustments.choose('contrast', 'dark');
      page.adjustments.choose('text-size', '100');
      expect(style('.card').color).to.equal('rgb(255, 255, 255)');
      expect(page.adjustments.choices).to.deep.equal({ contrast: 'dark' });
    });

    it('report sheets that no script may read, and still enlarge what inherits', async () => {
      const blob = new Blob(['body { font-size: 14px } html { font-size: 20px }'], {
        type: 'text/css',
      });
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = URL.createObjectURL(blob);
      document.head.append(link);
      await new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
      Object.defineProperty(link.sheet, 'cssRules', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
      expect(page.size('.p')).to.equal(14);
      page.adjustments.choose('text-size', '200');
      expect(page.size('.p')).to.equal(28);
      expect(getComputedStyle(document.documentElement).fontSize).to.equal('40px');
      page.adjustments.choose('text-size', '150');
      expect(page.size('.p')).to.equal(21);
      page.adjustments.reset();
      expect(page.size('.p')).to.equal(14);
      expect(document.adoptedStyleSheets.length).to.equal(0);
      link.remove();
    });

    it('leave when nobody uses them, and come back with the next user', async () => {
      const extra = () => undefined;
      page.adjustments.choose('contrast', 'dark');
      page.adjustments.use(extra);
      page.adjustments.leave(extra);
      await Promise.resolve();
      expect(style('.card').color).to.equal('rgb(255, 255, 255)');
    });

    it('reject what they do not know', () => {
      expect(page.adjustments.choose('magnet', 'on')).to.equal(false);
      expect(page.adjustments.choose('contrast', 'purple')).to.equal(false);
      expect(page.adjustments.replace({ contrast: 7, toString: 'dark' })).to.equal(false);
      expect(page.adjustments.choices).to.deep.equal({});
    });

    it('spare a root all but the text size', () => {
      const shadow = page.panel.shadowRoot ?? page.main.attachShadow({ mode: 'open' });
      shadow.innerHTML = '<style>b { background: #abc; font-size: 10px }</style><b>x</b>';
      page.adjustments.choose('contrast', 'dark');
      page.adjustments.choose('text-size', '200');
      const bold = getComputedStyle(shadow.querySelector('b') ?? page.main);
      expect(bold.backgroundColor).to.equal('rgb(170, 187, 204)');
      expect(bold.fontSize).to.equal('20px');
    });
  });

  describe('contrast', () => {
    it('gives text and surfaces one pair of colours, and keeps what is transparent so', () => {
      page.adjustments.choose('contrast', 'dark');
      expect(style('.card').color).to.equal('rgb(255, 255, 255)');
      expect(style('.card').backgroundColor).to.match(/^(rgb\(0, 0, 0\)|color\(srgb 0 0 0\))$/);
      expect(style('.see-through').backgroundColor).to.match(/(, 0\)|\/ 0\))$/);
      expect(style('.overlay').backgroundColor).to.match(/(, 0\.5\d*\)|\/ 0\.5\d*\))$/);
      expect(style('.colored').backgroundColor).to.match(/^(rgb\(0, 0, 0\)|color\(srgb 0 0 0\))$/);
      expect(style('.colored').color).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(document.documentElement).backgroundColor).to.equal('rgb(0, 0, 0)');
    });

    it('keeps the colours of drawings, and icons in backgrounds', () => {
      const icon = style('.icon').backgroundImage;
      page.adjustments.choose('contrast', 'yellow');
      expect(style('rect').fill).to.equal('rgb(255, 0, 0)');
      expect(style('rect').color).to.equal('rgb(0, 128, 0)');
      expect(style('.icon').backgroundImage).to.equal(icon);
    });

    it('puts a veil over pictures behind text, and removes gradients', () => {
      page.adjustments.choose('contrast', 'high');
      expect(style('.hero').backgroundImage).to.match(/^linear-gradient\(.*url\(/);
      expect(style('.gradient').backgroundImage).to.equal('none');
    });

    it('sets no filter, which would move what is fixed', () => {
      page.adjustments.choose('contrast', 'dark');
      expect(getComputedStyle(document.documentElement).filter).to.equal('none');
      expect(getComputedStyle(document.body).filter).to.equal('none');
    });
  });

  it('links are underlined and outlined', () => {
    page.adjustments.choose('links', 'boxed');
    expect(style('a').textDecorationLine).to.equal('underline');
    expect(style('a').outlineStyle).to.equal('solid');
  });

  it('spacing follows WCAG 1.4.12 against the page’s own important rules', () => {
    page.adjustments.choose('spacing', 'wide');
    const size = page.size('.p');
    expect(Number.parseFloat(style('.p').lineHeight)).to.be.closeTo(size * 1.5, 0.1);
    expect(Number.parseFloat(style('.p').letterSpacing)).to.be.closeTo(size * 0.12, 0.1);
    expect(Number.parseFloat(style('.p').wordSpacing)).to.be.closeTo(size * 0.16, 0.1);
    expect(Number.parseFloat(style('.p').marginBottom)).to.be.closeTo(size * 2, 0.1);
    expect(style('[lang=ar]').letterSpacing).to.equal('-1px');
  });

  describe('motion', () => {
    it('takes animations to their end at once, so that what appears is there', async () => {
      page.adjustments.choose('motion', 'still');
      await until(() => style('.appear').opacity === '1');
      await until(
        () =>
          !page
            .find('.spin')
            .getAnimations()
            .some((each) => each.playState === 'running'),
      );
      expect(style('.slow').transitionDelay).to.equal('0s');
    });

    it('ends the animations of scripts, and pauses those without an end until reset', () => {
      const endless = page.find('.p').animate([{ opacity: 1 }, { opacity: 0 }], {
        duration: 1000,
        iterations: Infinity,
      });
      const finite = page.find('.p').animate([{ opacity: 0 }, { opacity: 1 }], 60_000);
      page.adjustments.choose('motion', 'still');
      expect(endless.playState).to.equal('paused');
      expect(finite.playState).to.equal('finished');
      page.adjustments.reset();
      expect(endless.playState).to.equal('running');
      endless.cancel();
    });
  });
});
