import { expect } from '@open-wc/testing';

import { computedStyles, until } from '../page-adjustments/page-under-test.js';

import { found } from './found.js';
import { buildStage, clickAt, middleOf, releaseMouse, type StageUnderTest } from './stage.js';

// Red, then green, and so on for ever.
const GIF =
  'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAAD/ACH/C05FVFNDQVBFMi4wAwEAAAAh+QQEFAAAACwAAAAAAQABAAACAkQBACH5BAQUAAAALAAAAAABAAEAAAICTAEAOw==';

const still = (): string => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40;
  canvas.getContext('2d')?.fillRect(0, 0, 40, 40);
  return canvas.toDataURL();
};

const PAGE = (source: string) => `
  <style>
    main { position: absolute; inset: 0 0 auto 0; height: 2000px; font: 16px/24px sans-serif; }
    main > * { position: absolute; margin: 0; }
    #photo { left: 20px; top: 100px; width: 200px; height: 120px; }
    #plain { left: 260px; top: 100px; width: 100px; height: 100px; }
    #icon { left: 400px; top: 100px; width: 20px; height: 20px; }
    #chart { left: 460px; top: 100px; }
    #go { left: 20px; top: 260px; width: 160px; height: 60px; }
    #hero { left: 260px; top: 260px; width: 300px; height: 160px; }
    #words { left: 260px; top: 340px; width: 300px; color: #fff; font-size: 40px; line-height: 60px; }
    #strip { left: 20px; top: 360px; width: 100px; height: 100px; overflow: hidden; }
    #strip img { margin-left: 150px; width: 100px; height: 100px; }
    #bar { position: fixed; left: 0; top: 0; width: 100%; height: 50px; background: #eee; }
    #host { left: 600px; top: 260px; }
  </style>
  <img id="photo" src="${source}" alt="Two nurses at a desk">
  <img id="plain" src="${source}" alt="">
  <img id="icon" src="${source}" alt="Phone">
  <svg id="chart" role="img" aria-label="Waiting times" width="120" height="80"><rect width="120" height="80"/></svg>
  <input id="go" type="image" src="${source}" alt="Send">
  <img id="hero" src="${source}" alt="A garden"><h1 id="words">Welcome</h1>
  <div id="strip"><img src="${source}" alt="Clipped away"></div>
  <div id="host"></div>
  <div id="bar"></div>`;

