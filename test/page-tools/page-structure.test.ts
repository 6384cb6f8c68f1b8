import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { startFocusAt } from '../../src/page-tools/focus-start.js';
import { endJump } from '../../src/page-tools/page-jump.js';
import { pageStructure } from '../../src/page-tools/page-structure.js';

import { buildViewStage, faultsOf, focused, type ViewStage } from './view-stage.js';

const page = `
  <header><a id="home" href="#home">Home</a></header>
  <nav aria-label="Places"><a href="#home">Home</a><a href="#else">Home</a></nav>
  <h1>Practice Müller</h1>
  <h2 id="hours">Opening hours</h2>
  <p>Always <a id="first" href="#first">open</a>.</p>
  <h3>On <b>Monday</b></h3>
  <h2 hidden>Not to be seen</h2>
  <div role="heading" aria-level="2" aria-label="Doctors">x</div>
  <div id="host"><template data-shadow>
    <h2 id="inner">In a shadow</h2><section aria-label="Team">
    <p>and <a id="second" href="#second">a link in it</a></p></section>
  </template></div>
  <h2 aria-hidden="true">Not for all</h2>
  <section><h2>Last <img alt="picture" src="about:blank"></h2></section>
  <button id="own">A heading that can be focused is a button here</button>
`;

describe('the page structure', () => {
  let menu: ViewStage;

  const items = (index: number) => {
    const section = menu.view.querySelectorAll('details')[index];
    return [...(section?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
  };
  const openAll = () => menu.view.querySelectorAll('details').forEach((each) => (each.open = true));
  const outlines = () => menu.stage.layer.children.length;

  beforeEach(() => {
    menu = buildViewStage(page);
    menu.open(pageStructure);
    openAll();
  });

  afterEach(() => {
    endJump();
    menu.remove();
    getSelection()?.removeAllRanges();
  });

  it('lists the headings that can be seen, in shadow roots too', () => {
    expect(items(0)).to.deep.equal([
      'Practice Müller',
      'Opening hours',
      'On Monday',
      'Doctors',
      'In a shadow',
      'Last picture',
    ]);
  });

  it('puts a heading under the one that it belongs to', () => {
    const monday = menu.control('On Monday').closest('ul');
    expect(monday?.parentElement?.querySelector('button')?.textContent).to.equal('Opening hours');
    expect(menu.control('Doctors').closest('ul')).to.equal(
      menu.control('Opening hours').closest('ul'),
    );
  });

  it('lists the landmarks with their names, and no header of a part', () => {
    expect(items(1)).to.include.members(['Main part', 'Menu: Places', 'Section: Team']);
    expect(items(1)).to.not.include('Top of the page');
  });

  it('lists each link once, by its text and address', () => {
    const links = items(2);
    expect(links.filter((text) => text === 'Home')).to.have.length(2);
    expect(links).to.include('a link in it');
  });

  it('shows only what contains the searched word, whatever its capitals and accents', () => {
    menu.control('Search for a word').querySelector('input')?.focus();
    const search = menu.field<HTMLInputElement>('Search for a word');
    search.value = 'MULLER';
    search.dispatchEvent(new Event('input'));
    expect(items(0)).to.deep.equal(['Practice Müller']);
    expect(items(2)).to.deep.equal([]);
    expect(menu.said).to.deep.equal(['1 place found']);
  });

  it('closes the panel and goes on with the Tab key from the chosen heading', async () => {
    menu.control('Opening hours').click();
    expect(menu.left()).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('first');
  });

  it('goes on from there, wherever the focus was before', async () => {
    menu.find('#own').focus();
    startFocusAt(menu.find('#hours'));
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('first');
  });

  it('goes on from a heading inside a shadow root', async () => {
    menu.control('In a shadow').click();
    // WebKit lends no focus to a heading in a shadow root: the link after it has it already.
    if (focused()?.id !== 'second') await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('second');
  });

  it('moves the focus to what can have it', () => {
    menu.control('a link in it').click();
    expect(focused()?.id).to.equal('second');
  });

  it('brings the place into view and outlines it until the next key', async () => {
    const far = menu.find('h1');
    far.before(Object.assign(document.createElement('div'), { style: 'height:5000px' }));
    menu.control('Opening hours').click();
    const heading = menu.find('#hours').getBoundingClientRect();
    expect(heading.top).to.be.within(0, innerHeight);
    const outline = menu.stage.layer.firstElementChild?.getBoundingClientRect();
    expect(Math.abs((outline?.top ?? 0) - heading.top)).to.be.below(1);
    await sendKeys({ press: 'Shift' });
    expect(outlines()).to.equal(0);
  });

  it('leaves the page untouched: no mutation, no sheet', async () => {
    const inner = menu.find('#host').shadowRoot;
    const before = [document.adoptedStyleSheets.length, inner?.adoptedStyleSheets.length];
    const [inShadow, inPage] = [menu.control('In a shadow'), menu.control('Opening hours')];
    inShadow.click();
    inPage.click();
    await sendKeys({ press: 'Tab' });
    expect([document.adoptedStyleSheets.length, inner?.adoptedStyleSheets.length]).to.deep.equal(
      before,
    );
    expect(menu.mutations()).to.equal(0);
  });

  it('is operated by keyboard alone', async () => {
    menu.field('Search for a word').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent).to.equal('Opening hours');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('first');
  });

  it('has no fault that axe-core finds', async () => {
    expect(await faultsOf(menu)).to.deep.equal([]);
  });
});
