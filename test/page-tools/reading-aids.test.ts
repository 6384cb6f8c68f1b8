import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { listenersOf } from '../support/count-listeners.js';

import { found } from './found.js';
import {
  buildStage,
  clickAt,
  middleOf,
  moveMouse,
  play,
  releaseMouse,
  type StageUnderTest,
} from './stage.js';

const PAGE = `
  <style>
    main { font: 16px/24px sans-serif; }
    main p, main a, main textarea, main input, main button { position: absolute; margin: 0; }
    #text { left: 20px; top: 200px; width: 500px; }
    #link { left: 20px; top: 320px; }
    #far { left: 20px; top: 400px; }
    #area { left: 250px; top: 60px; width: 220px; height: 130px; font: 16px/24px monospace; }
    #field { left: 250px; top: 320px; }
    #secret { left: 250px; top: 400px; }
    #host { position: absolute; left: 20px; top: 460px; }
    #icon { left: 20px; top: 60px; width: 50px; height: 30px; }
    main img { position: absolute; left: 120px; top: 60px; width: 60px; height: 60px; }
  </style>
  <button id="icon" aria-label="Close the message">x</button>
  <img src="data:," alt="A nurse with a child">
  <textarea id="area">one
two
three
four</textarea>
  <p id="text">The first sentence is short. Your <em>appointment</em> is on Monday. Bye.</p>
  <a id="link" href="#here">Call the practice</a>
  <a id="far" href="#there">Find us</a>
  <label><input id="field" value="Ana"> Your name</label>
  <input id="secret" type="password" value="hunter2" aria-label="Password">
  <div id="host"></div>`;

const edges = (element: Element) => element.getBoundingClientRect();

