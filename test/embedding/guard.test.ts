import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as litHtml, type ReactiveController } from 'lit';

import { defineGuarded, guarded } from '../../src/embedding/guard.js';
import { plainJson } from '../../src/embedding/plain-json.js';
import { warningsDuring } from '../support/console-warnings.js';

/** What an element is told to do wrong. */
type Fault = (this: LitElement) => void;

let next = 0;

/** Defines a guarded element under a name of its own. */
function define(elementClass: CustomElementConstructor): string {
  const tag = `guarded-${next++}`;
  defineGuarded(tag, elementClass, () => customElements.define(tag, elementClass));
  return tag;
}

async function show(tag: string, content = '<a href="tel:+17276977463">Call</a>') {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.insertAdjacentHTML('beforeend', `<${tag} given>${content}</${tag}>`);
  const element = place.firstElementChild as LitElement;
  await element.updateComplete;
  return element;
}

const fail = () => {
  throw new TypeError('typed by a visitor');
};

/** An element that renders one word, and fails where it is told to. */
function failing(faults: Readonly<Record<string, Fault>>): CustomElementConstructor {
  class Failing extends LitElement {
    static override properties = { given: {} };

    protected override render() {
      return litHtml`<b>own</b>`;
    }
  }
  for (const [name, fault] of Object.entries(faults)) {
    const inherited = (LitElement.prototype as unknown as Record<string, Fault | undefined>)[name];
    Object.defineProperty(Failing.prototype, name, {
      writable: true,
      value(this: LitElement, ...rest: []) {
        inherited?.apply(this, rest);
        fault.call(this);
      },
    });
  }
  return Failing;
}

describe('an element that fails', () => {
  // What is not taken in is an uncaught error, and the test runner fails the file for that.
  const reactions = [
    'connectedCallback',
    'disconnectedCallback',
    'adoptedCallback',
    'attributeChangedCallback',
    'willUpdate',
    'updated',
    'firstUpdated',
    'scheduleUpdate',
  ];
  for (const name of reactions) {
    it(`in ${name} says so once and goes on`, async () => {
      const warnings = await warningsDuring(async () => {
        const element = await show(define(failing({ [name]: fail })));
        element.requestUpdate();
        await element.updateComplete;
        element.setAttribute('given', 'again');
        element.remove();
        const frame = document.createElement('iframe');
        document.body.append(frame);
        frame.contentDocument?.body.append(element);
        frame.remove();
      });
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.match(/^<guarded-\d+>: it has failed \(TypeError/);
      expect(warnings[0]).to.not.include('visitor');
    });
  }

  it('at its first rendering shows what the page wrote inside it, in every slot', async () => {
    const content = 'Text <a slot="phone" href="tel:1">Call</a>';
    let element: LitElement | undefined;
    await warningsDuring(async () => {
      element = await show(define(failing({ render: fail })), content);
    });
    const slots = [...(element?.shadowRoot?.querySelectorAll('slot') ?? [])];
    expect(slots.map(({ name }) => name).sort()).to.deep.equal(['', 'phone']);
    expect(element?.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('shows its own again as soon as it can', async () => {
    let isBroken = true;
    const tag = define(failing({ willUpdate: () => isBroken && fail() }));
    let element: LitElement | undefined;
    await warningsDuring(async () => {
      element = await show(tag);
    });
    expect(element?.shadowRoot?.querySelector('slot')).to.exist;
    isBroken = false;
    element?.requestUpdate();
    await element?.updateComplete;
    expect(element?.shadowRoot?.querySelector('slot')).to.not.exist;
    expect(element?.shadowRoot?.textContent).to.equal('own');
  });

  it('later keeps what it has shown', async () => {
    let isBroken = false;
    const element = await show(define(failing({ willUpdate: () => isBroken && fail() })));
    isBroken = true;
    await warningsDuring(async () => {
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(element.shadowRoot?.textContent).to.equal('own');
    expect(element.shadowRoot?.querySelector('slot')).to.not.exist;
  });

  it('in one controller leaves the others at work', async () => {
    const heard: string[] = [];
    class Controlled extends LitElement {
      constructor() {
        super();
        const broken: ReactiveController = {
          hostConnected: fail,
          hostUpdate: fail,
          hostUpdated: fail,
        };
        this.addController(broken);
        this.addController({ hostConnected: () => heard.push('connected') });
        this.addController({ hostUpdated: () => heard.push('updated') });
      }

      protected override render() {
        return litHtml`own`;
      }
    }
    let element: LitElement | undefined;
    const warnings = await warningsDuring(async () => {
      element = await show(define(Controlled));
    });
    expect(heard).to.deep.equal(['connected', 'updated']);
    expect(warnings.length).to.be.at.least(1);
    expect(element?.shadowRoot?.textContent).to.equal('own');
  });

  it('in a guarded callback is taken in', async () => {
    const warnings = await warningsDuring(() => guarded(document.body, fail)());
    expect(warnings.join()).to.match(/^<body>: it has failed/);
  });

  it('on a page whose console throws, throws nothing all the same', async () => {
    const { warn } = console;
    console.warn = fail;
    try {
      const element = await show(define(failing({ render: fail })));
      expect(element.shadowRoot?.querySelector('slot')).to.exist;
    } finally {
      console.warn = warn;
    }
  });
});

describe('a definition', () => {
  it('that throws is told and stays inside', async () => {
    const warnings = await warningsDuring(() => defineGuarded('guarded-broken', LitElement, fail));
    expect(warnings.join()).to.match(/<guarded-broken> can't be defined here: TypeError/);
  });

  it('of a class that has another name already is told and stays inside', async () => {
    const twice = failing({});
    const warnings = await warningsDuring(async () => {
      define(twice);
      define(twice);
      expect((await show(define(failing({})))).shadowRoot?.textContent).to.equal('own');
    });
    expect(warnings.length).to.equal(1);
    expect(warnings.join()).to.match(/can't be defined here/);
  });
});

describe('JSON of the library', () => {
  it('is what it is, whatever arrays have been given', () => {
    const data = { a: [1, 'two', [true, null]], b: { c: [] }, d: undefined };
    const expected = JSON.stringify(data);
    const given = Array.prototype as { toJSON?: unknown };
    given.toJSON = () => 'broken';
    const written = plainJson(data);
    const broken = JSON.stringify(data);
    delete given.toJSON;
    expect(broken).to.not.equal(expected);
    expect(written).to.equal(expected);
  });
});
