import { expect } from '@open-wc/testing';

import { buildPage, type PageUnderTest } from './page-under-test.js';

const CSS = `
  main { font: 16px/1.5 sans-serif; inline-size: 600px }
  :focus { outline: 0 }
  .small { block-size: 20px; inline-size: 20px; padding: 0; overflow: hidden }
  nav ul { list-style: none; padding: 0; margin: 0 }
  .block { display: block }
`;

const BODY = `
  <h2>Heading</h2><div role="heading" aria-level="3">Other heading</div>
  <p>One line of text<br>with <a class="first" href="#1">one</a><br>and <a class="second" href="#2">another</a><br>link</p>
  <nav><ul><li><a class="home" href="#h">Home</a></li><li><a class="team" href="#t">Team</a></li></ul></nav>
  <nav><a class="block" href="#b">Block</a></nav>
  <button class="small">?</button><input class="field"><input type="checkbox" class="check">
  <select><option>one</option></select><textarea rows="1"></textarea>
  <details><summary>More</summary></details><span role="button" class="block">Span</span>
`;

const CONTROLS = [
  'button',
  '.field',
  '.check',
  'select',
  'textarea',
  'summary',
  '[role=button]',
  '.home',
  '.team',
  'a.block',
];

describe('adjustments for finding things', () => {
  let page: PageUnderTest;
  const style = (selector: string) => getComputedStyle(page.find(selector));
  const box = (selector: string) => page.find(selector).getBoundingClientRect();

  beforeEach(() => {
    page = buildPage(CSS, BODY);
  });

  afterEach(() => page.remove());

  it('underline links', () => {
    page.adjustments.choose('links', 'underlined');
    expect(style('.first').textDecorationLine).to.equal('underline');
    expect(style('.first').outlineStyle).to.equal('none');
  });

  it('box links', () => {
    page.adjustments.choose('links', 'boxed');
    expect(style('.first').textDecorationLine).to.equal('underline');
    expect(style('.first').outlineStyle).to.equal('solid');
  });

  it('mark headings, whatever they are made of', () => {
    page.adjustments.choose('headings', 'marked');
    ['h2', '[role=heading]'].forEach((selector) => {
      expect(Number.parseFloat(style(selector).borderInlineStartWidth)).to.be.at.least(4);
      expect(style(selector).borderInlineStartColor).to.equal(style(selector).color);
    });
    expect(style('p').borderInlineStartWidth).to.equal('0px');
  });

  for (const choices of [
    { focus: 'strong' },
    { focus: 'strong', contrast: 'dark', links: 'boxed' },
    { focus: 'strong', contrast: 'high' },
  ]) {
    it(`show the focus in two tones: ${Object.values(choices).join(', ')}`, () => {
      page.find('.field').focus();
      page.adjustments.replace(choices);
      expect(style('.field').outlineColor).to.equal('rgb(0, 0, 0)');
      expect(style('.field').outlineStyle).to.equal('solid');
      expect(Number.parseFloat(style('.field').outlineWidth)).to.be.at.least(3);
      expect(style('.field').filter).to.match(/^drop-shadow\(.*255, 255, 255/);
      page.find('.first').focus();
      expect(style('.first').outlineColor).to.equal('rgb(0, 0, 0)');
      expect(style('.first').boxShadow).to.equal('rgb(255, 255, 255) 0px 0px 0px 3px');
      expect(style('.field').filter).to.equal('none');
    });
  }

  it('make controls at least 44 pixels large', () => {
    page.adjustments.choose('targets', 'large');
    CONTROLS.forEach((selector) => {
      expect(box(selector).height, selector).to.be.at.least(44);
    });
    ['button', '.field', '.check', 'a.block'].forEach((selector) => {
      expect(box(selector).width, selector).to.be.at.least(44);
    });
  });

  it('let no large control lie over another', () => {
    page.adjustments.choose('targets', 'large');
    expect(box('.home').bottom).to.be.at.most(box('.team').top + 0.5);
    expect(box('.first').bottom).to.be.at.most(box('.second').top + 0.5);
  });

  it('leave running text where it is, with links as high as their line', () => {
    const { height } = box('p');
    page.adjustments.choose('targets', 'large');
    expect(box('p').height).to.equal(height);
    expect(box('.first').height).to.be.within(20, 24.5);
  });
});
