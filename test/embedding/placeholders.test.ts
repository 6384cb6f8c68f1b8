import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import '../../src/index.js';
import { warningsDuring } from '../support/console-warnings.js';

/** Lets the observer see what has changed, and the elements render. */
const seen = async () => {
  await Promise.resolve();
  await nextFrame();
};

let place: HTMLElement;

/** Puts markup on the page as a page's own script does. */
const put = async (markup: string): Promise<HTMLElement> => {
  place.innerHTML = markup;
  await seen();
  return place.firstElementChild as HTMLElement;
};

const find = (selector: string) => place.querySelector<HTMLElement>(selector);

/** A placeholder that is on the page already. */
const card = () =>
  put(
    '<div data-practice-widget="article-card" data-heading="Back pain" data-href="/back">Back pain</div>',
  );

describe('A placeholder', () => {
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  it('becomes the widget of its name, with its attributes and its content', async () => {
    const box = await card();
    const widget = box.firstElementChild;
    expect(widget?.localName).to.equal('practice-article-card');
    expect(widget?.getAttribute('heading')).to.equal('Back pain');
    expect(widget?.getAttribute('href')).to.equal('/back');
    expect(widget?.textContent).to.equal('Back pain');
    expect(box.childNodes.length).to.equal(1);
    expect(widget?.shadowRoot?.querySelector('a')?.textContent).to.equal('Back pain');
  });

  it('may give the whole tag as its name', async () => {
    await put('<span data-practice-widget="practice-phone-link" data-phone="727-MY-SPINE"></span>');
    expect(find('practice-phone-link')?.textContent).to.contain('727-697-7463');
  });

  it('keeps what the page has said about the box itself', async () => {
    const box = await put(
      '<div id="mine" class="wide" lang="es" hidden data-practice-widget="consultation-cta" data-href="/"></div>',
    );
    expect([box.id, box.className, box.lang, box.hidden]).to.eql(['mine', 'wide', 'es', true]);
    expect(box.getBoundingClientRect().height).to.equal(0);
    const action = find('practice-consultation-cta')?.shadowRoot?.querySelector('[part=action]');
    expect(action?.textContent).to.match(/consulta/i);
  });

  it('moves its content, so that what listens to it goes on listening', async () => {
    const link = document.createElement('a');
    link.href = 'tel:+17276977463';
    link.textContent = '727-MY-SPINE';
    let clicks = 0;
    link.addEventListener('click', (click) => {
      click.preventDefault();
      clicks++;
    });
    const box = document.createElement('div');
    box.dataset.practiceWidget = 'phone-link';
    box.append(link);
    place.append(box);
    await seen();
    expect(link.parentElement?.localName).to.equal('practice-phone-link');
    link.click();
    expect(clicks).to.equal(1);
  });

  it('names slots by data-slot, through the paragraph that an editor adds too', async () => {
    await put(
      `<div data-practice-widget="article-card"><h3 data-slot="heading"><a href="/a">Spasms</a></h3>
      <p><span data-slot="excerpt">Why muscles cramp.</span></p></div>`,
    );
    expect(find('h3')?.assignedSlot?.name).to.equal('heading');
    expect(find('p')?.assignedSlot?.name).to.equal('excerpt');
  });

  it('may stand in another one, and in a tag', async () => {
    await put(
      `<div data-practice-widget="consultation-cta" data-href="/book"><h2>Talk to us</h2>
        <div data-practice-widget="phone-link" data-slot="phone" data-phone="727-MY-SPINE"></div></div>
      <practice-profile name="North" phone="727-555-0123"><div data-practice-widget="phone-link"></div></practice-profile>`,
    );
    await seen();
    const cta = find('practice-consultation-cta');
    const link = cta?.querySelector('practice-phone-link a');
    expect(link?.getAttribute('href')).to.equal('tel:+17276977463');
    expect(link?.parentElement?.parentElement?.assignedSlot?.name).to.equal('phone');
    // A number alone stands in the element's own sentence, in one line with it.
    expect(cta?.shadowRoot?.querySelector('.line .phone')?.textContent.trim()).to.match(/^Or call/);
    const [words, number] = [cta?.shadowRoot?.querySelector('.line .phone'), link].map(
      (each) => each?.getBoundingClientRect() ?? new DOMRect(),
    );
    expect(words?.height).to.be.lessThan(1.8 * (number?.height ?? 0));
    expect(find('practice-profile practice-phone-link a')?.textContent).to.contain('727-555-0123');
  });

  it('of an unknown name keeps its content, with one warning', async () => {
    const warnings = await warningsDuring(() =>
      put(
        '<div data-practice-widget="nurse">Call</div><div data-practice-widget="nurse">Call</div>',
      ),
    );
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.contain('nurse');
    expect(place.textContent).to.equal('CallCall');
  });

  it('is left alone where somebody is writing, and in a template', async () => {
    await put(
      `<div contenteditable="true"><div data-practice-widget="hours">Hours</div></div>
      <template><div data-practice-widget="hours">Hours</div></template>`,
    );
    expect(find('practice-hours')).to.equal(null);
    const template = place.querySelector('template');
    place.append(template?.content.cloneNode(true) ?? '');
    await seen();
    expect(find('practice-hours')?.textContent).to.equal('Hours');
  });
});

