import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { clearGlossary, glossary } from '../../src/page-tools/glossary.js';
import { endJump } from '../../src/page-tools/page-jump.js';

import { buildViewStage, faultsOf, focused, type ViewStage } from './view-stage.js';

const page = `
  <p id="first">An <b>ECG</b> shows the heart. <a id="next" href="#next">More</a></p>
  <div id="host"><template data-shadow><p>Your blood <i>pressure</i>, and an ecg.</p></template></div>
  <p hidden>Statins</p>
`;

const explained = {
  ecg: 'A picture of how the heart beats.',
  'Blood pressure': 'How hard the blood presses.',
  statins: 'A medicine.',
};

describe('the glossary', () => {
  let menu: ViewStage;
  let close: () => void;

  const marked = () => [...(CSS.highlights.get('practice-glossary') ?? [])].map(String);

  beforeEach(() => {
    menu = buildViewStage(page, { glossary: explained });
    close = menu.open(glossary);
  });

  afterEach(() => {
    close();
    endJump();
    clearGlossary();
    menu.remove();
    getSelection()?.removeAllRanges();
  });

  it('is offered where the site explains words', () => {
    expect(glossary.works(menu.stage)).to.equal(true);
    expect(glossary.works({ ...menu.stage, glossary: {} })).to.equal(false);
  });

  it('explains the words that can be seen on this page, in shadow roots too', () => {
    const text = menu.view.textContent;
    expect(text).to.contain(explained.ecg).and.to.contain(explained['Blood pressure']);
    expect(text).to.not.contain(explained.statins);
  });

  it('marks them in the page when asked, and takes the marks away again', () => {
    expect(CSS.highlights.size).to.equal(0);
    const toggle = menu.control('Mark these words on the page');
    toggle.click();
    expect(toggle.ariaPressed).to.equal('true');
    expect(marked().sort()).to.deep.equal(['ECG', 'blood pressure', 'ecg']);
    expect(menu.find('#host').shadowRoot?.adoptedStyleSheets).to.have.length(1);
    toggle.click();
    expect(toggle.ariaPressed).to.equal('false');
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(menu.find('#host').shadowRoot?.adoptedStyleSheets).to.have.length(0);
    expect(menu.said).to.deep.equal(['The words are marked.', 'The words are no longer marked.']);
    expect(menu.mutations()).to.equal(0);
  });

  it('keeps the marks while the panel is closed, and shows that they are there', () => {
    menu.control('Mark these words').click();
    close();
    expect(marked()).to.have.length(3);
    close = menu.open(glossary);
    expect(menu.control('Mark these words').ariaPressed).to.equal('true');
    clearGlossary();
    expect(CSS.highlights.size).to.equal(0);
  });

  it('goes to the first place of a word', async () => {
    menu.control('Go to “ecg”').click();
    expect(menu.left()).to.equal(1);
    const outline = menu.stage.layer.firstElementChild?.getBoundingClientRect();
    const word = menu.find('b').getBoundingClientRect();
    expect(Math.abs((outline?.left ?? 0) - word.left)).to.be.below(1);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('next');
    expect(menu.mutations()).to.equal(0);
  });

  it('says so when none of the words is on the page', () => {
    menu.remove();
    menu = buildViewStage('<p>Nothing</p>', { glossary: explained });
    close = menu.open(glossary);
    expect(menu.view.textContent).to.equal('None of the explained words are on this page.');
  });

  it('has no fault that axe-core finds', async () => {
    expect(await faultsOf(menu)).to.deep.equal([]);
  });
});
