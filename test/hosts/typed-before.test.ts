import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import { ShiftSite } from './layout-shift-site.ts';

const form = (slot: string) => `
  <practice-tele-consult-form ${slot} fields="name contact state reason" privacy-href="/privacy">
    <form slot="fallback" method="post" action="/consult-requests">
      <label>First name <input name="given"></label>
      <label>Last name <input name="family"></label>
      <label>Phone <input name="phone" type="tel"></label>
      <label>State <select name="state"><option value="">Choose</option><option>FL</option></select></label>
      <label><input type="checkbox" name="privacy" value="yes"> You may use my answers</label>
      <button>Send</button>
    </form>
  </practice-tele-consult-form>`;

for (const engine of enginesToUse) {
  describe(`a visitor who types before the library has come, in ${engine}`, () => {
    const site = new ShiftSite();
    let page: BrowserPage;

    before(async () => {
      await site.start();
      page = await openBrowser(engine);
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    async function show(body: string): Promise<void> {
      await page.open(site.prepare({ body, hasCss: true, script: '' }));
      site.release('rest');
    }

    async function typeEarly(body: string): Promise<void> {
      await show(body);
      await page.evaluate(focusFirst);
      for (const [at, word] of ['Jane', 'Doe', '727'].entries()) {
        if (at > 0) await page.press('Tab');
        await page.type(word);
      }
      await page.evaluate(chooseState);
      await page.evaluate(loadLibrary);
    }

    test('goes on in the same field, with the same answers', async () => {
      await typeEarly(form(''));
      assert.deepEqual(await page.evaluate(look), {
        ...{ given: 'Jane', family: 'Doe', phone: '727', state: 'FL' },
        ...{ consent: 'false', focus: 'phone', plain: '', isOpen: false },
      });
      await page.type('5550123');
      const { phone } = await page.evaluate(look);
      assert.equal(phone?.toString().replace(/\D/g, ''), '7275550123');
    });

    test('goes on in the dialog of an invitation, which opens for it', async () => {
      await typeEarly(`<practice-consultation-cta>
        <h2>Talk to us</h2>${form('slot="form"')}</practice-consultation-cta>`);
      const { given, focus, isOpen } = await page.evaluate(look);
      assert.deepEqual({ given, focus, isOpen }, { given: 'Jane', focus: 'phone', isOpen: true });
    });

    test('has nothing filled in or opened where nothing was typed', async () => {
      const body = `<practice-consultation-cta>${form('slot="form"')}</practice-consultation-cta>`;
      await show(body);
      await page.evaluate(loadLibrary);
      const { given, focus, isOpen } = await page.evaluate(look);
      assert.deepEqual({ given, focus, isOpen }, { given: '', focus: '', isOpen: false });
    });
  });
}

// Each function here runs in a page by its text alone: it uses nothing from outside of itself.

function focusFirst(): void {
  document.querySelector<HTMLElement>('[name="given"]')?.focus();
}

function chooseState(): void {
  const state = document.querySelector<HTMLSelectElement>('[name="state"]');
  if (state) state.value = 'FL';
}

async function loadLibrary(): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/dist/practice-widgets.js';
  document.head.append(script);
  await customElements.whenDefined('practice-tele-consult-form');
  const element = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
    'practice-tele-consult-form',
  );
  for (let rounds = 0; rounds < 5; rounds++) {
    await element?.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function look(): Record<string, string | boolean> {
  const element = document.querySelector('practice-tele-consult-form');
  const root = element?.shadowRoot;
  const valueOf = (name: string) =>
    root?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '?';
  const dialog = document.querySelector('practice-consultation-cta')?.shadowRoot;
  return {
    given: valueOf('given'),
    family: valueOf('family'),
    phone: valueOf('phone'),
    state: valueOf('state'),
    consent: String(root?.querySelector<HTMLInputElement>('[name="consent"]')?.checked),
    focus: (root?.activeElement as HTMLInputElement | null)?.name ?? '',
    plain: document.querySelector<HTMLInputElement>('[name="given"]')?.value ?? '?',
    isOpen: dialog?.querySelector('dialog')?.open ?? false,
  };
}
