import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';

import '../../src/elements/practice-article-card/define.js';
import '../../src/elements/practice-card/define.js';
import { OwnKeys } from '../../src/embedding/own-keys.js';

class OwnKeysSample extends LitElement {
  constructor() {
    super();
    new OwnKeys(this);
  }

  protected override render(): TemplateResult {
    return html`<input /><slot></slot>
      <dialog><button>Close</button></dialog>`;
  }
}
customElements.define('own-keys-sample', OwnKeysSample);

describe('OwnKeys', () => {
  let element: OwnKeysSample;
  let heard: string[];
  const hear = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);

  const press = (target: Element, init: KeyboardEventInit, type = 'keydown') =>
    target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, ...init }));
  const inside = (selector: string): Element => {
    const found = element.shadowRoot?.querySelector(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };

  beforeEach(async () => {
    heard = [];
    element = document.createElement('own-keys-sample') as OwnKeysSample;
    element.append(document.createElement('textarea'));
    document.body.append(element);
    await element.updateComplete;
    for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, hear);
  });

  afterEach(() => {
    element.remove();
    for (const type of ['keydown', 'keyup'] as const) document.removeEventListener(type, hear);
  });

  it("keeps what is written in its own field from the page's shortcuts", () => {
    for (const key of ['k', '/', ' ', 'Enter', 'ArrowLeft']) press(inside('input'), { key });
    press(inside('input'), { key: 'k' }, 'keyup');
    expect(heard).to.deep.equal([]);
  });

  it('knows a letter that is written with AltGr', () => {
    const init = { key: '@', ctrlKey: true, altKey: true, bubbles: true, composed: true };
    const event = new KeyboardEvent('keydown', init);
    // WebKit has no init for this modifier.
    event.getModifierState = (name) => name === 'AltGraph';
    inside('input').dispatchEvent(event);
    expect(heard).to.deep.equal([]);
  });

  it('lets the page have what is for the page', () => {
    press(inside('input'), { key: 'Tab' });
    press(inside('input'), { key: 'F6' });
    press(inside('input'), { key: 'k', ctrlKey: true });
    press(inside('input'), { key: 'Escape' });
    expect(heard).to.deep.equal(['keydown Tab', 'keydown F6', 'keydown k', 'keydown Escape']);
  });

  it("does not touch keys in the page's own content", () => {
    press(element.querySelector('textarea') ?? element, { key: 'k' });
    expect(heard).to.deep.equal(['keydown k']);
  });

  it('keeps Escape while something of its own is open', () => {
    inside('dialog').setAttribute('open', '');
    press(inside('button'), { key: 'Escape' });
    expect(heard).to.deep.equal([]);
  });

  it('bears events that know no key', () => {
    let count = 0;
    const listener = () => count++;
    document.addEventListener('keydown', listener);
    inside('input').dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    document.removeEventListener('keydown', listener);
    expect(count).to.equal(1);
  });

  it('hears nothing once it is gone, and again when it is back', () => {
    element.remove();
    press(element, { key: 'k' });
    document.body.append(element);
    press(inside('input'), { key: 'k' });
    expect(heard).to.deep.equal([]);
  });
});

describe('Enter on the link of a card', () => {
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  const tell = (link: Element, key: string) =>
    link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

  const cards = ['practice-article-card', 'practice-card'] as const;

  for (const tag of cards) {
    describe(`of a ${tag}`, () => {
      let card: HTMLElement;
      let link: Element;

      beforeEach(async () => {
        heard.length = 0;
        const made = document.createElement(tag);
        made.setAttribute(tag === 'practice-card' ? 'name' : 'heading', 'North');
        made.setAttribute('href', '/north');
        document.body.append(made);
        await made.updateComplete;
        card = made;
        link = made.shadowRoot?.querySelector('a') ?? made;
        document.addEventListener('keydown', hear);
      });

      afterEach(() => {
        card.remove();
        document.removeEventListener('keydown', hear);
      });

      it("is not taken by the page's shortcuts, which have all other keys", () => {
        link.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
        for (const key of ['Enter', '/', 'k', 'Escape']) tell(link, key);
        expect(heard).to.deep.equal(['/', 'k', 'Escape']);
      });

      it('is the page’s where it was pressed in its own content', () => {
        const own = card.appendChild(document.createElement('a'));
        link.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
        tell(own, 'Enter');
        expect(heard).to.deep.equal(['Enter']);
      });
    });
  }

  it('is not listened for when no card is left', () => {
    const listened: string[] = [];
    const remove = window.removeEventListener.bind(window);
    const spy = (...given: Parameters<typeof remove>) => {
      listened.push(given[0]);
      remove(...given);
    };
    Object.assign(window, { removeEventListener: spy });
    const card = document.createElement('practice-card');
    document.body.append(card);
    expect(listened).not.to.include('focusin');
    card.remove();
    Reflect.deleteProperty(window, 'removeEventListener');
    expect(listened).to.include('focusin');
  });
});