describe('hidden pictures', () => {
  let stage: StageUnderTest;
  const find = (selector: string): HTMLElement => {
    const found = stage.main.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  const label = (words: string) =>
    stage.drawnAll('b').find(({ textContent }) => textContent === words);
  const isSeen = (words: string) => !!label(words)?.getClientRects().length;
  const sheets = () => document.adoptedStyleSheets.length;

  beforeEach(() => {
    stage = buildStage(PAGE(still()));
    find('#host').attachShadow({ mode: 'open' }).innerHTML =
      `<img src="${still()}" alt="In a shadow root" width="120" height="60">`;
  });

  afterEach(async () => {
    await releaseMouse();
    stage.remove();
  });

  it('show their text at their place', () => {
    stage.start('pictures', 'hidden');
    for (const [words, selector] of [
      ['Two nurses at a desk', '#photo'],
      ['Waiting times', '#chart'],
      ['Send', '#go'],
    ] as const) {
      const [x, y] = middleOf(label(words) as Element);
      const [atX, atY] = middleOf(find(selector));
      expect(Math.abs(x - atX) + Math.abs(y - atY), words).to.be.below(3);
    }
    expect(isSeen('In a shadow root')).to.equal(true);
  });

  it('are plain boxes; what is drawn inside is not seen', () => {
    stage.start('pictures', 'hidden');
    const shadowed = find('#host').shadowRoot?.querySelector('img') as Element;
    for (const picture of [find('#photo'), find('#plain'), find('#go'), shadowed]) {
      const style = getComputedStyle(picture);
      expect(style.objectPosition).to.contain('-99999px');
      expect(style.backgroundColor).to.equal('rgb(117, 117, 117)');
    }
    expect(getComputedStyle(find('#chart rect')).opacity).to.equal('0');
  });

  it('say nothing where they mean nothing, and leave icons alone', () => {
    stage.start('pictures', 'hidden');
    expect(stage.drawnAll('b').map(({ textContent }) => textContent)).not.to.include.members(['']);
    expect(!!label('Phone')).to.equal(false);
    expect(getComputedStyle(find('#icon')).objectPosition).to.equal('50% 50%');
  });

  it("are called pictures where nobody wrote what they show, in the menu's language", () => {
    find('#photo').removeAttribute('alt');
    const running = stage.start('pictures', 'hidden');
    expect(isSeen('Picture')).to.equal(true);
    running.stop();
    stage.start('pictures', 'hidden', 'es-MX');
    expect(isSeen('Imagen')).to.equal(true);
  });

  it('never write over the words of the page', () => {
    stage.start('pictures', 'hidden');
    const words = find('#words').getBoundingClientRect();
    const garden = label('A garden')?.getBoundingClientRect();
    expect(garden?.height).to.be.above(0);
    expect(garden?.bottom).to.be.at.most(words.top + 1);
  });

  it('write nothing where they are clipped or under a fixed bar, while the page scrolls too', async () => {
    stage.start('pictures', 'hidden');
    expect(isSeen('Clipped away')).to.equal(false);
    window.scrollTo(0, 80);
    await until(() => Math.abs((label('Send')?.getBoundingClientRect().top ?? 0) - 210) < 30);
    expect(label('Two nurses at a desk')?.getBoundingClientRect().top).to.be.at.least(49);
    window.scrollTo(0, 170);
    await until(
      () =>
        !isSeen('Two nurses at a desk') ||
        middleOf(label('Two nurses at a desk') as Element)[1] < 50,
    );
    expect(isSeen('Two nurses at a desk')).to.equal(false);
  });

  it('are found when they come late', () => {
    const running = stage.start('pictures', 'hidden');
    const late = document.createElement('img');
    Object.assign(late, { src: still(), alt: 'Late', width: 90, height: 90 });
    Object.assign(late.style, { left: '600px', top: '100px' });
    stage.main.append(late);
    running.refresh();
    expect(isSeen('Late')).to.equal(true);
    late.remove();
    running.refresh();
    expect(!!label('Late')).to.equal(false);
  });

  it('still take clicks', async () => {
    stage.start('pictures', 'hidden');
    let clicks = 0;
    find('#photo').addEventListener('click', () => clicks++);
    await clickAt(...middleOf(find('#photo')));
    expect(clicks).to.equal(1);
  });

  it('leave no rule in an element that was taken out of the page meanwhile', () => {
    const running = stage.start('pictures', 'hidden');
    const host = find('#host');
    expect(host.shadowRoot?.adoptedStyleSheets).to.have.length(1);
    host.remove();
    running.refresh();
    expect(host.shadowRoot?.adoptedStyleSheets).to.have.length(0);
  });

  it('are back without a trace', () => {
    const before = sheets();
    const was = computedStyles();
    const running = stage.start('pictures', 'hidden');
    expect(computedStyles()).not.to.deep.equal(was);
    running.stop();
    expect(computedStyles()).to.deep.equal(was);
    expect(sheets()).to.equal(before);
    expect(find('#host').shadowRoot?.adoptedStyleSheets).to.have.length(0);
    expect(stage.layer.childElementCount).to.equal(0);
    expect(stage.mutations()).to.deep.equal([]);
  });
});

describe('moving pictures', () => {
  let stage: StageUnderTest;
  let gif: HTMLImageElement;
  const loaded = async () => {
    await Promise.all([...stage.main.querySelectorAll('img')].map((each) => each.decode()));
  };

  beforeEach(async () => {
    stage = buildStage(`
      <style>
        #gif { position: absolute; left: 30px; top: 40px; width: 90px; height: 60px; object-fit: cover;
          object-position: 10% 20%; border-radius: 9px; }
        #photo { position: absolute; left: 30px; top: 140px; width: 90px; }
      </style>
      <img id="gif" src="${GIF}" alt="A beating heart"><img id="photo" src="${still()}" alt="">`);
    gif = found(stage.main.querySelector<HTMLImageElement>('#gif'), 'gif');
    await loaded();
  });

  afterEach(() => stage.remove());

  it('show one frame, at their place and with their looks', async () => {
    stage.start('moving-pictures', 'still');
    const canvas = stage.drawn('canvas') as HTMLCanvasElement;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([30, 40, 90, 60]);
    const style = getComputedStyle(canvas);
    expect([style.objectFit, style.objectPosition, style.borderTopLeftRadius]).to.deep.equal([
      'cover',
      '10% 20%',
      '9px',
    ]);
    const pixel = () => String(canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data);
    await until(() => pixel() === '255,0,0,255');
  });

  it('are not seen themselves; a photo is left alone', () => {
    stage.start('moving-pictures', 'still');
    expect(getComputedStyle(gif).objectPosition).to.contain('-99999px');
    const photo = found(stage.main.querySelector<HTMLImageElement>('#photo'), 'photo');
    expect(getComputedStyle(photo).objectPosition).to.equal('50% 50%');
    expect(stage.drawnAll('canvas')).to.have.length(1);
  });

  it('are known by their address', async () => {
    const photo = found(stage.main.querySelector<HTMLImageElement>('#photo'), 'photo');
    photo.src = '/demo/site/images/spine.svg?made-of=heart.gif';
    await until(() => photo.complete && photo.currentSrc.endsWith('.gif'));
    stage.start('moving-pictures', 'still');
    expect(stage.drawnAll('canvas')).to.have.length(2);
  });

  it('are stilled when they come late', async () => {
    const running = stage.start('moving-pictures', 'still');
    const late = document.createElement('img');
    late.src = GIF;
    late.alt = 'late';
    late.width = late.height = 50;
    stage.main.append(late);
    await loaded();
    running.refresh();
    expect(stage.drawnAll('canvas')).to.have.length(2);
    expect(getComputedStyle(late).objectPosition).to.contain('-99999px');
  });

  it('move on without a trace', () => {
    const before = document.adoptedStyleSheets.length;
    const running = stage.start('moving-pictures', 'still');
    running.refresh();
    running.stop();
    expect(getComputedStyle(gif).objectFit).to.equal('cover');
    expect(document.adoptedStyleSheets).to.have.length(before);
    expect(stage.layer.childElementCount).to.equal(0);
    expect(stage.mutations()).to.deep.equal([]);
  });
});
