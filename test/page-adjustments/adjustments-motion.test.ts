import { expect } from '@open-wc/testing';

import type { Stage } from '../../src/page-adjustments/adjustment.js';
import { stillWebAnimations } from '../../src/page-adjustments/web-animations.js';

import { buildPage, type PageUnderTest } from './page-under-test.js';

const FADE = [{ opacity: 1 }, { opacity: 0 }];

describe('the animations of scripts', () => {
  let page: PageUnderTest;
  let endless: Animation;
  let ending: Animation;
  let ours: Animation;

  const inside = (host: HTMLElement): HTMLElement => {
    const paragraph = document.createElement('p');
    (host.shadowRoot ?? host.attachShadow({ mode: 'open' })).append(paragraph);
    return paragraph;
  };

  const stage = (): Stage => ({
    document,
    layer: page.panel,
    language: 'en',
    isOurs: (node) => node === page.panel.shadowRoot,
  });

  beforeEach(() => {
    page = buildPage('', '<section class="host"></section>');
    const paragraph = inside(page.find('.host'));
    endless = paragraph.animate(FADE, { duration: 1000, iterations: Infinity });
    ending = paragraph.animate(FADE, 60_000);
    ours = inside(page.panel).animate(FADE, 60_000);
  });

  afterEach(() => page.remove());

  it('end or stand still in shadow roots too, and go on afterwards', () => {
    const behaviour = stillWebAnimations(stage());
    behaviour.refresh();
    expect(ending.playState).to.equal('finished');
    expect(endless.playState).to.equal('paused');
    behaviour.stop();
    expect(endless.playState).to.equal('running');
    expect(ending.playState).to.equal('running');
    expect(Number(ending.currentTime)).to.be.within(0, 10_000);
  });

  it('stay at their end when they would have come to it meanwhile, or were canceled', () => {
    const behaviour = stillWebAnimations(stage());
    const canceled = inside(page.find('.host')).animate(FADE, 60_000);
    ending.currentTime = 59_999.9;
    behaviour.refresh();
    canceled.cancel();
    const until = performance.now() + 2;
    while (performance.now() < until);
    behaviour.stop();
    expect(ending.playState).to.equal('finished');
    expect(canceled.playState).to.equal('idle');
  });

  it('are left alone in a menu', () => {
    const behaviour = stillWebAnimations(stage());
    behaviour.refresh();
    behaviour.stop();
    expect(ours.playState).to.equal('running');
  });
});