describe('What a placeholder may say', () => {
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  it('is what the element knows, and nothing else', async () => {
    await put(
      `<div data-practice-widget="hours" data-hours="Mo 09:00-17:00" data-onclick="alert(1)"
        data-style="color: red" data-src="/x" data-id="x" data-class="x"></div>`,
    );
    const names = find('practice-hours')?.getAttributeNames();
    expect(names).to.eql(['hours']);
  });

  it('is no endpoint on another origin, where answers of patients would go', async () => {
    const warnings = await warningsDuring(() =>
      put(
        `<div data-practice-widget="tele-consult-form" data-endpoint="https://elsewhere.example/take"></div>
        <div data-practice-widget="accessibility-menu" data-feedback-endpoint="//elsewhere.example/"></div>
        <div data-practice-widget="profile" data-endpoint="https:\\\\elsewhere.example"><p>x</p></div>`,
      ),
    );
    for (const tag of ['tele-consult-form', 'accessibility-menu', 'profile']) {
      expect(find(`practice-${tag}`)?.getAttributeNames()).to.eql([]);
    }
    expect(warnings.filter((text) => text.includes('another origin')).length).to.equal(3);
  });

  it('is an endpoint on the own origin', async () => {
    await put('<div data-practice-widget="tele-consult-form" data-endpoint="/requests"></div>');
    expect(find('practice-tele-consult-form')?.getAttribute('endpoint')).to.equal('/requests');
  });

  it('does not take the page from a profile that is there', async () => {
    await put(
      `<practice-profile name="North" phone="727-555-0123"></practice-profile>
      <div data-practice-widget="phone-link"></div>`,
    );
    const other = document.createElement('div');
    other.dataset.practiceWidget = 'profile';
    other.dataset.phone = '900-555-0199';
    place.prepend(other);
    await seen();
    await seen();
    expect(find('practice-phone-link')?.textContent).to.contain('727-555-0123');
  });
});

