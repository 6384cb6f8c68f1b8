import { expect } from '@open-wc/testing';

import {
  buildPage,
  computedStyles,
  loadLaterParts,
  nextTask,
  type PageUnderTest,
  until,
} from './page-under-test.js';

const TEXT = `<style>p { font-size: 10px } @media (max-width: 200px) { p { font-size: 15px } }</style>
  <p>text</p><b style="font-size: 12px">x</b><button>b</button>`;

describe('frames of the same origin', () => {
  before(loadLaterParts);

  let page: PageUnderTest;

  beforeEach(() => {
    page = buildPage('', '<div></div>');
  });

  afterEach(() => page.remove());

  const addFrame = async (html: string, to: Node = page.main): Promise<HTMLIFrameElement> => {
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    frame.width = '300';
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    to.appendChild(frame);
    await loaded;
    return frame;
  };
  const documentIn = (frame: HTMLIFrameElement): Document => frame.contentDocument ?? document;
  const styleIn = (frame: HTMLIFrameElement, selector: string): CSSStyleDeclaration => {
    const element = documentIn(frame).querySelector(selector);
    if (!element || !frame.contentWindow) throw new Error(`nothing matches ${selector}`);
    return frame.contentWindow.getComputedStyle(element);
  };
  const sizeIn = (frame: HTMLIFrameElement, selector: string): number =>
    Number.parseFloat(styleIn(frame, selector).fontSize);

  it('are adjusted as the page is, and left as they were', async () => {
    const frame = await addFrame(TEXT);
    const before = computedStyles(documentIn(frame));
    const html = documentIn(frame).documentElement.outerHTML;
    const button = sizeIn(frame, 'button');
    page.adjustments.choose('text-size', '200');
    page.adjustments.choose('contrast', 'dark');
    expect(sizeIn(frame, 'p')).to.equal(20);
    expect(sizeIn(frame, 'b')).to.equal(24);
    expect(sizeIn(frame, 'button')).to.be.closeTo(button * 2, 0.01);
    expect(styleIn(frame, 'p').color).to.equal('rgb(255, 255, 255)');
    expect(documentIn(frame).documentElement.outerHTML).to.equal(html);
    page.adjustments.reset();
    expect(documentIn(frame).adoptedStyleSheets.length).to.equal(0);
    expect(computedStyles(documentIn(frame))).to.deep.equal(before);
  });

  it('are paler with the page around them, and not once more', async () => {
    const frame = await addFrame(TEXT);
    page.adjustments.choose('saturation', 'low');
    expect(getComputedStyle(document.documentElement).filter).to.equal('saturate(0.5)');
    expect(styleIn(frame, 'html').filter).to.equal('none');
  });

  it('keep conditions on their own width', async () => {
    const frame = await addFrame(TEXT);
    page.adjustments.choose('text-size', '200');
    frame.width = '150';
    expect(sizeIn(frame, 'p')).to.equal(30);
  });

  it('are reached in frames, in shadow roots, and with shadow roots of their own', async () => {
    const outer = await addFrame(TEXT);
    const inner = await addFrame(TEXT, documentIn(outer).body);
    const host = page.find('div');
    const shadowed = await addFrame(TEXT, host.attachShadow({ mode: 'open' }));
    const root = documentIn(shadowed).body.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>i { font-size: 11px }</style><i>x</i>';
    page.adjustments.choose('text-size', '200');
    expect(sizeIn(inner, 'p')).to.equal(20);
    const deep = root.querySelector('i') ?? host;
    expect(getComputedStyle(deep).fontSize).to.equal('22px');
    page.adjustments.reset();
    expect(getComputedStyle(deep).fontSize).to.equal('11px');
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('are reached when they come late, change, and go on to another page', async () => {
    page.adjustments.choose('text-size', '200');
    const frame = await addFrame(TEXT);
    await until(() => sizeIn(frame, 'p') === 20);
    documentIn(frame).body.insertAdjacentHTML('beforeend', '<i style="font-size: 9px">x</i>');
    await until(() => sizeIn(frame, 'i') === 18);
    documentIn(frame).head.insertAdjacentHTML('beforeend', '<style>p{font-size:13px}</style>');
    await until(() => sizeIn(frame, 'p') === 26);
    const left = documentIn(frame);
    frame.srcdoc = '<h6 style="font-size: 17px">x</h6>';
    await until(() => documentIn(frame) !== left && !!documentIn(frame).querySelector('h6'));
    await until(() => sizeIn(frame, 'h6') === 34);
    page.adjustments.reset();
    expect(sizeIn(frame, 'h6')).to.equal(17);
  });

  it('are reached while they are blank and written into', async () => {
    const frame = document.createElement('iframe');
    page.main.append(frame);
    await nextTask();
    page.adjustments.choose('text-size', '150');
    documentIn(frame).body.innerHTML = '<p style="font-size: 10px">x</p>';
    await until(() => sizeIn(frame, 'p') === 15);
  });

  it('of other origins are left out without a word', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.srcdoc = TEXT;
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    page.main.append(frame);
    await loaded;
    const { error, warn } = console;
    const said: unknown[] = [];
    Object.assign(console, { error: said.push.bind(said), warn: said.push.bind(said) });
    page.adjustments.choose('text-size', '200');
    page.adjustments.reset();
    Object.assign(console, { error, warn });
    expect(said).to.deep.equal([]);
  });
});
