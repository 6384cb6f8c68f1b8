import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import type { Recorded } from './recorded-page.ts';
import { serveEleventySite, type Delivery } from './server-rendering-site.ts';

type Site = Awaited<ReturnType<typeof serveEleventySite>>;

/** What is shown, and where: by the order of the page. */
interface Shown {
  readonly tag: string;
  /** The element's own words, white space collapsed. */
  readonly words: string;
  readonly top: number;
  readonly height: number;
}

declare global {
  interface Window {
    /** What stood in the shadow roots before the script came. */
    served: { host: Element; nodes: Element[] }[];
  }
}

// Where the practice is, nothing is to be said of time zones.
process.env.TZ = 'America/New_York';

const scripts = ['/site.js', '/practice-widgets.js'] as const;
const strict = "default-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

let site: Site;

before(async () => {
  site = await serveEleventySite();
});

after(() => site.close());

for (const engine of enginesToUse) {
  describe(`a site that Eleventy has made, in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      await page.resize(engine === 'webkit' ? 460 : 390, 800);
    });

    after(() => page.close());

    const open = (name: string, delivery?: Delivery) => page.open(site.at(name, delivery));
    const recorded = (): Promise<Recorded> => page.evaluate(() => window.recorded);

    test('has every element in its pages, rendered', async () => {
      await open('tags.html');
      const rendered = await page.evaluate(() =>
        [...document.body.children].filter((each) => each.shadowRoot).map((each) => each.localName),
      );
      const tags = builtTags();
      assert.deepEqual(rendered.toSorted(), tags.toSorted());
    });

    test('is readable, in its colours and of use without a script', async () => {
      await open('index.html');
      const seen = await page.evaluate(readUnscripted);
      assert.deepEqual(seen, {
        link: 'tel:+17276977463',
        action: 'rgb(11, 92, 173)',
        meta: 'Category: BackPosted on: March 5, 2026Written by: Dr. Ada Roe',
        week: 7,
        menu: false,
        dialog: 'closed',
        state: '',
      });
      const form = await page.evaluate(openDialog);
      assert.deepEqual(form, { isOpen: true, seesForm: true });
    });

    test('speaks Spanish before the script and after it', async () => {
      await open('es.html');
      const before = await page.evaluate(readShown);
      const spoken = before.map(({ words }) => words).join(' ');
      assert.match(spoken, /lunes/);
      assert.match(spoken, /Cerrar/);
      assert.doesNotMatch(spoken, /Monday|Close|Schedule/);
      await page.evaluate(start, '/site.js');
      const after = await page.evaluate(readShown);
      assert.match(
        after.map(({ words }) => words).join(' '),
        /Abrir el menú de accesibilidad.*lunes/s,
      );
    });

    test('keeps what was rendered when its script comes, and moves nothing', async () => {
      await open('index.html');
      const before = await page.evaluate(readShown);
      await page.evaluate(mark);
      await page.evaluate(start, '/site.js');
      const { kept, gone } = await page.evaluate(readMarks);
      // A phone link stands in the page itself then, a list shows cards, a form its fields.
      const replaced = [
        'practice-phone-link',
        'practice-article-list',
        'practice-tele-consult-form',
      ];
      assert.deepEqual(
        gone.filter((tag) => !replaced.includes(tag)),
        [],
      );
      assert.ok(kept > 120, `${kept} elements are kept`);
      const after = await page.evaluate(readShown);
      const places = (all: readonly Shown[]) => all.slice(0, -1).map(({ tag, top }) => [tag, top]);
      assert.deepEqual(places(after), places(before));
      assert.deepEqual(await page.evaluate(readShifts), []);
      assert.deepEqual(await recorded(), { faults: [], warnings: [] });
    });

    for (const script of scripts) {
      test(`shows with ${script} what it shows where nothing was rendered before`, async () => {
        await open('index.html', { script, plain: true });
        await page.evaluate(start, script);
        const plain = await page.evaluate(readShown);
        await open('index.html', { script });
        await page.evaluate(start, script);
        const rendered = await page.evaluate(readShown);
        assert.deepEqual(words(rendered), words(plain));
        assert.deepEqual(await recorded(), { faults: [], warnings: [] });
      });

      test(`shows the same where ${script} runs while the page still comes`, async () => {
        await open('index.html', { script });
        await page.evaluate(start, script);
        const whole = await page.evaluate(readShown);
        // Before most elements, and in the shadow roots of the hours and of a card.
        for (const cut of ['<p>Call ', '>Tuesday<', 'February 11']) {
          await open('index.html', { script, cut });
          await page.evaluate(start, script);
          assert.deepEqual(words(await page.evaluate(readShown)), words(whole), cut);
          assert.deepEqual((await recorded()).faults, [], cut);
        }
      });

      test(`works with ${script}: menu, phone, dialog, form`, async () => {
        await open('index.html', { script });
        await page.evaluate(start, script);
        const used = await page.evaluate(use);
        assert.deepEqual(used, {
          hasCalled: true,
          panel: true,
          dialog: true,
          state: true,
          sent: 'REF-1',
        });
        assert.match(site.posts.at(-1) ?? '', /"given":"Jane"/);
      });
    }

    test('is styled under a policy without inline styles, before the script and after it', async () => {
      await open('strict.html', { policy: strict });
      const color = (await page.evaluate(readUnscripted)).action;
      assert.equal(color, 'rgb(11, 92, 173)');
      await page.evaluate(start, '/site.js');
      assert.deepEqual(await recorded(), { faults: [], warnings: [] });
    });

    test('gets its styles from the script where such a policy refuses those in the page', async () => {
      await open('index.html', { policy: strict });
      assert.notEqual((await page.evaluate(readUnscripted)).action, 'rgb(11, 92, 173)');
      await page.evaluate(start, '/site.js');
      assert.equal((await page.evaluate(readUnscripted)).action, 'rgb(11, 92, 173)');
    });
  });
}

/** What an element says, without where it stands. */
const words = (all: readonly Shown[]) => all.map(({ tag, words }) => `${tag}: ${words}`);

/** Brings a script, and waits until every element has rendered. */
async function start(script: string): Promise<void> {
  await import(script);
  const all = () => [...document.querySelectorAll<Element & { updateComplete?: unknown }>('*')];
  for (const each of all()) await each.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const each of all()) await each.updateComplete;
}

function readShown(): Shown[] {
  return [...document.body.querySelectorAll('*')]
    .filter((each) => each.localName.startsWith('practice-'))
    .map((each) => {
      const { top, height } = each.getBoundingClientRect();
      const texts = [...(each.shadowRoot?.querySelectorAll('*:not(style)') ?? [])]
        .flatMap((one) => [...one.childNodes])
        .filter((node) => node instanceof Text)
        .map((node) => node.data);
      return {
        tag: each.localName,
        // Of the printed address, the query tells how the page was opened.
        words: texts
          .join(' ')
          .replace(/\?delivery=\S*/, '')
          .replace(/\s+/g, ' ')
          .trim(),
        top: Math.round(top),
        height: Math.round(height),
      };
    });
}

function readUnscripted() {
  const at = (tag: string, selector: string) =>
    document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  const text = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const action = at('practice-consultation-cta', '.invitation .action');
  const dialog = at('practice-consultation-cta', 'dialog');
  return {
    link: at('practice-phone-link', 'a')?.getAttribute('href'),
    action: action ? getComputedStyle(action).backgroundColor : '',
    meta: text(at('practice-article', '.meta')),
    week: document.querySelector('practice-hours')?.shadowRoot?.querySelectorAll('tr').length,
    menu: at('practice-accessibility-menu', 'button')?.checkVisibility({
      visibilityProperty: true,
    }),
    dialog: dialog?.checkVisibility() ? 'open' : 'closed',
    state: text(at('practice-hours', '.state')),
  };
}

/** Presses the invitation's button, as the browser alone understands it. */
function openDialog() {
  const root = document.querySelector('practice-consultation-cta')?.shadowRoot;
  root?.querySelector<HTMLElement>('.invitation button')?.click();
  return {
    isOpen: root?.querySelector('dialog')?.matches(':popover-open'),
    seesForm: document.querySelector('form[slot=fallback]')?.checkVisibility(),
  };
}

function mark(): void {
  window.served = [...document.querySelectorAll('*')]
    .filter((each) => each.localName.startsWith('practice-') && each.shadowRoot)
    .map((host) => ({
      host,
      nodes: [...(host.shadowRoot?.querySelectorAll('*:not(style, link)') ?? [])],
    }));
}

function readMarks(): { kept: number; gone: string[] } {
  let kept = 0;
  const gone: string[] = [];
  for (const { host, nodes } of window.served) {
    const left = nodes.filter((node) => host.shadowRoot?.contains(node));
    kept += left.length;
    if (left.length < nodes.length) gone.push(host.localName);
  }
  return { kept, gone };
}

/** The layout shifts of a page; none where the engine tells of none. */
async function readShifts(): Promise<string[]> {
  const shifts: string[] = [];
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return shifts;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 200));
  return shifts;
}

/** Uses each thing on the page once. */
async function use() {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const at = (tag: string, selector: string) =>
    document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  let hasCalled = false;
  addEventListener('practice-call', (event) => {
    event.preventDefault();
    hasCalled = true;
  });
  document.querySelector<HTMLElement>('practice-phone-link a')?.click();
  at('practice-accessibility-menu', 'button')?.click();
  await wait(50);
  const panel = at('practice-accessibility-menu', '#panel');
  const isPanelOpen = panel?.matches(':popover-open');
  panel?.hidePopover();
  at('practice-consultation-cta', '.invitation .action')?.click();
  await wait(50);
  const form = at('practice-tele-consult-form', 'form');
  const answers = { given: 'Jane', family: 'Doe', phone: '(727) 555-0123', state: 'FL' };
  for (const [name, answer] of Object.entries(answers)) {
    const control = form?.querySelector(`[name="${name}"]`);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = answer;
    }
  }
  form?.querySelector<HTMLElement>('[type=radio][value=phone]')?.click();
  form?.querySelector<HTMLElement>('[type=checkbox]')?.click();
  form?.querySelector<HTMLElement>('[part=submit]')?.click();
  for (let round = 0; round < 50 && !at('practice-tele-consult-form', '[part=receipt]'); round++) {
    await wait(50);
  }
  const receipt = at('practice-tele-consult-form', '[part=receipt]')?.textContent ?? '';
  const summary = at('practice-tele-consult-form', '[part=summary]')?.textContent ?? '';
  return {
    hasCalled,
    panel: isPanelOpen,
    dialog: at('practice-consultation-cta', 'dialog')?.matches(':modal'),
    state: !!at('practice-hours', '.state')?.textContent.trim(),
    sent: /REF-1/.exec(receipt)?.[0] ?? summary,
  };
}