describe('a reading aid', () => {
  let stage: StageUnderTest;
  const find = (selector: string) =>
    found(stage.main.querySelector<HTMLElement>(selector), selector);

  beforeEach(() => {
    stage = buildStage(PAGE);
    const root = find('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<button>First in shadow</button><br><br><button>Second</button>';
  });

  afterEach(async () => {
    await releaseMouse();
    stage.remove();
    location.hash = '';
  });

  const wordAt = (selector: string): [number, number] => {
    const range = new Range();
    range.selectNodeContents(find(selector));
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };

  for (const [name, selector] of [
    ['reading-line', 'hr'],
    ['reading-mask', 'div'],
    ['magnifier', 'p'],
    ['pointer', 'div'],
  ] as const) {
    it(`leaves nothing behind and changes nothing in the page: ${name}`, async () => {
      const targets = [listenersOf(window), listenersOf(document)];
      const running = stage.start(name, '200');
      await moveMouse(...wordAt('#text em'));
      find('#link').focus();
      await sendKeys({ press: 'Tab' });
      const during = targets.reduce((sum, each) => sum + each.now(), 0);
      expect(during).to.be.greaterThan(2);
      expect(stage.layer.childElementCount).to.equal(1);
      expect(stage.drawn(selector).getRootNode()).to.be.instanceOf(ShadowRoot);
      running.stop();
      targets.forEach((each) => {
        expect(each.now()).to.equal(0);
      });
      targets.forEach((each) => each.stop());
      expect(stage.layer.childElementCount).to.equal(0);
      expect(stage.mutations()).to.deep.equal([]);
    });

    it(`lets clicks and keys through: ${name}`, async () => {
      stage.start(name, '200');
      const heard: string[] = [];
      const note = (event: Event) => heard.push(`${event.type} ${String(event.defaultPrevented)}`);
      find('#icon').addEventListener('click', note);
      find('#field').addEventListener('keydown', note);
      await clickAt(...middleOf(find('#icon')));
      find('#field').focus();
      await sendKeys({ press: 'a' });
      expect(heard).to.deep.equal(['click false', 'keydown false']);
      expect((find('#field') as HTMLInputElement).value).to.contain('a');
    });

    it(`is hidden from screen readers: ${name}`, () => {
      stage.start(name, '200');
      expect(stage.layer.firstElementChild?.getAttribute('aria-hidden')).to.equal('true');
    });
  }

  it('adds nothing that an audit finds', async () => {
    for (const name of ['reading-line', 'reading-mask', 'magnifier', 'pointer']) {
      stage.start(name, '200');
    }
    await moveMouse(...wordAt('#text em'));
    await expect(stage.layer).to.be.accessible();
  });

  describe('the line', () => {
    it('stands under the mouse and under the finger', async () => {
      stage.start('reading-line');
      await moveMouse(100, 210);
      expect(edges(stage.drawn('hr')).top).to.be.within(215, 230);
      play('pointerdown', 100, 330, 'touch');
      expect(edges(stage.drawn('hr')).top).to.be.within(335, 350);
    });

    it('spans the window and has a dark and a light part, whatever the colours', () => {
      stage.start('reading-line');
      const line = stage.drawn('hr');
      const { left, right } = edges(line);
      expect([left, right]).to.deep.equal([0, document.documentElement.clientWidth]);
      const style = getComputedStyle(line);
      expect(style.backgroundColor).to.equal('rgb(0, 0, 0)');
      expect(style.borderTopColor).to.equal('rgb(255, 255, 255)');
    });

    it('goes where the keyboard goes, also inside a shadow root', async () => {
      stage.start('reading-line');
      find('#link').focus();
      await sendKeys({ press: 'Tab' });
      expect(edges(stage.drawn('hr')).top).to.be.closeTo(edges(find('#far')).bottom, 1);
      const buttons = find('#host').shadowRoot?.querySelectorAll('button');
      buttons?.[0]?.focus();
      await sendKeys({ press: 'Tab' });
      expect(edges(stage.drawn('hr')).top).to.be.closeTo(edges(buttons?.[1] as Element).bottom, 1);
    });

    it('goes with the caret through a text area', async () => {
      stage.start('reading-line');
      const area = find('#area') as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(0, 0);
      await sendKeys({ press: 'ArrowRight' });
      const first = edges(stage.drawn('hr')).top;
      expect(first).to.be.within(edges(area).top + 18, edges(area).top + 34);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      expect(edges(stage.drawn('hr')).top - first).to.be.closeTo(48, 2);
    });

    it('keeps its place in the window while keys scroll', async () => {
      stage.main.style.height = '3000px';
      stage.start('reading-line');
      await moveMouse(300, 300);
      const before = edges(stage.drawn('hr')).top;
      (document.activeElement as HTMLElement | null)?.blur();
      await sendKeys({ press: 'End' });
      expect(edges(stage.drawn('hr')).top).to.equal(before);
    });
  });

  describe('the mask', () => {
    it('leaves about five lines around the mouse', async () => {
      stage.start('reading-mask');
      await moveMouse(100, 212);
      const { top, bottom } = edges(stage.drawn('div'));
      expect((top + bottom) / 2).to.be.closeTo(212, 1);
      expect(bottom - top).to.be.within(100, 140);
      expect(getComputedStyle(stage.drawn('div')).boxShadow).to.contain('0.8');
    });

    it('shows all of what has the focus, and stays in the window', async () => {
      stage.start('reading-mask');
      find('#link').focus();
      await sendKeys({ press: 'Tab' });
      const band = edges(stage.drawn('div'));
      const far = edges(find('#far'));
      expect(band.top).to.be.below(far.top);
      expect(band.bottom).to.be.above(far.bottom);
      await moveMouse(100, 1);
      expect(edges(stage.drawn('div')).top).to.equal(0);
    });
  });

  describe('the magnifier', () => {
    const box = () => stage.drawn('p');
    const size = () => Number.parseFloat(getComputedStyle(box()).fontSize);

    it('shows the sentence under the mouse with its word, in the chosen size', async () => {
      stage.start('magnifier', '300');
      await moveMouse(...wordAt('#text em'));
      expect(box().textContent.trim()).to.equal('Your appointment is on Monday.');
      expect(stage.drawn('mark').textContent).to.equal('appointment');
      expect(size()).to.equal(48);
    });

    it('does not run on into what stands beside the text', async () => {
      stage.start('magnifier', '150');
      const box = document.createElement('div');
      box.append('Open on ', 'Monday', document.createElement('ul'), ' and Tuesday');
      box.querySelector('ul')?.append('closed on Sunday');
      Object.assign(box.style, { position: 'absolute', left: '20px', top: '500px' });
      stage.main.append(box);
      const range = new Range();
      range.selectNode(box.childNodes[1] as Node);
      const { right, y, height } = range.getBoundingClientRect();
      await moveMouse(right - 2, y + height / 2);
      expect(stage.drawn('p').textContent).to.equal('Open on Monday and Tuesday');
      expect(stage.drawn('mark').textContent).to.equal('Monday');
    });

    it('is never smaller than 24 pixels', async () => {
      stage.start('magnifier', '150');
      find('#link').style.fontSize = '10px';
      await moveMouse(...wordAt('#link'));
      expect(size()).to.equal(24);
    });

    it('names pictures, icon buttons and fields with what is in them', async () => {
      stage.start('magnifier', '150');
      const shown: string[] = [];
      for (const selector of ['img', '#field', '#secret']) {
        await moveMouse(...middleOf(find(selector)));
        shown.push(box().textContent);
      }
      expect(shown).to.deep.equal(['A nurse with a child', 'Your name: Ana', 'Password']);
      find('#icon').textContent = '';
      await moveMouse(...middleOf(find('#icon')));
      expect(box().textContent).to.equal('Close the message');
    });

    it('shows what has the focus', async () => {
      stage.start('magnifier', '150');
      find('#link').focus();
      await sendKeys({ press: 'Tab' });
      expect(box().textContent).to.equal('Find us');
      expect(box().hidden).to.equal(false);
    });

    it('reads the text of a shadow root', async () => {
      stage.start('magnifier', '150');
      const button = find('#host').shadowRoot?.querySelector('button') as Element;
      await moveMouse(...middleOf(button));
      expect(box().textContent).to.equal('First in shadow');
    });

    it('is gone where there is nothing to read, and on Escape', async () => {
      stage.start('magnifier', '150');
      await moveMouse(...wordAt('#text em'));
      await moveMouse(700, 590);
      expect(box().hidden).to.equal(true);
      await moveMouse(...wordAt('#text em'));
      expect(box().hidden).to.equal(false);
      await sendKeys({ press: 'Escape' });
      expect(box().hidden).to.equal(true);
    });

    it('stays when a finger is lifted, and goes when the mouse leaves for a frame', () => {
      stage.start('magnifier', '150');
      const frame = document.createElement('iframe');
      const [x, y] = wordAt('#text em');
      play('pointerdown', x, y, 'touch');
      play('pointerout', x, y, 'touch');
      expect(box().hidden).to.equal(false);
      play('pointermove', x, y);
      play('pointerout', x, y, 'mouse', find('#link'));
      expect(box().hidden).to.equal(false);
      play('pointerout', x, y, 'mouse', frame);
      expect(box().hidden).to.equal(true);
    });

    it('stays in the window and off the pointer, however long the sentence', async () => {
      stage.start('magnifier', '300');
      find('#text em').textContent = 'appointment with a great many words '.repeat(60);
      for (const [top, y] of [
        [5, 41],
        [-200, 300],
        [250, 560],
      ] as const) {
        find('#text').style.top = `${top}px`;
        await moveMouse(60, y);
        const at = edges(box());
        expect(at.top).to.be.at.least(0);
        expect(at.bottom).to.be.at.most(window.innerHeight);
        expect(at.left).to.be.at.least(0);
        expect(at.right).to.be.at.most(window.innerWidth);
        expect(at.top > y || at.bottom < y).to.equal(true);
        expect(at.height).to.be.above(60);
        const mark = edges(stage.drawn('mark'));
        expect(mark.top >= at.top && mark.bottom <= at.bottom).to.equal(true);
      }
    });
  });

  describe('the large pointer', () => {
    it('has its tip where the mouse is', async () => {
      stage.start('pointer', 'large');
      await moveMouse(123, 234);
      const { left, top, width } = edges(stage.drawn('div'));
      expect([left, top]).to.deep.equal([123, 234]);
      expect(width).to.be.at.least(48);
    });

    it('is shown for a mouse only, and not outside of the window', async () => {
      stage.start('pointer', 'large');
      const arrow = stage.drawn('div');
      expect(arrow.hidden).to.equal(true);
      await moveMouse(123, 234);
      expect(arrow.hidden).to.equal(false);
      play('pointermove', 50, 60, 'touch');
      expect(arrow.hidden).to.equal(true);
      play('pointermove', 50, 60);
      expect(arrow.hidden).to.equal(false);
      play('pointerout', 50, 60);
      expect(arrow.hidden).to.equal(true);
    });
  });
});
