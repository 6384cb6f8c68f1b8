import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { readAloudWith, type ReadAloud } from '../../src/page-tools/read-aloud.js';
import { listenersOf } from '../support/count-listeners.js';

import { FakeSpeech } from './fake-speech.js';
import { clickAt, middleOf } from './stage.js';
import {
  buildViewStage,
  faultsOf,
  focused,
  type StageSettings,
  type ViewStage,
} from './view-stage.js';

const page = `
  <nav>Menu</nav>
  <h1>A   good
    practice</h1>
  <p id="first">Open <b>every</b> day.<br>Come in.</p>
  <p hidden>Hidden.</p><p aria-hidden="true">Not for all.</p><p style="visibility:hidden">Unseen.</p>
  <p id="other" lang="es">Buenos días.</p>
  <div id="host"><span>slotted</span><template data-shadow><p id="inner">Here is <slot></slot> text.</p></template></div>
  <label>Name <input value="typed secret"><textarea>typed too</textarea></label>
  <p contenteditable="true">Written by the visitor.</p>
  <p><a id="link" href="#link">A link</a> to press.</p>
`;

const voices = [
  { name: 'Cloud', lang: 'en-US', localService: false },
  { name: 'Ann', lang: 'en-US', localService: true },
  { name: 'Eva', lang: 'es-ES', localService: true },
];

