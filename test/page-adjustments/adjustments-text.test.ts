import { expect } from '@open-wc/testing';

import { buildPage, type PageUnderTest } from './page-under-test.js';

const ICON = '\ue001';

const CSS = `
  main { inline-size: 320px; font: 16px/1.3 Georgia, serif; --face: "Some Face", serif }
  main.broad { inline-size: 1200px }
  p { margin: 0 0 3px; letter-spacing: -1px !important; text-align: justify }
  .fa { font-family: "Font Awesome 6 Free" }
  .set::before { font-family: my-set; content: '${ICON}' }
  .material-symbols-outlined { font-family: 'Material Symbols Outlined' }
  .private { font-family: my-set }
  .variable { font-family: var(--face) }
  .stack { font-family: Inter, sans-serif, "Segoe UI Symbol", "Apple Color Emoji" }
  code { font-family: monospace }
  h2 { font-weight: 700 }
  .center { text-align: center }
  .cut { overflow: hidden; text-overflow: ellipsis }
  nav { display: flex; flex-wrap: wrap; gap: 8px }
  nav a { padding: 8px }
`;

const BODY = `
  <h2 class="cut">A heading of a usual length</h2>
  <p class="p cut">Some text with an <i class="fa">${ICON}</i>, <i class="set"></i> and <code>code</code>.</p>
  <p class="long">${'Many words that somebody may want to read in lines. '.repeat(20)}</p>
  <nav class="cut"><a href="#a">Practice</a><a href="#b">Appointments</a><a href="#c">Team</a></nav>
  <ul class="cut"><li>One entry of a list</li><li>Another entry of it</li></ul>
  <form class="cut"><label>Your name <input size="9"></label><button class="center">Send</button></form>
  <table class="cut"><tr><td class="center">Monday</td><td>8 to 12</td></tr></table>
  <span class="material-symbols-outlined">home</span><b class="private">${ICON}</b>
  <p class="variable">variable</p><p class="stack">stack</p><p lang="ar" class="arabic">نص</p>
`;

/** How many characters stand in the fullest line of an element's text. */
const longestLine = (element: HTMLElement): number => {
  const text = element.firstChild;
  const counts = new Map<number, number>();
  for (let index = 0; index < (text?.textContent?.length ?? 0); index++) {
    const range = document.createRange();
    range.setStart(text ?? element, index);
    range.setEnd(text ?? element, index + 1);
    const { top } = range.getBoundingClientRect();
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return Math.max(...counts.values());
};

describe('adjustments of text', () => {
  let page: PageUnderTest;
  const style = (selector: string, pseudo?: string) =>
    getComputedStyle(page.find(selector), pseudo);
  const pixels = (value: string) => Number.parseFloat(value);
  const choose = (choices: Record<string, string>) => page.adjustments.replace(choices);

  const parts = {
    'line-height': '1.5',
    'letter-spacing': 'wide',
    'word-spacing': 'wide',
    'paragraph-spacing': 'wide',
  };

  beforeEach(() => {
    page = buildPage(CSS, BODY);
  });

  afterEach(() => page.remove());

  for (const choices of [{ spacing: 'wide' }, parts]) {
    const title = Object.keys(choices).join(', ');
    it(`reach exactly the values of WCAG 1.4.12: ${title}`, () => {
      choose(choices);
      expect(pixels(style('.p').lineHeight)).to.equal(24);
      expect(pixels(style('.p').letterSpacing)).to.be.closeTo(0.12 * 16, 0.001);
      expect(pixels(style('.p').wordSpacing)).to.be.closeTo(0.16 * 16, 0.001);
      expect(pixels(style('.p').marginBottom)).to.equal(32);
      expect(style('.arabic').letterSpacing).to.equal('-1px');
    });

    it(`cut no text: ${title}`, () => {
      const cut = () =>
        [...page.main.querySelectorAll<HTMLElement>('.cut')].filter(
          (each) =>
            each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight + 1,
        );
      expect(cut()).to.deep.equal([]);
      choose(choices);
      expect(cut()).to.deep.equal([]);
      choose({ ...choices, 'line-height': '2', 'text-weight': 'heavy', font: 'plain' });
      expect(cut()).to.deep.equal([]);
    });
  }

  it('let a part of the spacing win over the whole', () => {
    choose({ spacing: 'wide', 'line-height': '2' });
    expect(pixels(style('.p').lineHeight)).to.equal(32);
  });

  it('thicken letters in proportion, so that headings stay heavier than text', () => {
    const width = (selector: string) =>
      pixels(style(selector).getPropertyValue('-webkit-text-stroke-width'));
    choose({ 'text-weight': 'heavy' });
    expect(width('.p')).to.be.greaterThan(0);
    expect(width('h2')).to.be.greaterThan(width('.p'));
    expect(style('h2').fontWeight).to.equal('700');
    expect(style('.p').fontWeight).to.equal('400');
  });

  it('set text in the device’s font, also where a variable names another', () => {
    choose({ font: 'plain' });
    ['.p', 'h2', 'button', 'input'].forEach((selector) => {
      expect(style(selector).fontFamily, selector).to.match(/^system-ui/);
    });
    expect(style('.variable').fontFamily).to.match(/^system-ui, "?Some Face"?, serif$/);
    expect(style('.stack').fontFamily).to.match(/^system-ui, Inter/);
  });

  it('leave icons and code their fonts', () => {
    choose({ font: 'plain' });
    expect(style('.fa').fontFamily).to.match(/^"?Font Awesome 6 Free"?$/);
    expect(style('.material-symbols-outlined').fontFamily).to.match(/^"?Material Symbols/);
    expect(style('code').fontFamily).to.equal('monospace');
    // Characters for private use are in no text font: the next one in the list draws them.
    expect(style('.private').fontFamily).to.equal('system-ui, my-set');
    expect(style('.set', '::before').fontFamily).to.equal('system-ui, my-set');
  });

  it('leave a font that is one whole variable as it is, and what the page says after it', () => {
    page.style(':root { --whole: 900 1em/1 "Some Icons" } .p { font: var(--whole) }');
    page.style('.p { font-size: 12px; line-height: 2 }');
    choose({ font: 'plain' });
    expect(style('.p').fontFamily).to.match(/^"?Some Icons"?$/);
    expect(page.size('.p')).to.equal(12);
    expect(style('.p').lineHeight).to.equal('24px');
    choose({ font: 'plain', 'text-size': '200' });
    expect(page.size('.p')).to.equal(24);
  });

  it('begin lines at the same edge, but not in controls and tables', () => {
    choose({ alignment: 'start' });
    expect(style('.p').textAlign).to.equal('start');
    expect(style('button').textAlign).to.equal('center');
    expect(style('td').textAlign).to.equal('center');
  });

  it('shorten long lines of running text to about 66 characters', () => {
    page.main.className = 'broad';
    page.style('p { text-align: start; letter-spacing: normal !important }');
    expect(longestLine(page.find('.long'))).to.be.greaterThan(100);
    choose({ 'line-length': 'short' });
    expect(longestLine(page.find('.long'))).to.be.within(55, 75);
  });

  it('divide no words, and still break one that is longer than its line', () => {
    page.style('.p { hyphens: auto }');
    choose({ hyphens: 'none' });
    expect(style('.p').hyphens).to.equal('none');
    expect(style('.p').overflowWrap).to.equal('break-word');
  });
});
