import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import '../../src/elements/practice-consultation-cta/define.js';
import '../../src/elements/practice-profile/define.js';
import { contactData } from '../../src/practice/contact-data.js';

const published = () => [...document.querySelectorAll('[itemtype$="/MedicalBusiness"]')];

/** The properties of an item: texts, and lists of them; items inside by their own properties. */
const read = (item: Element | undefined): Record<string, unknown> => {
  const properties: Record<string, unknown> = {};
  for (const child of item?.children ?? []) {
    const name = child.getAttribute('itemprop') ?? '';
    properties[name] = child.getAttribute('content') ?? read(child);
  }
  return properties;
};

describe('what search engines are told of a practice', () => {
  const said: HTMLScriptElement[] = [];

  const say = (data: object) => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify(data);
    document.head.append(script);
    said.push(script);
  };

  const north = (count = 1) => html`
    <practice-profile name="North" phone="727-MY-SPINE" hours="Mo-Fr 09:00-17:00">
      ${Array.from({ length: count }, () => {
        return html`<practice-consultation-cta href="#x"></practice-consultation-cta>`;
      })}
    </practice-profile>
  `;

  afterEach(() => {
    said.forEach((script) => script.remove());
    said.length = 0;
  });

  it('is its contact point and its hours, once, however often it is named', async () => {
    await fixture(html`<div>${north(3)}${north(2)}</div>`);
    await nextFrame();
    expect(published()).to.have.length(1);
    const data = read(published()[0]);
    expect(data).to.contain({ name: 'North', openingHours: 'Mo-Fr 09:00-17:00' });
    expect(data.contactPoint).to.deep.equal({
      contactType: 'appointments',
      telephone: '+17276977463',
    });
    expect((published()[0] as HTMLElement).checkVisibility()).to.equal(false);
    expect(document.querySelectorAll('[itemtype$="/ContactPoint"]')).to.have.length(1);
  });

  it('is said for each practice of a page', async () => {
    await fixture(html`
      <div>
        ${north()}
        <practice-profile name="South" phone="651-555-0143">
          <practice-consultation-cta href="#x"></practice-consultation-cta>
        </practice-profile>
      </div>
    `);
    await nextFrame();
    expect(published().map((item) => read(item).name)).to.deep.equal(['North', 'South']);
  });

  it('goes with the last element that speaks of it', async () => {
    const page = await fixture(north(2));
    await nextFrame();
    const [first, second] = page.querySelectorAll('practice-consultation-cta');
    first?.remove();
    expect(published()).to.have.length(1);
    second?.remove();
    expect(published()).to.have.length(0);
  });

  it('is left to the page where it says it itself', async () => {
    say({ '@context': 'https://schema.org', '@type': 'Physician', telephone: '(727) 697-7463' });
    await fixture(north());
    await nextFrame();
    expect(published()).to.have.length(0);
  });

  it('is nothing without a name or a number', () => {
    expect(contactData({ name: 'North' })).to.equal(undefined);
    expect(contactData({ telephone: '727-MY-SPINE' })).to.equal(undefined);
    expect(contactData({ name: 'North', telephone: 'call us' })).to.equal(undefined);
  });

  it('keeps an extension out of the number', () => {
    const data = contactData({ name: 'North', telephone: '727-697-7463 ext. 12' });
    expect(data?.properties.telephone).to.equal('+17276977463');
  });

  it('follows the practice when it becomes another', async () => {
    const page = await fixture(north());
    await nextFrame();
    page.setAttribute('name', 'East');
    await nextFrame();
    await nextFrame();
    expect(published().map((item) => read(item).name)).to.deep.equal(['East']);
  });
});
