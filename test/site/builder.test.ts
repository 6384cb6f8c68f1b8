import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import axe from 'axe-core';
import type { FastifyInstance } from 'fastify';

import { widgetsIn } from '../../demo/builder/widget-options.ts';
import { createDemo } from '../../demo/server.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';
import { readManifest } from '../../tools/built-manifest.ts';
import { elementsOf } from '../../tools/manifest.ts';

const manifest = readManifest();
const tags = elementsOf(manifest).map(({ tagName }) => tagName);

interface Seen {
  readonly shown: readonly string[];
  readonly texts: string;
  readonly action: string;
  readonly code: string;
}

/** What a test does on the builder's page. */
interface BuilderInPage {
  read(): Promise<Seen>;
  ready(): Promise<void>;
  choose(tag: string): Promise<Seen>;
  focus(selector: string): void;
  tryChoices(): Promise<{ count: number; warnings: string[] }>;
  waitForStatus(): Promise<string>;
}

declare global {
  interface Window {
    builder: BuilderInPage;
  }
}

describe('the options of a widget', () => {
  const widgets = widgetsIn(manifest);

  test('are all its attributes, for every element of the manifest', () => {
    assert.deepEqual(widgets.map(({ tag }) => tag).sort(), tags.toSorted());
    for (const { tagName, attributes = [] } of elementsOf(manifest)) {
      const options = widgets.find(({ tag }) => tag === tagName)?.options ?? [];
      assert.deepEqual(
        options.map(({ name }) => name),
        attributes.map(({ name }) => name),
      );
    }
  });

  test('are filled in by what fits their type', () => {
    const card = widgets.find(({ tag }) => tag === 'practice-article-card');
    const kinds = Object.fromEntries(card?.options.map(({ name, kind }) => [name, kind]) ?? []);
    assert.equal(kinds.href, 'address');
    assert.equal(kinds.layout, 'choice');
    assert.equal(kinds.priority, 'flag');
    assert.equal(kinds.published, 'date');
    assert.equal(kinds['new-for'], 'number');
    assert.equal(kinds.category, 'text');
  });
});

for (const engine of engines.filter(findBrowser)) {
  describe(`the builder, in ${engine}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
    let server: FastifyInstance;
    let page: BrowserPage;

    before(async () => {
      server = await createDemo({ database: join(folder, 'requests.sqlite') });
      const address = await server.listen({ host: '127.0.0.1', port: 0 });
      page = await openBrowser(engine);
      await page.resize(1280, 900);
      await page.open(`${address}/builder`);
      await page.evaluate(putInBuilder);
      await page.evaluate(() => window.builder.ready());
    });

    after(async () => {
      await page.close();
      await server.close();
      rmSync(folder, { recursive: true });
    });

    test('shows each widget as soon as it is chosen, with the code for it', async () => {
      for (const tag of tags) {
        const { shown, code } = await page.evaluate((each) => window.builder.choose(each), tag);
        assert.ok(shown.includes(tag), `${tag} is shown: ${shown.join()}`);
        assert.ok(code.includes(`<${tag}`), code);
      }
    });

    test('says in the code, and shows, what is typed', async () => {
      await page.evaluate(() => window.builder.choose('practice-consultation-cta'));
      await page.evaluate(() => window.builder.focus('#builder-option-heading'));
      await page.type(' & <soon>');
      const { code, texts } = await page.evaluate(() => window.builder.read());
      assert.ok(code.includes('this week &amp; &lt;soon&gt;'), code);
      assert.ok(texts.includes('this week & <soon>'), texts);
    });

    test('takes the colour and puts it around the widget', async () => {
      await page.evaluate(() => window.builder.focus('#builder-look-color-accent'));
      await page.type('#b3005e');
      const { code, action } = await page.evaluate(() => window.builder.read());
      assert.ok(code.includes('style="--practice-color-accent: #b3005e"'), code);
      assert.equal(action, 'rgb(179, 0, 94)');
    });

    test('knows every word of every choice: no widget warns of one', async () => {
      const { count, warnings } = await page.evaluate(() => window.builder.tryChoices());
      assert.ok(count > 30, `${count} words`);
      assert.deepEqual(warnings, []);
    });

    test('copies by keyboard, and says so', async () => {
      await page.evaluate(() => window.builder.focus('.builder-code button'));
      await page.press('Enter');
      const said = await page.evaluate(() => window.builder.waitForStatus());
      assert.match(said, /Copied|Selected/);
    });

    if (engine !== 'chromium') return;
    test('has no fault that axe-core finds', async () => {
      await page.evaluate(axe.source as never);
      const faults = await page.evaluate(async () => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
          'widget-builder',
        );
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      assert.deepEqual(faults, []);
    });
  });
}

/** Runs in the page. */
function putInBuilder(): void {
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const preview = () => find('.builder-stage iframe') as HTMLIFrameElement;
  const widget = () => find('#builder-widget') as HTMLSelectElement;
  const change = (select: HTMLSelectElement, value: string) => {
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  const read = async () => {
    await wait(100);
    const main = preview().contentDocument?.querySelector('main');
    const shown = [...(main?.children ?? [])];
    const roots = shown.map(({ shadowRoot, textContent }) =>
      [shadowRoot?.textContent, textContent].join(' '),
    );
    const button = shown.at(-1)?.shadowRoot?.querySelector('[part~=action]');
    return {
      shown: shown.filter(({ shadowRoot }) => shadowRoot).map(({ localName }) => localName),
      texts: roots.join(' '),
      action: button ? getComputedStyle(button).backgroundColor : '',
      code: [...document.querySelectorAll('.builder-code code')]
        .map(({ textContent }) => textContent)
        .join('\n'),
    };
  };
  window.builder = {
    read,
    ready: async () => {
      for (let tries = 0; tries < 200; tries++) {
        const frame = document.querySelector<HTMLIFrameElement>('.builder-stage iframe');
        const defined = frame?.contentWindow?.customElements;
        if (defined?.get('practice-hours')) return;
        await wait(50);
      }
    },
    choose: (tag: string) => {
      change(widget(), tag);
      return read();
    },
    focus: (selector: string) => {
      const control = find(selector) as HTMLInputElement;
      control.focus();
      if ('value' in control && control.type === 'text') {
        control.setSelectionRange(control.value.length, control.value.length);
      }
    },
    tryChoices: async () => {
      const warnings: string[] = [];
      const inside = preview().contentWindow as unknown as { console: Console };
      inside.console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
      let count = 0;
      const widgets = [...widget().options];
      for (const { value: tag } of widgets) {
        change(widget(), tag);
        for (const select of document.querySelectorAll<HTMLSelectElement>(
          'select[id^=builder-option]',
        )) {
          for (const { value } of [...select.options]) {
            change(select, value);
            await wait(15);
            count++;
          }
        }
      }
      return { count, warnings: warnings.filter((text) => text.includes('is unknown')) };
    },
    waitForStatus: async () => {
      for (let tries = 0; tries < 60; tries++) {
        const said = find('.builder-code [role=status]').textContent;
        if (said) return said;
        await wait(50);
      }
      return '';
    },
  };
}
