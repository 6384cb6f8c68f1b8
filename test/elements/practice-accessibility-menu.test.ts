import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';

import '../../src/elements/practice-accessibility-menu/define.js';
import type { PracticeAdjustmentChangedEvent } from '../../src/elements/practice-accessibility-menu/practice-accessibility-menu.events.js';
import type { PracticeAccessibilityMenu } from '../../src/elements/practice-accessibility-menu/practice-accessibility-menu.js';
import { PageAdjustments } from '../../src/page-adjustments/page-adjustments.js';
import { SETTINGS_KEY } from '../../src/page-adjustments/settings-on-device.js';
import { warningsDuring } from '../support/console-warnings.js';

const plain = html`<practice-accessibility-menu></practice-accessibility-menu>`;

const linked = html`
  <practice-accessibility-menu
    statement-href="/accessibility"
    feedback-href="mailto:help@example.com"
  ></practice-accessibility-menu>
`;

const isChromium = navigator.userAgent.includes('Chrome');

const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit');

function find(menu: Element, selector: string): HTMLElement {
  const found = menu.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

function control(menu: Element, text: string): HTMLElement {
  const all = menu.shadowRoot?.querySelectorAll<HTMLElement>('button, label, a') ?? [];
  const found = [...all].find((each) => words(each).includes(text));
  if (!found) throw new Error(`There is no control '${text}'.`);
  return found;
}

const isOpen = (menu: Element) => find(menu, '[part="panel"]').matches(':popover-open');

async function opened(template = plain): Promise<PracticeAccessibilityMenu> {
  const menu = await fixture<PracticeAccessibilityMenu>(template);
  await open(menu);
  return menu;
}

async function open(menu: PracticeAccessibilityMenu): Promise<void> {
  const toggled = oneEvent(find(menu, '[part="panel"]'), 'toggle');
  menu.open();
  await toggled;
  await waitUntil(() => menu.shadowRoot?.querySelector('.sections'), 'the rest is loaded');
}

async function press(menu: PracticeAccessibilityMenu, text: string): Promise<void> {
  control(menu, text).click();
  await menu.updateComplete;
}

const hasFocus = (menu: Element, element: Element) => menu.shadowRoot?.activeElement === element;

function changesOf(target: EventTarget): PracticeAdjustmentChangedEvent[] {
  const changes: PracticeAdjustmentChangedEvent[] = [];
  target.addEventListener('practice-adjustment-changed', (event) => {
    changes.push(event as PracticeAdjustmentChangedEvent);
  });
  return changes;
}

const unreached = Object.getOwnPropertyDescriptor(PageAdjustments.prototype, 'unreached') ?? {};

const rootColor = () => getComputedStyle(document.documentElement).backgroundColor;

const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

describe('practice-accessibility-menu', () => {
  let size: number;

  beforeEach(() => {
    localStorage.removeItem(SETTINGS_KEY);
    size = rootSize();
  });

  afterEach(async () => {
    const menus = document.querySelectorAll('practice-accessibility-menu');
    menus.forEach((menu) => menu.reset());
    menus.forEach((menu) => menu.remove());
    localStorage.removeItem(SETTINGS_KEY);
    await aTimeout(0);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  describe('perceived by a visitor', () => {
    it('is a button that says what it opens', async () => {
      const menu = await fixture(plain);
      expect(words(find(menu, '[part="button"]'))).to.equal('Open Accessibility Menu');
      await expect(menu).to.be.accessible();
    });

    it('opens a panel that is accessible', async () => {
      const menu = await opened(linked);
      expect(find(menu, '[part="panel"]').getAttribute('aria-label')).to.equal(
        'Accessibility menu',
      );
      await expect(menu).to.be.accessible();
    });

    for (const position of ['inline', 'bottom-left']) {
      it(`stays accessible with everything on, in a narrow window, ${position}`, async () => {
        // A window whose size has changed is not active any more in WebKit: no page that comes after it
        // would match ':focus'.
        if (!isWebKit) await setViewport({ width: 447, height: 700 });
        const menu = await opened(html`
          <practice-accessibility-menu position=${position}></practice-accessibility-menu>
        `);
        for (let step = 0; step < 6; step++) await press(menu, 'Bigger text');
        for (const text of ['White on black', 'Mark headings', 'More space', 'Stop motion']) {
          await press(menu, text);
        }
        await expect(menu).to.be.accessible();
        const panel = find(menu, '[part="panel"]');
        expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
        if (!isWebKit) await setViewport({ width: 800, height: 600 });
      });
    }

    it('fits 320 pixels with text at 200 %', async () => {
      if (!isChromium) return;
      await setViewport({ width: 320, height: 560 });
      const menu = await opened();
      for (let step = 0; step < 5; step++) await press(menu, 'Bigger text');
      const panel = find(menu, '[part="panel"]');
      expect(panel.getBoundingClientRect().width).to.equal(320);
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      await setViewport({ width: 800, height: 600 });
    });

    it('offers targets of at least 44 pixels', async () => {
      const menu = await opened(linked);
      for (const target of menu.shadowRoot?.querySelectorAll('button, label, a') ?? []) {
        const { width, height } = target.getBoundingClientRect();
        // A pixel on its way in may be a fraction less.
        expect(Math.min(width, height), words(target)).to.be.at.least(43.99);
      }
    });

    it('shows bigger text first and largest', async () => {
      const menu = await opened();
      const [first, ...others] = [
        ...find(menu, '[part="panel"]').querySelectorAll('[part="step"], .option, .toggle'),
      ];
      expect(first && words(first)).to.contain('Bigger text');
      const height = first?.getBoundingClientRect().height ?? 0;
      others.slice(1).forEach((other) => {
        expect(other.getBoundingClientRect().height).to.be.below(height);
      });
    });

    it('makes text bigger and smaller, and says so once', async () => {
      const menu = await opened();
      await press(menu, 'Bigger text');
      await press(menu, 'Bigger text');
      expect(rootSize()).to.be.closeTo(size * 1.25, 0.01);
      expect(words(find(menu, '[role="status"]'))).to.equal('Text size: 125%');
      await press(menu, 'Smaller text');
      expect(rootSize()).to.be.closeTo(size * 1.1, 0.01);
      expect(menu.shadowRoot?.querySelectorAll('[role="status"], [aria-live]').length).to.equal(1);
    });

    it('marks the ends of the scale and keeps the focus there', async () => {
      const menu = await opened();
      expect(control(menu, 'Smaller text').getAttribute('aria-disabled')).to.equal('true');
      const bigger = control(menu, 'Bigger text');
      bigger.focus();
      for (let step = 0; step < 8; step++) await press(menu, 'Bigger text');
      expect(rootSize()).to.be.closeTo(size * 2, 0.01);
      expect(bigger.getAttribute('aria-disabled')).to.equal('true');
      expect(hasFocus(menu, bigger)).to.equal(true);
    });

    it('grows with the text that it makes bigger, and keeps its own colours', async () => {
      const menu = await opened();
      const title = () => getComputedStyle(find(menu, '.title'));
      const before = { size: Number.parseFloat(title().fontSize), color: title().color };
      for (let step = 0; step < 5; step++) await press(menu, 'Bigger text');
      expect(Number.parseFloat(title().fontSize)).to.be.closeTo(before.size * 2, 0.01);
      await press(menu, 'Yellow on black');
      expect(title().color).not.to.equal('rgb(255, 255, 0)');
    });

    it('tells what is on without colour', async () => {
      const menu = await opened();
      const toggle = control(menu, 'Mark headings');
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
      const { fontWeight } = getComputedStyle(toggle);
      expect(toggle.querySelectorAll('svg').length).to.equal(0);
      await press(menu, 'Mark headings');
      expect(toggle.getAttribute('aria-pressed')).to.equal('true');
      expect(toggle.querySelectorAll('svg').length).to.equal(1);
      expect(getComputedStyle(toggle).fontWeight).not.to.equal(fontWeight);
      expect(words(find(menu, '[role="status"]'))).to.equal('Mark headings: on');
    });

    it('goes back to nothing changed', async () => {
      const menu = await opened();
      await press(menu, 'White on black');
      expect(control(menu, 'Reset all').hasAttribute('aria-disabled')).to.equal(false);
      await press(menu, 'Reset all');
      expect(control(menu, 'Reset all').getAttribute('aria-disabled')).to.equal('true');
      expect(words(find(menu, '[role="status"]'))).to.equal('Everything is as it was.');
      expect(find(menu, 'input[value="default"]').matches(':checked')).to.equal(true);
      expect(document.adoptedStyleSheets.length).to.equal(0);
    });

    it('follows what the device asks for, as long as the visitor wants', async () => {
      if (!isChromium) return;
      const still = () => find(menu, '[aria-pressed]:has(+ .note)');
      await emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
      const menu = await opened();
      expect(menu.choices).to.deep.equal({});
      await press(menu, 'As my device asks');
      expect(menu.choices).to.deep.equal({ device: 'followed' });
      expect(words(still())).to.equal('Stop motion');
      expect(still().getAttribute('aria-pressed')).to.equal('true');
      expect(words(find(menu, '[part="panel"]'))).to.contain('From your device');
      await waitUntil(() => rootColor() === 'rgb(38, 38, 38)');
      await expect(menu).to.be.accessible();
      await press(menu, 'Stop motion');
      expect(menu.choices).to.contain({ contrast: 'soft-dark' });
      expect(menu.choices).not.to.contain({ motion: 'still' });
      menu.reset();
      await menu.updateComplete;
      await press(menu, 'As my device asks');
      await emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' });
      await waitUntil(() => document.adoptedStyleSheets.length === 0);
      expect(words(find(menu, '[part="panel"]'))).not.to.contain('From your device');
    });

    it('has no colours to choose where the device chooses them', async () => {
      const { matchMedia } = window;
      window.matchMedia = (query) =>
        matchMedia.call(window, query.includes('forced-colors') ? 'all' : query);
      const menu = await opened();
      expect(menu.shadowRoot?.querySelectorAll('[name="contrast"]').length).to.equal(0);
      // The device asks for nothing that the page could do.
      expect(words(find(menu, '[part="panel"]'))).not.to.contain('As my device asks');
      expect(words(find(menu, '[part="panel"]'))).to.contain('chooses the colors');
      await expect(menu).to.be.accessible();
      window.matchMedia = matchMedia;
    });

    it('is not printed', async () => {
      if (!isChromium) return;
      const menu = await fixture(plain);
      await emulateMedia({ media: 'print' });
      expect(getComputedStyle(menu).display).to.equal('none');
      await emulateMedia({ media: 'screen' });
    });

    it('speaks the language of the page', async () => {
      const menu = await opened(html`
        <practice-accessibility-menu lang="es"></practice-accessibility-menu>
      `);
      expect(words(find(menu, '[part="button"]'))).to.equal('Abrir el menú de accesibilidad');
      await press(menu, 'Texto más grande');
      expect(words(find(menu, '[role="status"]'))).to.match(/^Tamaño del texto: 110\s?%$/);
    });
  });

  describe('with a keyboard', () => {
    it('opens, takes the focus in, and gives it back on Escape', async () => {
      const menu = await fixture<PracticeAccessibilityMenu>(plain);
      find(menu, '[part="button"]').focus();
      const toggled = oneEvent(find(menu, '[part="panel"]'), 'toggle');
      await sendKeys({ press: 'Enter' });
      await toggled;
      expect(hasFocus(menu, find(menu, '.title'))).to.equal(true);
      const closed = oneEvent(find(menu, '[part="panel"]'), 'toggle');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(isOpen(menu)).to.equal(false);
      expect(hasFocus(menu, find(menu, '[part="button"]'))).to.equal(true);
    });

    it('operates every kind of control', async () => {
      const menu = await opened();
      const changes = changesOf(menu);
      const tab = async (times: number) => {
        for (let time = 0; time < times; time++) await sendKeys({ press: 'Tab' });
      };
      await tab(2);
      await sendKeys({ press: ' ' });
      await tab(2);
      await sendKeys({ press: 'ArrowRight' });
      const summary = find(menu, '[part="section"] .summary');
      summary.focus();
      await sendKeys({ press: 'Enter' });
      await tab(1);
      await sendKeys({ press: 'Enter' });
      find(menu, 'input[name="contrast"]').closest('details')?.setAttribute('open', '');
      find(menu, 'input[name="contrast"]').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(changes.map(({ adjustment, level }) => [adjustment, level])).to.deep.equal([
        ['text-size', '110'],
        ['text-size', '115'],
        ['text-weight', 'heavy'],
        ['contrast', 'light'],
      ]);
    });

    it('lets the page have all other keys', async () => {
      const menu = await opened();
      let prevented = false;
      const look = (event: KeyboardEvent) => (prevented ||= event.defaultPrevented);
      window.addEventListener('keydown', look);
      for (const key of ['a', 'ArrowUp', '/', 'Home']) await sendKeys({ press: key });
      menu.close();
      for (const key of ['a', 'ArrowUp', '/']) await sendKeys({ press: key });
      window.removeEventListener('keydown', look);
      expect(prevented).to.equal(false);
    });
  });

  describe('listened to by a site', () => {
    it('tells what a visitor changed, and each thing that a reset changed back', async () => {
      const menu = await opened();
      const changes = changesOf(document.body);
      await press(menu, 'Bigger text');
      await press(menu, 'Stop motion');
      await press(menu, 'Reset all');
      const told = changes.filter(({ target }) => target === menu || !target);
      expect(told.map(({ adjustment, level }) => [adjustment, level])).to.deep.equal([
        ['text-size', '110'],
        ['motion', 'still'],
        ['text-size', '100'],
        ['motion', 'default'],
      ]);
    });

    it('keeps quiet about scripts, stored choices and other tabs', async () => {
      localStorage.setItem(SETTINGS_KEY, '{"choices":{"links":"boxed"}}');
      const changes = changesOf(document);
      const menu = await opened();
      const newValue = '{"choices":{"spacing":"wide"}}';
      window.dispatchEvent(
        new StorageEvent('storage', { key: SETTINGS_KEY, newValue, storageArea: localStorage }),
      );
      await menu.updateComplete;
      expect(control(menu, 'More space').getAttribute('aria-pressed')).to.equal('true');
      menu.reset();
      expect(changes).to.deep.equal([]);
    });
  });

  describe('changed by a site', () => {
    it('opens, closes and resets by its methods', async () => {
      const menu = await opened();
      await press(menu, 'White on black');
      menu.reset();
      expect(document.adoptedStyleSheets.length).to.equal(0);
      menu.close();
      expect(isOpen(menu)).to.equal(false);
      menu.close();
      menu.open();
      menu.open();
      expect(isOpen(menu)).to.equal(true);
    });

    it('leaves out what the site hides, and warns about names that it does not know', async () => {
      let menu: PracticeAccessibilityMenu | undefined;
      const warnings = await warningsDuring(async () => {
        menu = await opened(html`
          <practice-accessibility-menu
            hidden-adjustments="motion, contrast telepathy"
          ></practice-accessibility-menu>
        `);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('telepathy');
      const text = menu ? words(find(menu, '[part="panel"]')) : '';
      expect(text).to.contain('Mark headings');
      expect(text).not.to.match(/Stop motion|White on black/);
    });

    it('links the statement and the contact, and nothing unsafe', async () => {
      const menu = await opened(linked);
      expect(control(menu, 'statement').getAttribute('href')).to.equal('/accessibility');
      expect(control(menu, 'Report').getAttribute('href')).to.equal('mailto:help@example.com');
      await warningsDuring(async () => {
        menu.statementHref = 'javascript:alert(1)';
        menu.feedbackHref = '';
        await menu.updateComplete;
      });
      expect(menu.shadowRoot?.querySelectorAll('a').length).to.equal(0);
    });

    for (const [position, side, edge] of [
      ['bottom-left', 'left', 'bottom'],
      ['top-right', 'right', 'top'],
    ] as const) {
      it(`stays in a corner of the window: ${position}`, async () => {
        const menu = await fixture(html`
          <practice-accessibility-menu position=${position}></practice-accessibility-menu>
        `);
        const box = find(menu, '[part="button"]').getBoundingClientRect();
        const { clientWidth } = document.documentElement;
        const distance = {
          left: box.left,
          right: clientWidth - box.right,
          top: box.top,
          bottom: innerHeight - box.bottom,
        };
        expect(distance[side]).to.be.within(0, 32);
        expect(distance[edge]).to.be.within(0, 32);
        expect(menu.getBoundingClientRect().height).to.equal(0);
      });
    }

    it('falls back from unknown words with one warning each', async () => {
      const warnings = await warningsDuring(() =>
        fixture(html`
          <practice-accessibility-menu
            position="middle"
            storage="cloud"
          ></practice-accessibility-menu>
        `),
      );
      expect(warnings).to.have.length(2);
    });
  });

  describe('on somebody else’s page', () => {
    it('does nothing before the visitor chooses', async () => {
      const menu = await fixture<PracticeAccessibilityMenu>(plain);
      expect(find(menu, '[part="panel"]').childElementCount).to.equal(0);
      await open(menu);
      menu.close();
      expect(localStorage.getItem(SETTINGS_KEY)).to.equal(null);
      expect(document.adoptedStyleSheets.length).to.equal(0);
    });

    it('remembers on this device, and applies it when it comes again', async () => {
      const menu = await opened();
      await press(menu, 'Bigger text');
      expect(localStorage.getItem(SETTINGS_KEY)).to.equal('{"choices":{"text-size":"110"}}');
      menu.remove();
      await aTimeout(0);
      expect(rootSize()).to.equal(size);
      const again = await fixture<PracticeAccessibilityMenu>(plain);
      expect(rootSize()).to.be.closeTo(size * 1.1, 0.01);
      again.reset();
      expect(localStorage.getItem(SETTINGS_KEY)).to.equal(null);
    });

    it('keeps nothing where the site says so', async () => {
      localStorage.setItem(SETTINGS_KEY, '{"choices":{"text-size":"200"}}');
      const menu = await opened(html`
        <practice-accessibility-menu storage="none"></practice-accessibility-menu>
      `);
      expect(rootSize()).to.equal(size);
      await press(menu, 'Bigger text');
      expect(localStorage.getItem(SETTINGS_KEY)).to.equal('{"choices":{"text-size":"200"}}');
    });

    it('goes on when it is moved, without lifting the adjustments meanwhile', async () => {
      const menu = await opened();
      await press(menu, 'Bigger text');
      const box = await fixture(html`<div></div>`);
      const [sheet] = document.adoptedStyleSheets;
      box.append(menu);
      expect(document.adoptedStyleSheets[0] === sheet).to.equal(true);
      await aTimeout(0);
      expect(rootSize()).to.be.closeTo(size * 1.1, 0.01);
      await menu.updateComplete;
      expect(isOpen(menu)).to.equal(false);
      await open(menu);
      await press(menu, 'Bigger text');
      expect(rootSize()).to.be.closeTo(size * 1.25, 0.01);
    });

    it('shares what is chosen with other menus on the page', async () => {
      const menu = await opened();
      const other = await fixture<PracticeAccessibilityMenu>(plain);
      await press(menu, 'Mark headings');
      menu.remove();
      await open(other);
      expect(control(other, 'Mark headings').getAttribute('aria-pressed')).to.equal('true');
    });

    it('leaves nothing behind when it is removed while something is on', async () => {
      const menu = await opened();
      await press(menu, 'White on black');
      menu.remove();
      await aTimeout(0);
      expect(document.adoptedStyleSheets.length).to.equal(0);
    });

    it('writes nothing into the page', async () => {
      const menu = await opened();
      const markup = document.documentElement.outerHTML;
      for (const text of ['Bigger text', 'White on black', 'More space', 'Stop motion']) {
        await press(menu, text);
      }
      expect(document.documentElement.outerHTML).to.equal(markup);
    });

    it('offers to enlarge everything only where text can’t be reached', async () => {
      const menu = await opened();
      expect(words(find(menu, '[part="panel"]'))).not.to.contain('Enlarge everything');
      Object.defineProperty(PageAdjustments.prototype, 'unreached', {
        get: () => 2,
        configurable: true,
      });
      menu.requestUpdate();
      await menu.updateComplete;
      expect(words(find(menu, '[part="panel"]'))).to.contain('keeps its size');
      control(menu, '150%').click();
      await menu.updateComplete;
      expect(getComputedStyle(document.documentElement).zoom).to.equal('1.5');
      Object.defineProperty(PageAdjustments.prototype, 'unreached', unreached);
    });

    it('keeps its looks under hostile styles', async () => {
      const style = document.createElement('style');
      style.textContent = '* { font-size: 5px !important; letter-spacing: 1em; display: inline }';
      document.head.append(style);
      const menu = await opened();
      expect(find(menu, '[part="button"]').getBoundingClientRect().height).to.be.at.least(44);
      expect(getComputedStyle(find(menu, '.title')).fontSize).to.equal('20px');
      style.remove();
    });

    it('works when it is upgraded late, with properties set before', async () => {
      const late = document.createElement('practice-accessibility-menu');
      late.hiddenAdjustments = 'headings';
      const box = await fixture(html`<div></div>`);
      box.append(late);
      await late.updateComplete;
      await open(late);
      expect(words(find(late, '[part="panel"]'))).not.to.contain('Mark headings');
    });
  });
});