describe('A placeholder on a page that lives', () => {
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  it('passes on what changes about it', async () => {
    const box = await card();
    box.dataset.heading = 'Neck pain';
    delete box.dataset.href;
    await seen();
    const widget = find('practice-article-card');
    expect(widget?.getAttribute('heading')).to.equal('Neck pain');
    expect(widget?.hasAttribute('href')).to.equal(false);
    box.setAttribute('aria-label', 'x');
    box.dataset.practiceWidget = 'phone-link';
    box.dataset.phone = '727-MY-SPINE';
    await seen();
    expect(find('practice-article-card')).to.equal(null);
    expect(find('practice-phone-link')?.textContent).to.contain('727-697-7463');
  });

  it('takes in what is added to it, in its order', async () => {
    const box = await put('<div data-practice-widget="article"><p>two</p></div>');
    const widget = find('practice-article');
    box.append('three');
    box.prepend('one');
    await seen();
    expect(widget?.textContent).to.equal('onetwothree');
    expect(box.children.length).to.equal(1);
  });

  it('becomes the widget again when its content is replaced, not when it is emptied', async () => {
    const box = await card();
    box.textContent = 'Other words';
    await seen();
    expect(find('practice-article-card')?.textContent).to.equal('Other words');
    const same = box.innerHTML;
    box.innerHTML = same;
    await seen();
    expect(box.innerHTML).to.equal(same);
    box.replaceChildren();
    await seen();
    expect(box.childNodes.length).to.equal(0);
  });

  it('goes as a whole, and comes back', async () => {
    const box = await card();
    const widget = find('practice-article-card');
    box.remove();
    expect(widget?.isConnected).to.equal(false);
    place.append(box);
    await seen();
    expect(place.querySelectorAll('practice-article-card').length).to.equal(1);
    place.append(box.cloneNode(true));
    await seen();
    expect(place.querySelectorAll('practice-article-card').length).to.equal(2);
  });

  it('may be changed by a framework as if nothing had been moved', async () => {
    const box = await put(
      '<div data-practice-widget="article"><p id="a">a</p><p id="b">b</p></div>',
    );
    const [a, b] = [find('#a'), find('#b')];
    const added = document.createElement('p');
    added.textContent = 'c';
    box.insertBefore(added, b);
    expect(find('practice-article')?.textContent).to.equal('acb');
    if (a) box.removeChild(a);
    if (b) box.replaceChild(document.createTextNode('d'), b);
    expect(find('practice-article')?.textContent).to.equal('cd');
    expect(() => box.removeChild(document.createElement('p'))).to.throw(DOMException);
  });

  it('keeps the focus that stands in it', async () => {
    const box = document.createElement('div');
    box.append(Object.assign(document.createElement('a'), { href: '#x', textContent: 'Link' }));
    place.append(box);
    box.querySelector('a')?.focus();
    box.dataset.practiceWidget = 'article';
    await seen();
    expect(find('practice-article')).to.be.instanceOf(HTMLElement);
    await seen();
    expect(document.activeElement?.textContent).to.equal('Link');
  });

  it('sticks to the edge of the window where it shall, unless it is hidden', async () => {
    const box = await put(
      '<div data-practice-widget="consultation-cta" data-layout="sticky" data-href="/"></div>',
    );
    expect(getComputedStyle(box).display).to.equal('contents');
    box.hidden = true;
    await seen();
    expect(getComputedStyle(box).display).to.equal('none');
  });

  it('is reached by an invitation that leads to it', async () => {
    await put(
      `<div data-practice-widget="consultation-cta" data-for="form"></div>
      <div data-practice-widget="tele-consult-form" id="form" data-endpoint="/requests"></div>`,
    );
    const cta = find('practice-consultation-cta');
    const link = cta?.shadowRoot?.querySelector<HTMLElement>('[part=action]');
    expect(link?.getAttribute('href')).to.equal('#form');
    link?.addEventListener('click', (click) => click.preventDefault());
    link?.click();
    await seen();
    await seen();
    expect(document.activeElement?.localName).to.equal('practice-tele-consult-form');
  });

  it('is found in a page whose body has been replaced', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page"></iframe>`);
    const page = frame.contentDocument ?? document;
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/index.ts', import.meta.url).href;
    page.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve));
    const root = page.createElement('html');
    root.append(page.createElement('body'));
    root.lastElementChild?.append(document.createElement('div'));
    const box = root.querySelector('div') as HTMLElement;
    box.dataset.practiceWidget = 'phone-link';
    box.dataset.phone = '727-MY-SPINE';
    page.documentElement.replaceWith(root);
    await seen();
    await seen();
    expect(page.querySelector('practice-phone-link')?.textContent).to.contain('727-697-7463');
  });
});