describe('reading aloud', () => {
  let menu: ViewStage;
  let speech: FakeSpeech;
  let reading: ReadAloud;
  let close: () => void;

  const build = (settings: StageSettings = {}) => {
    menu = buildViewStage(page, settings);
    speech = new FakeSpeech(voices);
    reading = readAloudWith(() => speech);
    close = menu.open(reading.tool);
  };
  const bar = () => menu.stage.layer.querySelectorAll('button');
  const barButton = (words: string) => {
    const found = [...bar()].find(({ textContent }) => textContent === words);
    if (!found) throw new Error(`no '${words}' in the bar`);
    return found;
  };
  const marked = () => {
    const [range] = CSS.highlights.get('practice-spoken') ?? [];
    return range instanceof Range ? range.toString() : '';
  };
  const select = (node: Node, from: number, to: number) =>
    getSelection()?.setBaseAndExtent(node, from, node, to);

  beforeEach(() => {
    scrollTo(0, 0);
    build();
  });

  afterEach(() => {
    reading.end();
    close();
    menu.remove();
    getSelection()?.removeAllRanges();
  });

  it('is offered where there is a voice, and only there', () => {
    expect(reading.tool.works(menu.stage)).to.equal(true);
    speech.list = [];
    expect(reading.tool.works(menu.stage)).to.equal(false);
    expect(readAloudWith(() => undefined).tool.works(menu.stage)).to.equal(false);
  });

  it('reads the main content: what can be seen, in the order in which it is drawn', () => {
    menu.control('Read this page').click();
    speech.finish();
    expect(speech.texts).to.deep.equal([
      'A good practice',
      'Open every day. Come in.',
      'Buenos días.',
      'Here is slotted text.',
      'Name',
      'A link to press.',
    ]);
    expect(menu.said).to.deep.equal(['Reading', 'Reading has stopped.']);
  });

  it('reads each text in its own language with a voice of it', () => {
    menu.main.lang = 'en';
    menu.control('Read this page').click();
    speech.finish();
    const [first, , spanish] = speech.said;
    expect([first?.language, first?.voice?.name]).to.deep.equal(['en', 'Ann']);
    expect([spanish?.language, spanish?.voice?.name]).to.deep.equal(['es', 'Eva']);
  });

  it('changes the language within a paragraph', () => {
    menu.find('#first').querySelector('b')?.setAttribute('lang', 'es');
    menu.control('Read this page').click();
    speech.finish();
    expect(speech.texts.slice(1, 4)).to.deep.equal(['Open', 'every', 'day. Come in.']);
  });

  it('starts at what is at the top of the window', () => {
    const space = document.createElement('div');
    space.style.height = '3000px';
    menu.main.append(space);
    menu.find('#other').scrollIntoView({ block: 'start' });
    menu.control('Read this page').click();
    expect(speech.texts).to.deep.equal(['Buenos días.']);
  });

  it('reads what is selected, and only that', () => {
    const [text] = menu.find('#first').childNodes;
    if (text) select(text, 1, 4);
    document.dispatchEvent(new Event('selectionchange'));
    menu.control('Read what I selected').click();
    speech.finish();
    expect(speech.texts).to.deep.equal(['pen']);
  });

  it('offers to read a selection only where there is one', () => {
    expect(() => menu.control('Read what I selected')).to.throw();
  });

  it('reads a selection in a shadow root', () => {
    const [text] = menu.find('#host').shadowRoot?.querySelector('p')?.childNodes ?? [];
    if (text) select(text, 0, 4);
    document.dispatchEvent(new Event('selectionchange'));
    menu.control('Read what I selected').click();
    speech.finish();
    expect(speech.texts).to.deep.equal(['Here']);
  });

  it('reads from where the visitor clicks next, and the click still reaches the page', async () => {
    let clicks = 0;
    const link = menu.find('#link');
    link.addEventListener('click', () => clicks++);
    menu.control('Choose where to start').click();
    expect(menu.left()).to.equal(1);
    expect(speech.said).to.have.length(0);
    await clickAt(...middleOf(link));
    expect(clicks).to.equal(1);
    expect(location.hash).to.equal('#link');
    expect(speech.texts).to.deep.equal(['A link to press.']);
    await clickAt(1, 1);
    expect(speech.said).to.have.length(1);
  });

  it('reads from what is focused next, and can be cancelled before', async () => {
    menu.control('Choose where to start').click();
    expect(focused()?.textContent).to.equal('Cancel');
    await sendKeys({ press: 'Enter' });
    expect(bar()).to.have.length(0);
    menu.find('#link').focus();
    expect(speech.said).to.have.length(0);
    menu.view.style.display = '';
    menu.control('Choose where to start').click();
    menu.find('#link').blur();
    menu.find('#link').focus();
    expect(speech.texts).to.deep.equal(['A link to press.']);
  });

  it('pauses, goes on, steps and stops from the bar while the panel is closed', () => {
    menu.control('Read this page').click();
    close();
    barButton('Pause').click();
    expect(speech.stops).to.equal(1);
    expect(menu.said.at(-1)).to.equal('Paused');
    barButton('Go on').click();
    barButton('Next paragraph').click();
    expect(speech.texts.at(-1)).to.equal('Open every day. Come in.');
    barButton('Paragraph before').click();
    expect(speech.texts.at(-1)).to.equal('A good practice');
    barButton('Stop').click();
    expect(bar()).to.have.length(0);
  });

  it('has a bar that keyboards and pointers reach and that is large enough', async () => {
    menu.control('Read this page').click();
    barButton('Pause').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(barButton('Stop'));
    for (const button of bar()) {
      const { left, top, width, height, bottom } = button.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(bottom).to.be.at.most(innerHeight);
      const hit = menu.view.getRootNode() as ShadowRoot;
      expect(hit.elementFromPoint(left + width / 2, top + height / 2)).to.equal(button);
    }
  });

  it('marks the spoken word without a change of the page, in shadow roots too', () => {
    menu.control('Read this page').click();
    expect(marked().replace(/\s+/g, ' ')).to.equal('A good practice');
    speech.last.heard.end();
    speech.last.heard.word(5, 5);
    expect(marked()).to.equal('every');
    speech.last.heard.end();
    speech.last.heard.end();
    speech.last.heard.word(8, 7);
    expect(marked()).to.equal('slotted');
    expect(menu.mutations()).to.equal(0);
  });

  it('leaves nothing in the page when it ends', () => {
    const inner = menu.find('#host').shadowRoot;
    const listeners = listenersOf(window);
    menu.control('Read this page').click();
    expect(document.adoptedStyleSheets).to.have.length(1);
    speech.last.heard.end();
    speech.last.heard.end();
    speech.last.heard.end();
    expect(inner?.adoptedStyleSheets).to.have.length(1);
    menu.control('Choose where to start').click();
    expect(listeners.now()).to.equal(2);
    reading.end();
    listeners.stop();
    expect(listeners.now()).to.equal(0);
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(inner?.adoptedStyleSheets).to.have.length(0);
    expect(bar()).to.have.length(0);
    expect(menu.mutations()).to.equal(0);
  });

  it('lets go of the document and of the voices when the view is closed', () => {
    close();
    const listeners = listenersOf(document);
    close = menu.open(reading.tool);
    expect([listeners.now(), speech.watches]).to.deep.equal([1, 1]);
    close();
    expect([listeners.now(), speech.watches]).to.deep.equal([0, 0]);
    listeners.stop();
  });

  it('uses another speed from the present word on, and says it in words', () => {
    const speed = menu.field<HTMLInputElement>('Speed');
    menu.control('Read this page').click();
    speech.last.heard.word(2, 4);
    speed.value = '1.5';
    speed.dispatchEvent(new Event('input'));
    speed.dispatchEvent(new Event('change'));
    expect(speed.ariaValueText).to.equal('1.5 times');
    expect(speech.last.rate).to.equal(1.5);
    expect(speech.texts.at(-1)).to.equal('good practice');
  });

  it('offers only voices of the device until the visitor allows others', () => {
    const names = () => [...menu.field<HTMLSelectElement>('Voice').options].map(({ text }) => text);
    expect(names()).to.deep.equal(['Ann (en-US)', 'Eva (es-ES)']);
    menu.field('Only voices on this device').click();
    expect(names()).to.deep.equal(['Cloud (en-US)', 'Ann (en-US)', 'Eva (es-ES)']);
    menu.field<HTMLSelectElement>('Voice').selectedIndex = 1;
    menu.field('Voice').dispatchEvent(new Event('change'));
    menu.control('Read this page').click();
    expect(speech.last.voice?.name).to.equal('Ann');
  });

  it('never speaks with a voice that sends the text away, unless it is allowed', () => {
    close();
    menu.view.replaceChildren();
    speech.list = voices.filter(({ localService }) => !localService);
    close = menu.open(reading.tool);
    expect(() => menu.control('Read this page')).to.throw();
    expect(menu.view.textContent).to.contain('This device has no voice of its own.');
    menu.field('Only voices on this device').click();
    menu.control('Read this page').click();
    expect(speech.last.voice?.name).to.equal('Cloud');
  });

  it('says when a voice fails', () => {
    menu.control('Read this page').click();
    speech.last.heard.failed();
    expect(menu.said.at(-1)).to.contain('does not work');
    expect(bar()).to.have.length(0);
  });

  it('keeps the focus when the button that has it goes', () => {
    menu.control('Read this page').click();
    const stop = [...menu.view.querySelectorAll('button')].find(
      (each) => each.textContent === 'Stop',
    );
    stop?.focus();
    stop?.click();
    expect(focused()?.textContent).to.equal('Read this page');
  });

  it('says that there is nothing to read', () => {
    menu.main.replaceChildren();
    menu.control('Read this page').click();
    expect(menu.said).to.deep.equal(['There is no text to read here.']);
  });

  it('has no fault that axe-core finds, also while it reads', async () => {
    expect(await faultsOf(menu)).to.deep.equal([]);
    menu.control('Read this page').click();
    expect(await faultsOf(menu)).to.deep.equal([]);
  });
});
