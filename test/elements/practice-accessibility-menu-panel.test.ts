import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/elements/practice-accessibility-menu/define.js';
import '../../src/elements/practice-profile/define.js';
import type { PracticeAccessibilityMenu } from '../../src/elements/practice-accessibility-menu/practice-accessibility-menu.js';
import type { Adjustment } from '../../src/page-adjustments/adjustment.js';
import { SETTINGS_KEY } from '../../src/page-adjustments/settings-on-device.js';

const plain = html`<practice-accessibility-menu></practice-accessibility-menu>`;

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

function all(menu: Element, selector: string): HTMLElement[] {
  return [...(menu.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

function control(menu: Element, text: string): HTMLElement {
  const found = all(menu, 'button, label, summary').find((each) => {
    return words(each)
      .replace(/^A(?=Bigger|Smaller)/, '')
      .startsWith(text);
  });
  if (!found) throw new Error(`There is no control '${text}'.`);
  return found;
}

const said = (menu: Element) => words(all(menu, '[role="status"]')[0] ?? menu);

async function opened(template = plain): Promise<PracticeAccessibilityMenu> {
  const menu = await fixture<PracticeAccessibilityMenu>(template);
  menu.open();
  await waitUntil(() => all(menu, '.sections').length, 'the rest of the panel is loaded');
  return menu;
}

async function press(menu: PracticeAccessibilityMenu, text: string): Promise<void> {
  control(menu, text).click();
  await menu.updateComplete;
}

const pressed = (menu: Element, text: string) =>
  control(menu, text).getAttribute('aria-pressed') === 'true';

const stored = () => JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}') as unknown;

describe('the panel of practice-accessibility-menu', () => {
  afterEach(async () => {
    for (const menu of document.querySelectorAll('practice-accessibility-menu')) {
      menu.open();
      await waitUntil(() => all(menu, '.sections').length || all(menu, '.view').length);
      menu.reset();
      await menu.updateComplete;
      await press(menu, 'Forget everything');
      menu.remove();
    }
    expect(localStorage.getItem(SETTINGS_KEY)).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('sets several things with one press, named by need, and takes them back', async () => {
    const menu = await opened();
    expect(pressed(menu, 'Larger and clearer')).to.equal(false);
    await press(menu, 'Larger and clearer');
    expect(pressed(menu, 'Larger and clearer')).to.equal(true);
    expect(menu.choices).to.contain({ 'text-size': '150', targets: 'large' });
    expect(said(menu)).to.equal('Larger and clearer: on');
    await press(menu, 'Bigger buttons');
    expect(pressed(menu, 'Larger and clearer')).to.equal(false);
    await press(menu, 'Bigger buttons');
    await press(menu, 'Larger and clearer');
    expect(menu.choices).to.deep.equal({});
  });

  it('never names a preset by a diagnosis, and promises no conformance', async () => {
    const menu = await opened();
    const text = words(all(menu, '[part="panel"]')[0] ?? menu);
    expect(text).not.to.match(
      /dyslex|adhd|epilep|seizure|blind|disab|impair|autis|cognitive|comply|complian|wcag|ada\b/i,
    );
  });

  it('undoes and redoes, step by step, and says what came of it', async () => {
    const menu = await opened();
    await press(menu, 'Bigger text');
    await press(menu, 'Mark headings');
    await press(menu, 'Undo');
    expect(menu.choices).to.deep.equal({ 'text-size': '110' });
    expect(said(menu)).to.equal('Mark headings: off');
    await press(menu, 'Undo');
    expect(menu.choices).to.deep.equal({});
    expect(control(menu, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    await press(menu, 'Redo');
    await press(menu, 'Redo');
    expect(menu.choices).to.deep.equal({ 'text-size': '110', headings: 'marked' });
    expect(control(menu, 'Redo').getAttribute('aria-disabled')).to.equal('true');
    await press(menu, 'Reset all');
    await press(menu, 'Undo');
    expect(menu.choices).to.deep.equal({ 'text-size': '110', headings: 'marked' });
  });

  it('lists what is changed, and resets one thing', async () => {
    const menu = await opened();
    await press(menu, 'Black on yellow');
    await press(menu, 'Straight left edge');
    expect(words(control(menu, 'What you have changed'))).to.equal('What you have changed 2');
    const items = all(menu, '.list li').map(words);
    expect(items[0]).to.contain('Straight left edge: on');
    expect(items[1]).to.contain('Colors: Black on yellow');
    await press(menu, 'Reset Colors');
    expect(menu.choices).to.deep.equal({ alignment: 'start' });
    expect(said(menu)).to.equal('Colors: As on this site');
  });

  it('counts in each group what is changed there', async () => {
    const menu = await opened();
    await press(menu, 'Plain font');
    await press(menu, 'Bolder text');
    expect(words(control(menu, 'Text'))).to.equal('Text 2');
    expect(words(control(menu, 'Finding things'))).to.equal('Finding things');
  });

  it('moves the button to another corner and makes it small, by keyboard too', async () => {
    const menu = await opened();
    const place = all(menu, 'input[name="corner"]');
    place[0]?.closest('details')?.setAttribute('open', '');
    place[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await press(menu, 'Small button');
    const button = all(menu, '[part="button"]')[0];
    const box = button?.getBoundingClientRect();
    expect(box?.top).to.be.within(0, 32);
    expect(box?.left).to.be.within(0, 32);
    expect(box?.width).to.be.within(44, 60);
    expect(button && words(button)).to.equal('Open Accessibility Menu');
    expect(stored()).to.deep.equal({ corner: 'top-left', small: true });
    await expect(menu).to.be.accessible();
    const again = await fixture<PracticeAccessibilityMenu>(plain);
    const other = all(again, '[part="button"]')[0]?.getBoundingClientRect();
    expect(other?.top).to.be.within(0, 32);
  });

  it('forgets everything at once', async () => {
    const menu = await opened();
    await press(menu, 'Bigger text');
    await press(menu, 'Small button');
    await press(menu, 'Forget everything');
    expect(localStorage.getItem(SETTINGS_KEY)).to.equal(null);
    expect(menu.choices).to.deep.equal({});
    expect(said(menu)).to.equal('Everything is forgotten, and as it was.');
    expect(all(menu, '.history').length).to.equal(0);
  });

  it('shows the view of a tool, and comes back to where it was opened', async () => {
    const menu = await opened();
    const tool = all(menu, '[data-tool="own-colors"]')[0];
    tool?.closest('details')?.setAttribute('open', '');
    tool?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(menu, '.view input[type="color"]').length === 3);
    expect(menu.shadowRoot?.activeElement?.className).to.equal('title');
    await expect(menu).to.be.accessible();
    await press(menu, 'Back');
    await waitUntil(() => menu.shadowRoot?.activeElement instanceof HTMLButtonElement);
    expect((menu.shadowRoot?.activeElement as HTMLElement).dataset.tool).to.equal('own-colors');
  });

  it('explains the site’s own words, and only then offers to', async () => {
    const menu = await opened();
    expect(all(menu, '[data-tool="glossary"]').length).to.equal(0);
    menu.glossary = { spasm: 'A muscle that tightens by itself.' };
    await menu.updateComplete;
    await waitUntil(() => all(menu, '[data-tool="glossary"]').length === 1);
  });

  it('has a site’s own adjustments, and its own order', async () => {
    const own: Adjustment = {
      name: 'quiet-ads',
      label: 'Quieter offers',
      group: 'motion',
      levels: ['default', 'hidden'],
      css: () => '.offer{display:none!important}',
    };
    const menu = await opened(html`
      <practice-accessibility-menu
        tools="quiet-ads motion text-size"
        .ownAdjustments=${[own]}
      ></practice-accessibility-menu>
    `);
    const offer = await fixture(html`<p class="offer">Offer</p>`);
    const toggles = all(menu, '.section [part="toggle"]').map(words);
    expect(toggles.slice(0, 2)).to.deep.equal(['Quieter offers', 'Stop motion']);
    expect(toggles).not.to.contain('Plain font');
    await press(menu, 'Quieter offers');
    expect(getComputedStyle(offer).display).to.equal('none');
    await press(menu, 'Quieter offers');
    expect(getComputedStyle(offer).display).to.equal('block');
  });

  it('opens by a button of the site’s own, and gives it the focus back', async () => {
    const menu = await fixture<PracticeAccessibilityMenu>(html`
      <practice-accessibility-menu>
        <button slot="trigger">Adjust this page</button>
      </practice-accessibility-menu>
    `);
    const trigger = menu.querySelector('button');
    trigger?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(menu, '.sections').length);
    const closed = oneEvent(all(menu, '[part="panel"]')[0] ?? menu, 'toggle');
    await sendKeys({ press: 'Escape' });
    await closed;
    expect(document.activeElement === trigger).to.equal(true);
  });

  it('is a way to call the practice', async () => {
    const box = await fixture(html`
      <div>
        <practice-profile name="St. Pete Spine" phone="727-MY-SPINE"></practice-profile>
        <practice-accessibility-menu></practice-accessibility-menu>
      </div>
    `);
    const menu = box.querySelector('practice-accessibility-menu');
    menu?.open();
    await waitUntil(() => menu && all(menu, '.sections').length);
    const link = menu && all(menu, 'a[href^="tel:"]')[0];
    expect(link?.getAttribute('href')).to.equal('tel:+17276977463');
    expect(link && words(link)).to.equal('727-MY-SPINE (727-697-7463)');
  });

  it('is told by scripts what to change, and keeps quiet about it', async () => {
    const menu = await opened();
    let events = 0;
    menu.addEventListener('practice-adjustment-changed', () => events++);
    expect(menu.choose('text-size', '130')).to.equal(true);
    expect(menu.choose('text-size', '131313')).to.equal(false);
    expect(menu.choose('telepathy', 'on')).to.equal(false);
    expect(menu.choices).to.deep.equal({ 'text-size': '130' });
    expect(menu.undo()).to.equal(true);
    expect(menu.redo()).to.equal(true);
    expect(menu.redo()).to.equal(false);
    expect(stored()).to.deep.equal({ choices: { 'text-size': '130' } });
    expect(menu.adjustments.map(({ name }) => name)).to.include('contrast');
    expect(events).to.equal(0);
  });

  it('has no stop for the keyboard that can’t be seen', async () => {
    const menu = await opened();
    // Beyond the page the focus would go to the browser's own buttons, and stay there.
    const end = await fixture(html`<button>End of the page</button>`);
    const seen = new Set<Element>();
    for (let stop = 0; stop < 60 && document.activeElement !== end; stop++) {
      await sendKeys({ press: 'Tab' });
      const focused = menu.shadowRoot?.activeElement;
      if (!focused) continue;
      seen.add(focused);
      expect(focused.checkVisibility({ visibilityProperty: true }), words(focused)).to.equal(true);
    }
    expect(document.activeElement).to.equal(end);
    expect(seen.size).to.be.above(10);
  });
});
