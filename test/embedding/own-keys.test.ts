import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';

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
