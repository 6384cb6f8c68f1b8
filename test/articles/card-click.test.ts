import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

import { pressCard, watchCard } from '../../src/articles/card-click.js';
import '../../src/elements/practice-article-card/define.js';
import type { PracticeArticleCard } from '../../src/elements/practice-article-card/practice-article-card.js';
import { listenersOf } from '../support/count-listeners.js';

const full = html`
  <practice-article-card
    style="inline-size: 22em"
    href="/spine"
    heading="Spine"
    category="Back"
    category-href="/back"
    author="Ada"
    author-href="/ada"
    published="2024-03-05"
    excerpt="What causes it, and what helps against it at home and at work."
  ></practice-article-card>
`;

/** Presses a mouse; the test's launcher for WebKit has none. */
const hasMouse = /Chrome|Firefox/.test(navigator.userAgent);

function within(card: PracticeArticleCard, selector: string): HTMLElement {
  const found = card.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

const press = (element: Element, button: 'left' | 'middle' | 'right' = 'left') =>
  sendMouse({ type: 'click', position: middleOf(element), button });

async function pressWith(key: string, element: Element): Promise<void> {
  await sendKeys({ down: key });
  try {
    await press(element);
  } finally {
    await sendKeys({ up: key });
  }
}

describe('A press on a card', () => {
  const { open } = window;
  let card: PracticeArticleCard;
  let followed: string[];
  let opened: unknown[];

  /** Tells which links were followed, with the button and keys of the press, and stays here. */
  const keepPage = (click: MouseEvent) => {
    const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    const { button, ctrlKey, metaKey, shiftKey } = click;
    const keys = [ctrlKey && 'ctrl', metaKey && 'meta', shiftKey && 'shift'].filter(Boolean);
    followed.push([link.getAttribute('href'), button || '', ...keys].filter(Boolean).join(' '));
    click.preventDefault();
  };

  beforeEach(async () => {
    followed = [];
    opened = [];
    window.open = (url) => {
      opened.push(new URL(String(url)).pathname);
      return null;
    };
    document.addEventListener('click', keepPage);
    document.addEventListener('auxclick', keepPage);
    card = await fixture<PracticeArticleCard>(full);
  });

  afterEach(async () => {
    if (hasMouse) await resetMouse();
    document.getSelection()?.removeAllRanges();
    document.removeEventListener('click', keepPage);
    document.removeEventListener('auxclick', keepPage);
    window.open = open;
  });

  if (hasMouse) describe('with a mouse', withMouse);

  function withMouse(): void {
    it('follows the link from wherever there is no other one', async () => {
      await press(within(card, '.excerpt'));
      await press(within(card, 'time'));
      expect([followed, opened]).to.deep.equal([['/spine', '/spine'], []]);
    });

    it('opens the link elsewhere with the middle button, Ctrl, Cmd and Shift', async () => {
      const excerpt = within(card, '.excerpt');
      await press(excerpt, 'middle');
      await pressWith('Control', excerpt);
      await pressWith('Meta', excerpt);
      await pressWith('Shift', excerpt);
      expect([followed, opened]).to.deep.equal([[], Array(4).fill('/spine')]);
    });

    it('selects text, and follows nothing then', async () => {
      const { left, top, width } = within(card, '.excerpt').getBoundingClientRect();
      const [x, y] = [Math.round(left) + 4, Math.round(top) + 10];
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + Math.round(width / 2), y] });
      await sendMouse({ type: 'up' });
      expect(String(document.getSelection())).to.match(/What causes/);
      expect([followed, opened]).to.deep.equal([[], []]);
      // The next press only takes the selection back, as anywhere on a page, or follows.
      await press(within(card, 'time'));
      expect(String(document.getSelection())).to.equal('');
    });

    it('leaves category and author to their own links, by any press', async () => {
      for (const [selector, href] of [
        ['.category a', '/back'],
        ['.author a', '/ada'],
        ['.link', '/spine'],
      ] as const) {
        followed = [];
        await press(within(card, selector));
        await press(within(card, selector), 'middle');
        await pressWith('Control', within(card, selector));
        await pressWith('Shift', within(card, selector));
        expect(followed, selector).to.deep.equal([
          href,
          `${href} 1`,
          `${href} ctrl`,
          `${href} shift`,
        ]);
      }
      expect(opened).to.deep.equal([]);
    });

    it('leaves the right button to the browser: on the title, its menu is a link’s', async () => {
      const menus: string[] = [];
      const note = (menu: Event) => {
        const link = menu.composedPath().find((node) => node instanceof HTMLAnchorElement);
        menus.push(`${link?.getAttribute('href') ?? ''} ${String(menu.defaultPrevented)}`);
        menu.preventDefault();
      };
      document.addEventListener('contextmenu', note);
      await press(within(card, '.link'), 'right');
      await press(within(card, '.excerpt'), 'right');
      document.removeEventListener('contextmenu', note);
      expect(menus).to.deep.equal(['/spine false', ' false']);
      // Firefox tells a link of the right button too, as of any link; nothing follows it.
      expect(opened).to.deep.equal([]);
      expect(followed.filter((href) => href === '/spine')).to.deep.equal([]);
    });
  }

  it('neither scrolls by the middle button nor selects by Shift, but on no control', () => {
    const down = (target: Element, init: MouseEventInit) =>
      !target.dispatchEvent(
        new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    const excerpt = within(card, '.excerpt');
    expect(down(excerpt, { button: 1 })).to.equal(true);
    expect(down(excerpt, { shiftKey: true })).to.equal(true);
    expect(down(excerpt, {})).to.equal(false);
    expect(down(within(card, '.category a'), { button: 1 })).to.equal(false);
  });

  it('is heard once where the card stands in a shadow root, and until it is removed', async () => {
    for (const mode of ['open', 'closed'] as const) {
      followed = [];
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode });
      const inner = document.createElement('practice-article-card');
      // The document is not told of what is in a closed root.
      if (mode === 'closed') {
        root.addEventListener('click', (click) => click instanceof MouseEvent && keepPage(click));
      }
      Object.assign(inner, { heading: 'Inner', href: '/inner', excerpt: 'Text' });
      root.append(inner);
      await inner.updateComplete;
      within(inner, '.excerpt').click();
      expect(followed, mode).to.deep.equal(['/inner']);
      card.remove();
      within(inner, '.excerpt').click();
      expect(followed, mode).to.deep.equal(['/inner', '/inner']);
    }
  });

  it('costs three listeners a tree, however many cards are in it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const count = listenersOf(root);
    const boxes = [0, 1, 2].map(() => root.appendChild(document.createElement('div')));
    const ends = boxes.map((box) => watchCard(box, () => null));
    expect(count.now()).to.equal(3);
    for (const end of ends) end();
    expect(count.now()).to.equal(0);
    count.stop();
  });

  it('does for a card of a list what it does for a card alone', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><a href="/a">A</a> <span>Text</span> <button>B</button></div>`,
    );
    const link = box.querySelector('a');
    box.addEventListener('click', (click) => pressCard(click, box, link));
    box.querySelector('span')?.click();
    box.querySelector('button')?.click();
    expect(followed).to.deep.equal(['/a']);
  });
});
