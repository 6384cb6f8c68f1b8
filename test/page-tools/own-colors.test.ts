import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { ownColors } from '../../src/page-tools/own-colors.js';

import {
  buildViewStage,
  faultsOf,
  focused,
  type StageSettings,
  type ViewStage,
} from './view-stage.js';

describe('own colours', () => {
  let menu: ViewStage;

  const build = (settings: StageSettings = {}) => {
    menu = buildViewStage('<p>Text</p>', settings);
    menu.open(ownColors);
  };
  const set = (label: string, value: string) => {
    const field = menu.field<HTMLInputElement>(label);
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const notes = () => [...menu.view.querySelectorAll('.note')].map((note) => note.textContent);

  beforeEach(() => build());
  afterEach(() => menu.remove());

  it('says how well text and links can be read, while the colours are chosen', () => {
    expect(notes()[0]).to.equal('Text on background: 21 to 1, easy to read.');
    set('Text', '#767676');
    expect(notes()[0]).to.equal('Text on background: 4.5 to 1, easy to read.');
    set('Text', '#777777');
    expect(notes()[0]).to.equal(
      'Text on background: 4.4 to 1, too weak. At least 4.5 to 1 is needed.',
    );
    set('Links', '#ffffff');
    expect(notes()[1]).to.contain('Links on background: 1 to 1, too weak');
  });

  it('shows a sample in the colours', () => {
    set('Text', '#123456');
    set('Background', '#fedcba');
    const [sample] = menu.view.querySelectorAll('p:not(.note)');
    if (!sample) throw new Error('There is no sample.');
    const { color, backgroundColor } = getComputedStyle(sample);
    expect([color, backgroundColor]).to.deep.equal(['rgb(18, 52, 86)', 'rgb(254, 220, 186)']);
  });

  it('gives the page the colours', () => {
    set('Text', '#ffff00');
    set('Background', '#000000');
    set('Links', '#ffffff');
    menu.control('Use these colors').click();
    expect(menu.stage.choices).to.deep.equal({ contrast: 'own:#ffff00,#000000,#ffffff' });
    expect(menu.said).to.deep.equal(['The page now has your colors.']);
  });

  it('refuses colours that are hard to read, be it text or links', () => {
    for (const label of ['Text', 'Links']) {
      set(label, '#999999');
      menu.control('Use these colors').click();
      expect(menu.stage.choices).to.deep.equal({});
      expect(menu.said.pop()).to.contain('too hard to read');
      expect(notes().at(-1)).to.contain('too hard to read');
      set(label, '#000000');
    }
  });

  it('starts with the colours that are in use', () => {
    menu.remove();
    build({ choices: { contrast: 'own:#111111,#eeeeee,#000080' } });
    const values = [...menu.view.querySelectorAll('input')].map(({ value }) => value);
    expect(values).to.deep.equal(['#111111', '#eeeeee', '#000080']);
  });

  it('is not offered where the device chooses all colours', () => {
    expect(ownColors.works(menu.stage)).to.equal(true);
    const forced = { defaultView: { matchMedia: () => ({ matches: true }) } };
    expect(ownColors.works({ ...menu.stage, document: forced as unknown as Document })).to.equal(
      false,
    );
  });

  it('is operated by keyboard', async () => {
    menu.field('Links').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent).to.equal('Use these colors');
    await sendKeys({ press: 'Enter' });
    expect(menu.stage.choices).to.have.property('contrast');
  });

  it('has no fault that axe-core finds', async () => {
    expect(await faultsOf(menu)).to.deep.equal([]);
  });
});
