import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';

import '../../src/elements/practice-profile/define.js';
import { LanguageController } from '../../src/language/language-controller.js';
import { PracticeConsumer } from '../../src/practice/practice-consumer.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

/** An element of the kind that the profile serves, with nothing else to it. */
class PracticeListener extends LitElement {
  readonly #practice = new PracticeConsumer(this);
  readonly #language = new LanguageController(this, { en: 'en', es: 'es' });

  get practiceName(): string | undefined {
    return this.#practice.value.name;
  }

  get phone(): string | undefined {
    return this.#practice.value.telephone;
  }

  get states(): readonly string[] | undefined {
    return this.#practice.value.licensedStates;
  }

  get language(): string {
    return this.#language.language;
  }
}
customElements.define('practice-listener', PracticeListener);

const listener = (root: ParentNode = document, index = 0) => {
  const found = root.querySelectorAll<PracticeListener>('practice-listener')[index];
  if (!found) throw new Error('no listener');
  return found;
};

const jsonLd = (value: unknown) => {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
};

const clinic = (name: string, telephone = '727-555-0100') => ({
  '@type': 'MedicalClinic',
  name,
  telephone,
});

describe('practice-profile', () => {
  describe('whom it serves', () => {
    it('serves its content where it has some', async () => {
      const page = await fixture(html`
        <div>
          <practice-profile name="North"><practice-listener></practice-listener></practice-profile>
          <practice-profile name="South"><practice-listener></practice-listener></practice-profile>
          <practice-listener></practice-listener>
        </div>
      `);
      expect(listener(page, 0).practiceName).to.equal('North');
      expect(listener(page, 1).practiceName).to.equal('South');
      expect(listener(page, 2).practiceName).to.equal(undefined);
    });

    it('serves the whole page where it is empty', async () => {
      const page = await fixture(html`
        <div>
          <practice-listener></practice-listener>
          <practice-profile name="North"></practice-profile>
          <p><practice-listener></practice-listener></p>
        </div>
      `);
      expect(listener(page, 0).practiceName).to.equal('North');
      expect(listener(page, 1).practiceName).to.equal('North');
    });

    it('gives way to a nearer profile, also one that comes later', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <practice-profile name="Page"></practice-profile>
          <section><practice-listener></practice-listener></section>
        </div>
      `);
      const heard = listener(page);
      expect(heard.practiceName).to.equal('Page');
      const nearer = document.createElement('practice-profile');
      nearer.name = 'Near';
      page.append(nearer);
      nearer.append(heard);
      expect(heard.practiceName).to.equal('Near');
      page.append(heard);
      expect(heard.practiceName).to.equal('Page');
    });

    it('hands its elements to another profile when it is removed', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <practice-profile name="First"></practice-profile>
          <practice-profile name="Second"></practice-profile>
          <practice-listener></practice-listener>
        </div>
      `);
      expect(listener(page).practiceName).to.equal('First');
      page.querySelector('practice-profile')?.remove();
      expect(listener(page).practiceName).to.equal('Second');
      page.querySelector('practice-profile')?.remove();
      expect(listener(page).practiceName).to.equal(undefined);
    });

    it('serves only its content once it gets some', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <practice-profile name="North"></practice-profile>
          <practice-listener></practice-listener>
        </div>
      `);
      expect(listener(page).practiceName).to.equal('North');
      page.querySelector('practice-profile')?.append(document.createElement('practice-listener'));
      await nextFrame();
      expect(listener(page, 0).practiceName).to.equal('North');
      expect(listener(page, 1).practiceName).to.equal(undefined);
    });

    it('finds elements that are upgraded after it and elements in shadow roots', async () => {
      const page = await fixture<HTMLElement>(html`
        <practice-profile name="North"><div></div></practice-profile>
      `);
      const root = page.firstElementChild?.attachShadow({ mode: 'open' });
      const late = document.createElement('practice-late-listener');
      root?.append(late, document.createElement('practice-listener'));
      customElements.define('practice-late-listener', class extends PracticeListener {});
      expect((late as PracticeListener).practiceName).to.equal('North');
      expect(root && listener(root).practiceName).to.equal('North');
    });

    it('finds elements that were upgraded before it', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const profile = document.createElement('practice-late-profile');
      profile.setAttribute('name', 'Late');
      profile.append(document.createElement('practice-listener'));
      page.append(profile);
      expect(listener(page).practiceName).to.equal(undefined);
      const Profile = customElements.get('practice-profile');
      if (!Profile) throw new Error('not defined');
      customElements.define('practice-late-profile', class extends Profile {});
      expect(listener(page).practiceName).to.equal('Late');
    });
  });

  describe('a profile that is upgraded around an element that has one', () => {
    it('is the only one that is heard from then on', async () => {
      const page = await fixture<HTMLElement>(html`
        <div><practice-profile name="Page"></practice-profile></div>
      `);
      const around = document.createElement('practice-later-profile');
      around.setAttribute('name', 'Around');
      around.append(document.createElement('practice-listener'));
      page.append(around);
      expect(listener(page).practiceName).to.equal('Page');
      const Profile = customElements.get('practice-profile');
      if (!Profile) throw new Error('not defined');
      customElements.define('practice-later-profile', class extends Profile {});
      expect(listener(page).practiceName).to.equal('Around');
      page.querySelector('practice-profile')?.setAttribute('name', 'Page again');
      await nextFrame();
      expect(listener(page).practiceName).to.equal('Around');
    });
  });

  describe('what it reads', () => {
    it("does not take another profile's JSON-LD for the page's", async () => {
      const page = await fixture(html`
        <div>
          <practice-profile>${jsonLd(clinic('Near'))}<i></i></practice-profile>
          <practice-profile><i></i></practice-profile>
        </div>
      `);
      const [near, bare] = page.querySelectorAll('practice-profile');
      expect(near?.practice.name).to.equal('Near');
      expect(bare?.practice.name).to.equal(undefined);
    });

    it('prefers its attributes to the JSON-LD inside it', async () => {
      const profile = await fixture(html`
        <practice-profile name="Said">${jsonLd(clinic('Read'))}</practice-profile>
      `);
      expect(profile).to.have.nested.property('practice.name', 'Said');
      expect(profile).to.have.nested.property('practice.telephone', '727-555-0100');
    });

    it('reads the page where neither says who the practice is', async () => {
      const script = jsonLd(clinic('Page'));
      document.head.append(script);
      try {
        const page = await fixture(html`
          <div>
            <practice-profile endpoint="/consult"><i></i></practice-profile>
            <practice-profile name="Other"><i></i></practice-profile>
          </div>
        `);
        const [bare, other] = page.querySelectorAll('practice-profile');
        expect(bare?.practice.name).to.equal('Page');
        expect(bare?.practice.consultEndpoint).to.equal('/consult');
        expect(other?.practice.telephone, "another practice's phone").to.equal(undefined);
      } finally {
        script.remove();
      }
    });

    it('follows changes of attributes, scripts and the property live', async () => {
      const profile = await fixture<HTMLElementTagNameMap['practice-profile']>(html`
        <practice-profile><practice-listener></practice-listener></practice-profile>
      `);
      profile.append(jsonLd(clinic('Read')));
      await nextFrame();
      expect(listener(profile).practiceName).to.equal('Read');
      const script = profile.querySelector('script');
      if (script) script.textContent = JSON.stringify(clinic('Read again'));
      await nextFrame();
      expect(listener(profile).practiceName).to.equal('Read again');
      profile.setAttribute('name', 'Said');
      await nextFrame();
      expect(listener(profile).practiceName).to.equal('Said');
      profile.practice = { name: 'Given' };
      expect(listener(profile).practiceName).to.equal('Given');
      expect(listener(profile).phone).to.equal(undefined);
    });

    it('warns once about broken JSON-LD and goes on with what it has', async () => {
      const warnings = await warningsDuring(async () => {
        const profile = await fixture<HTMLElementTagNameMap['practice-profile']>(html`
          <practice-profile phone="727-555-0123">
            ${jsonLd('{"@type": "MedicalClinic", "name": }')}
          </practice-profile>
        `);
        profile.setAttribute('name', 'Said');
        await profile.updateComplete;
        expect(profile.practice).to.deep.equal({ name: 'Said', telephone: '727-555-0123' });
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/<practice-profile>: a JSON-LD script can't be read.+JSON/);
    });

    it('reads states as codes, or as names with commas between', async () => {
      const element = await fixture(html`
        <practice-profile licensed-states="FL, GA"
          ><practice-listener></practice-listener
        ></practice-profile>
      `);
      expect(listener(element).states).to.deep.equal(['FL', 'GA']);
      element.setAttribute('licensed-states', 'New York, West Virginia');
      await nextFrame();
      expect(listener(element).states).to.deep.equal(['New York', 'West Virginia']);
    });

    it('takes a property that was set before the upgrade', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const early = document.createElement('practice-early-profile');
      Object.assign(early, { practice: { name: 'Early' } });
      early.append(document.createElement('practice-listener'));
      page.append(early);
      const Profile = customElements.get('practice-profile');
      if (!Profile) throw new Error('not defined');
      customElements.define('practice-early-profile', class extends Profile {});
      await nextFrame();
      expect(listener(page).practiceName).to.equal('Early');
    });
  });

  describe('the language', () => {
    it('is the nearest lang, a locale of the profile included, and is followed live', async () => {
      const page = await fixture<HTMLElement>(html`
        <div lang="en">
          <practice-profile locale="es-US"
            ><practice-listener></practice-listener
          ></practice-profile>
        </div>
      `);
      expect(listener(page).language).to.equal('es');
      listener(page).lang = 'en-US';
      await nextFrame();
      expect(listener(page).language).to.equal('en');
      listener(page).removeAttribute('lang');
      page.querySelector('practice-profile')?.removeAttribute('locale');
      await nextFrame();
      expect(listener(page).language).to.equal('en');
      page.lang = 'es';
      await nextFrame();
      expect(listener(page).language).to.equal('es');
    });
  });

  describe("on somebody else's page", () => {
    it('watches the language with one observer a tree, which ends with the last element', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const { observe, disconnect } = MutationObserver.prototype;
      const watching = new Set<MutationObserver>();
      MutationObserver.prototype.observe = function (target, options) {
        if (target === document) watching.add(this);
        observe.call(this, target, options);
      };
      MutationObserver.prototype.disconnect = function () {
        watching.delete(this);
        disconnect.call(this);
      };
      try {
        page.append(...[1, 2, 3].map(() => document.createElement('practice-listener')));
        expect(watching.size).to.equal(1);
        page.firstElementChild?.remove();
        expect(watching.size).to.equal(1);
        page.replaceChildren();
        expect(watching.size).to.equal(0);
      } finally {
        Object.assign(MutationObserver.prototype, { observe, disconnect });
      }
    });

    it('leaves no listener on the document when it is removed', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const count = listenersOf(document);
      page.append(
        document.createElement('practice-profile'),
        document.createElement('practice-listener'),
      );
      await nextFrame();
      expect(count.now()).to.be.greaterThan(0);
      page.replaceChildren();
      expect(count.now()).to.equal(0);
      count.stop();
    });
  });
});
