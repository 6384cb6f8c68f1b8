import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { mySettings } from '../../src/page-tools/my-settings.js';

import {
  buildViewStage,
  faultsOf,
  focused,
  type StageSettings,
  type ViewStage,
} from './view-stage.js';

const choices = { 'text-size': '150', contrast: 'dark' };

describe('my settings', () => {
  let menu: ViewStage;
  const { clipboard } = navigator;

  const build = (settings: StageSettings = { choices }) => {
    menu = buildViewStage('<p>Text</p>', settings);
    menu.open(mySettings);
  };
  const keep = (name: string) => {
    menu.field<HTMLInputElement>('Name').value = name;
    menu.control('Keep').click();
  };
  const paste = (text: string) => {
    menu.field<HTMLTextAreaElement>('Paste').value = text;
    menu.control('Use this text').click();
  };
  const clipboardThat = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

  beforeEach(() => build());
  afterEach(() => {
    menu.remove();
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('keeps the settings under a name, and tells what is in them', () => {
    expect(() => menu.control('Kept settings')).to.throw();
    keep(' Evening ');
    expect(menu.stage.sets).to.deep.equal({ Evening: choices });
    expect(menu.said).to.deep.equal(['“Evening” is kept on this device.']);
    expect(menu.view.textContent).to.contain('text-size is 150, contrast is dark');
  });

  it('gives them a name of its own when there is none', () => {
    keep('');
    expect(menu.stage.sets).to.deep.equal({ 'My settings': choices });
  });

  it('keeps nothing when nothing is changed, and says so', () => {
    menu.stage.replace({});
    keep('Empty');
    expect(menu.stage.sets).to.deep.equal({});
    expect(menu.said).to.deep.equal(['You have not changed anything yet.']);
  });

  it('uses a set', () => {
    keep('Evening');
    menu.stage.replace({ contrast: 'high' });
    menu.control('Use “Evening”').click();
    expect(menu.stage.choices).to.deep.equal(choices);
    expect(menu.said.at(-1)).to.equal('“Evening” is used now.');
  });

  it('removes a set, and the focus does not go with it', async () => {
    keep('Evening');
    menu.control('Remove “Evening”').focus();
    await sendKeys({ press: 'Enter' });
    expect(menu.stage.sets).to.deep.equal({});
    expect(menu.said.at(-1)).to.equal('“Evening” is removed.');
    expect(focused()).to.equal(menu.field('Name'));
  });

  it('shows the settings as a line of text, that of now', () => {
    const text = menu.field<HTMLTextAreaElement>('My settings as text');
    expect(text.value).to.equal('text-size=150 contrast=dark');
    paste('contrast=high');
    expect(text.value).to.equal('contrast=high');
  });

  it('copies the text', async () => {
    const copied: string[] = [];
    clipboardThat((text) => Promise.resolve(void copied.push(text)));
    menu.control('Copy').click();
    await Promise.resolve();
    expect(copied).to.deep.equal(['text-size=150 contrast=dark']);
    expect(menu.said).to.deep.equal(['Copied.']);
  });

  it('selects the text where it must not copy', async () => {
    clipboardThat(() => Promise.reject(new Error('not allowed')));
    menu.control('Copy').click();
    await new Promise((resolve) => setTimeout(resolve));
    const text = menu.field<HTMLTextAreaElement>('My settings as text');
    expect(text.selectionEnd - text.selectionStart).to.equal(text.value.length);
    expect(menu.said).to.deep.equal(['The text is selected. You can copy it now.']);
  });

  it('takes over settings from text and names what it does not understand', () => {
    menu.remove();
    build({ choices, refused: ['links=sideways'] });
    paste('contrast=high links=sideways Hello!');
    expect(menu.stage.choices).to.deep.equal({ contrast: 'high' });
    expect(menu.said).to.deep.equal(['Your settings are used now. Not understood: Hello!, links']);
  });

  it('changes nothing when it understands nothing', () => {
    menu.remove();
    build({ choices, refused: ['links=sideways'] });
    for (const text of ['', '???', 'links=sideways']) {
      paste(text);
      expect(menu.stage.choices).to.deep.equal(choices);
      expect(menu.said.at(-1)).to.match(text ? /^Not understood: / : /^Paste your settings here$/);
    }
    expect(menu.said.at(-1)).to.equal('Not understood: links');
  });

  it('has no fault that axe-core finds', async () => {
    keep('Evening');
    expect(await faultsOf(menu)).to.deep.equal([]);
  });
});
