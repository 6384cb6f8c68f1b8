import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';

import '../../src/elements/practice-article/define.js';
import '../../src/elements/practice-profile/define.js';
import type { PracticeArticle } from '../../src/elements/practice-article/practice-article.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const isChromium = navigator.userAgent.includes('Chrome');

const long = html`
  <p>Most people have had one.</p>
  <h2 id="what">What it is</h2>
  <p style="height: 500px">Text</p>
  <div>
    <h3>In the neck</h3>
    <p style="height: 1500px">Text</p>
  </div>
  <h2>What helps</h2>
  <p style="height: 1500px">Text</p>
`;

const words = (element: Element | null | undefined) =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const partOf = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);

function part(element: Element, name: string): HTMLElement {
  const found = partOf(element, name);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
}

const has = (element: Element, name: string) => partOf(element, name) !== null;

const metaOf = (element: Element) => [...part(element, 'meta').children].map(words);

const isShown = (element: Element, name: string) =>
  partOf(element, name)?.checkVisibility() ?? false;

const links = (element: Element) => [
  ...(partOf(element, 'contents')?.querySelectorAll<HTMLElement>('a, button') ?? []),
];

function named(element: Element, name: string): HTMLElement {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement>('a, button, summary') ?? [];
  const found = [...all].find((each) => words(each) === name);
  if (!found) throw new Error(`There is nothing called ${name}.`);
  return found;
}

/** The page's own markup inside of an article, without what the article tells search engines. */
const pageMarkup = (element: Element) => {
  const own = element.querySelector('[slot="structured-data"]')?.outerHTML ?? '';
  return element.innerHTML.replace(own, '');
};

const texts = (element: Element) => element.querySelectorAll(':scope > :not([slot])').length;

async function article(template: TemplateResult): Promise<PracticeArticle> {
  const box = await fixture<HTMLElement>(html`<div lang="en-US">${template}</div>`);
  const found = box.querySelector('practice-article');
  if (!found) throw new Error('There is no article.');
  await found.updateComplete;
  return found;
}

/** Puts something in the place of a property of the browser's; returns what takes it back. */
function instead(object: object, name: string, value: unknown): () => void {
  Object.defineProperty(object, name, { configurable: true, value });
  return () => Reflect.deleteProperty(object, name);
}

function answerFeeds(answer: () => Promise<Response>): () => void {
  const { fetch } = window;
  window.fetch = answer;
  return () => {
    window.fetch = fetch;
  };
}

const feed = (item: object) =>
  new Response(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: [item] }),
    { headers: { 'Content-Type': 'application/feed+json' } },
  );

let addresses = 0;
const newAddress = () => `${location.origin}/feed-${String(addresses++)}.json`;

describe('the page of an article', () => {
  describe('perceived by a visitor', () => {
    it('says who has written and checked it, when, how long it is and of what', async () => {
      const element = await article(html`
        <practice-article
          heading="Spasms"
          category="Back"
          category-href="/back"
          tags="Spine, Muscles"
          published="2024-03-05"
          modified="2026-01-12"
          author="Dr. Ada Roe"
          author-role="Spine surgeon"
          reviewer="Dr. Lee"
          reviewed="2026-01-10"
        >
          <p>${'word '.repeat(300)}</p>
        </practice-article>
      `);
      expect(metaOf(element)).to.deep.equal([
        'Category: Back',
        'Posted on: March 5, 2024',
        'Updated on: January 12, 2026',
        'Written by: Dr. Ada Roe, Spine surgeon',
        'Medically reviewed by Dr. Lee on January 10, 2026',
        '2 min read',
        'Topics: Spine, Muscles',
      ]);
      expect(part(element, 'meta').querySelector('a')?.getAttribute('href')).to.equal('/back');
      await expect(element).to.be.accessible();
    });

    it('says the same in Spanish', async () => {
      const element = await article(html`
        <practice-article
          lang="es"
          heading="Espasmos"
          tags="Columna"
          modified="2026-01-12"
          reviewer="Dr. Lee"
          tools="copy print"
          disclaimer
        >
          <p>${'palabra '.repeat(300)}</p>
          <h2>Uno</h2>
          <h2>Dos</h2>
          <h2>Tres</h2>
        </practice-article>
      `);
      expect(metaOf(element)).to.deep.equal([
        'Actualizado el: 12 de enero de 2026',
        'Revisión médica: Dr. Lee',
        '2 min de lectura',
        'Temas: Columna',
      ]);
      expect(words(part(element, 'contents'))).to.match(/^En este artículo/);
      expect(words(part(element, 'tools'))).to.equal('Copiar enlace Imprimir');
      expect(words(part(element, 'disclaimer'))).to.match(/No reemplaza el consejo de su médico/);
    });

    for (const [modified, published] of [
      ['2024-03-05T18:00:00', '2024-03-05T09:00:00'],
      ['2024-03-01', '2024-03-05'],
    ]) {
      it(`does not say that it was updated on ${modified ?? ''} after ${published ?? ''}`, async () => {
        const element = await article(html`
          <practice-article heading="A" published=${published ?? ''} modified=${modified ?? ''}>
          </practice-article>
        `);
        expect(metaOf(element)).to.deep.equal(['Posted on: March 5, 2024']);
      });
    }

    it('says how long it takes to be read by what the data say, before its words', async () => {
      const element = await article(html`
        <practice-article heading="A" .article=${{ timeRequired: 'PT7M' }}
          ><p>Text</p></practice-article
        >
      `);
      expect(metaOf(element)).to.deep.equal(['7 min read']);
    });

    it('counts no script, no style and nothing in a slot as text to read', async () => {
      const element = await article(html`
        <practice-article heading="A">
          <p>Text</p>
          <script type="text/plain">
            ${'word '.repeat(900)}
          </script>
          <p slot="cta">${'word '.repeat(900)}</p>
        </practice-article>
      `);
      expect(has(element, 'meta')).to.equal(false);
    });

    it('says what to do in an emergency between title and text', async () => {
      const element = await article(html`
        <practice-article heading="A"><p slot="emergency">Call 911.</p></practice-article>
      `);
      expect(isShown(element, 'emergency')).to.equal(true);
      expect(part(element, 'emergency').getAttribute('role')).to.equal('note');
      const place = (name: string) => part(element, name).getBoundingClientRect().top;
      expect(place('heading')).to.be.lessThan(place('emergency'));
      expect(place('emergency')).to.be.lessThan(place('body'));
    });

    it('has no box for what there is nothing of', async () => {
      const element = await article(html`<practice-article heading="A"></practice-article>`);
      const names = ['tools', 'emergency', 'contents', 'author', 'references', 'disclaimer'];
      const boxes = [...names, 'related', 'progress', 'practice'];
      expect(boxes.filter((name) => isShown(element, name))).to.deep.equal([]);
    });

    it('introduces its author by photo, name, role and words', async () => {
      const element = await article(html`
        <practice-article
          heading="A"
          .article=${{
            author: {
              honorificPrefix: 'Dr.',
              name: 'Ada',
              jobTitle: 'Surgeon',
              image: '/spine.svg',
              url: '/ada',
            },
          }}
          ><p slot="author">Twenty years of spines.</p></practice-article
        >
      `);
      expect(words(part(element, 'author'))).to.equal('About the author Dr. Ada Surgeon');
      expect(part(element, 'author').querySelector('a')?.getAttribute('href')).to.equal('/ada');
      expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
      const photo = part(element, 'author').querySelector('img');
      expect([photo?.alt, photo?.getAttribute('src')]).to.deep.equal(['', '/spine.svg']);
      await expect(element).to.be.accessible();
    });

    it('leaves no hole where the author’s photo does not load', async () => {
      const element = await article(html`
        <practice-article heading="A" author="Ada" author-image="data:image/png;base64,AAAA">
        </practice-article>
      `);
      const photo = part(element, 'author').querySelector('img');
      photo?.scrollIntoView();
      await waitUntil(() => photo?.checkVisibility() === false);
      expect(isShown(element, 'author')).to.equal(true);
    });

    it('names references and related articles where the page does not', async () => {
      const element = await article(html`
        <practice-article heading="A">
          <ol slot="references">
            <li>Book</li>
          </ol>
          <section slot="related"><h2>More</h2></section>
        </practice-article>
      `);
      const heading = part(element, 'references').querySelector('[role="heading"]');
      expect([words(heading), heading?.ariaLevel]).to.deep.equal(['References', '2']);
      expect(!!part(element, 'related').querySelector('[role="heading"]')).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('says that it replaces no doctor only when the page asks for it', async () => {
      const element = await article(html`<practice-article heading="A"></practice-article>`);
      element.disclaimer = true;
      await element.updateComplete;
      expect(words(part(element, 'disclaimer'))).to.match(/does not replace the advice/);
      expect(isShown(element, 'disclaimer')).to.equal(true);
      element.disclaimer = false;
      const own = Object.assign(document.createElement('p'), { slot: 'disclaimer' });
      own.textContent = 'Our own.';
      element.append(own);
      await oneEvent(element.renderRoot, 'slotchange');
      await element.updateComplete;
      expect(isShown(element, 'disclaimer')).to.equal(true);
      expect(part(element, 'disclaimer').querySelector('p')?.checkVisibility()).to.equal(false);
    });

    describe('from its contents', () => {
      it('reads the headings of the text, and no others', async () => {
        const element = await article(html`
          <practice-article heading="A">
            <h2 slot="cta">Call</h2>
            ${long}
            <h2 hidden>Hidden</h2>
            <aside><h2>Aside</h2></aside>
            <my-card><h2>Card</h2></my-card>
          </practice-article>
        `);
        const nav = part(element, 'contents');
        expect(nav.localName).to.equal('nav');
        expect(links(element).map(words)).to.deep.equal([
          'What it is',
          'In the neck',
          'What helps',
        ]);
        expect(words(nav.querySelector('li li'))).to.equal('In the neck');
        await expect(element).to.be.accessible();
      });

      it('has none of two headings, or where the page wants none', async () => {
        const element = await article(html`
          <practice-article heading="A"
            ><h2>One</h2>
            <h2>Two</h2></practice-article
          >
        `);
        expect(has(element, 'contents')).to.equal(false);
        element.append(Object.assign(document.createElement('h2'), { textContent: 'Three' }));
        await waitUntil(() => links(element).length === 3);
        element.contents = 'none';
        await element.updateComplete;
        expect(has(element, 'contents')).to.equal(false);
      });

      it('follows the text as the page changes it', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        const heading = element.querySelector('h3');
        if (heading?.firstChild) heading.firstChild.nodeValue = 'In the back';
        await waitUntil(() => words(links(element)[1]) === 'In the back');
        heading?.remove();
        await waitUntil(() => !has(element, 'contents'));
      });

      it('leads to a heading by its id, and by script where it has none', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        const before = pageMarkup(element);
        expect(links(element)[0]?.getAttribute('href')).to.equal('#what');
        named(element, 'In this article').click();
        const button = links(element)[2];
        expect(button?.localName).to.equal('button');
        button?.focus();
        await sendKeys({ press: 'Enter' });
        const heading = [...element.querySelectorAll('h2')].at(-1);
        expect(document.activeElement === heading).to.equal(true);
        await waitUntil(() => Math.abs(heading?.getBoundingClientRect().top ?? 99) < 2);
        button?.focus();
        expect(pageMarkup(element)).to.equal(before);
        scrollTo(0, 0);
      });

      it('takes back what it lent to a heading when it is removed', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        const before = pageMarkup(element);
        links(element)[2]?.click();
        expect(pageMarkup(element)).not.to.equal(before);
        element.remove();
        expect(pageMarkup(element)).to.equal(before);
        scrollTo(0, 0);
      });

      it('leads by script where a base address would lead elsewhere', async () => {
        const base = Object.assign(document.createElement('base'), { href: '/elsewhere/' });
        document.head.append(base);
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        expect(links(element).map(({ localName }) => localName)).not.to.contain('a');
        base.remove();
      });

      it('marks the one that is being read', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        const current = () =>
          links(element)
            .filter((link) => link.getAttribute('aria-current') === 'true')
            .map(words);
        for (const [selector, name] of [
          ['h3', 'In the neck'],
          ['h2:last-of-type', 'What helps'],
          ['h2', 'What it is'],
        ]) {
          const heading = element.querySelector(selector ?? '');
          const top = (heading?.getBoundingClientRect().top ?? 0) + scrollY;
          // The line is a third of the window below its top; the next heading is below it.
          scrollTo(0, top - (selector === 'h2' ? innerHeight * 0.33 : 10));
          await waitUntil(() => current().join() === name, `${name ?? ''} is current`);
        }
        scrollTo(0, 0);
      });

      it('stands beside the text where there is room, and closed above it where not', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        const box = element.parentElement;
        if (!box) throw new Error('There is no box.');
        box.style.width = '1200px';
        await waitUntil(() => !partOf(element, 'contents')?.querySelector('details'));
        const contents = part(element, 'contents').getBoundingClientRect();
        expect(contents.left).to.be.at.least(
          element.querySelector('p')?.getBoundingClientRect().right ?? 0,
        );
        expect(links(element)[0]?.checkVisibility()).to.equal(true);
        box.style.width = '320px';
        await waitUntil(() => !!partOf(element, 'contents')?.querySelector('details'));
        expect(links(element)[0]?.checkVisibility()).to.equal(false);
        named(element, 'In this article').click();
        expect(links(element)[0]?.checkVisibility()).to.equal(true);
        expect(box.scrollWidth).to.equal(320);
      });

      it('has targets of 44 pixels', async () => {
        const element = await article(
          html`<practice-article heading="A">${long}</practice-article>`,
        );
        named(element, 'In this article').click();
        const targets = [named(element, 'In this article'), ...links(element)];
        for (const target of targets) expect(target.offsetHeight).to.be.at.least(44);
      });
    });

    describe('on paper', () => {
      it('has address and phone of the practice, and nothing to press', async () => {
        if (!isChromium) return;
        const box = await fixture<HTMLElement>(html`
          <practice-profile
            .practice=${{
              name: 'Inspired Spine',
              telephone: '727-MY-SPINE',
              address: {
                streetAddress: '1 Main St',
                addressLocality: 'St. Petersburg',
                addressRegion: 'FL',
                postalCode: '33701',
              },
            }}
          >
            <practice-article
              heading="A"
              tools="copy print"
              progress
              .article=${{ url: '/spasms' }}
            >
              ${long}
            </practice-article>
          </practice-profile>
        `);
        const element = box.querySelector('practice-article');
        if (!element) throw new Error('There is no article.');
        await element.updateComplete;
        expect(isShown(element, 'practice')).to.equal(false);
        await emulateMedia({ media: 'print' });
        const lines = [...part(element, 'practice').children].map(words);
        expect(isShown(element, 'practice')).to.equal(true);
        const shown = ['tools', 'contents', 'progress', 'related'].filter((name) =>
          isShown(element, name),
        );
        await emulateMedia({ media: 'screen' });
        expect(shown).to.deep.equal([]);
        expect(lines).to.deep.equal([
          'Inspired Spine',
          '1 Main St, St. Petersburg, FL 33701',
          '727-MY-SPINE (727-697-7463)',
          `${location.origin}/spasms`,
        ]);
      });
    });

    describe('with a table', () => {
      const table = html`
        <table>
          <tbody>
            <tr>
              ${['One', 'Two', 'Three'].map((each) => html`<td style="min-width: 150px">${each}</td>`)}
            </tr>
          </tbody>
        </table>
      `;

      it('lets a wide one scroll by itself and by keyboard, and the page stand still', async () => {
        const element = await article(
          html`<practice-article heading="A">${table}</practice-article>`,
        );
        const box = element.parentElement;
        const found = element.querySelector('table');
        if (!box || !found) throw new Error('There is no table.');
        const before = pageMarkup(element);
        box.style.width = '320px';
        await waitUntil(() => found.tabIndex === 0);
        expect(box.scrollWidth).to.equal(320);
        expect(found.scrollWidth).to.be.greaterThan(found.clientWidth);
        await expect(element).to.be.accessible();
        box.style.width = '800px';
        await waitUntil(() => getComputedStyle(found).display === 'table');
        await nextFrame();
        expect(pageMarkup(element)).to.equal(before);
      });

      it('does the same for a figure that holds one, and takes everything back', async () => {
        const element = await article(
          html`<practice-article heading="A"><figure>${table}</figure></practice-article>`,
        );
        const before = pageMarkup(element);
        const box = element.parentElement;
        if (!box) throw new Error('There is no box.');
        box.style.width = '320px';
        await waitUntil(() => element.querySelector('figure')?.tabIndex === 0);
        expect(box.scrollWidth).to.equal(320);
        element.remove();
        expect(pageMarkup(element)).to.equal(before);
      });
    });

    describe('sharing it', () => {
      it('copies its address, and says so', async () => {
        const copied: string[] = [];
        const undo = instead(navigator, 'clipboard', {
          writeText: (text: string) => Promise.resolve(copied.push(text)),
        });
        const element = await article(html`
          <practice-article
            heading="A"
            tools="copy"
            .article=${{ url: '/spasms' }}
          ></practice-article>
        `);
        const said = part(element, 'tools').querySelector('[role="status"]');
        expect(words(said)).to.equal('');
        named(element, 'Copy link').click();
        await waitUntil(() => words(said) === 'Link copied');
        expect(copied).to.deep.equal([`${location.origin}/spasms`]);
        await expect(element).to.be.accessible();
        undo();
      });

      it('selects the address where there is no clipboard', async () => {
        const undo = instead(navigator, 'clipboard', undefined);
        const element = await article(
          html`<practice-article heading="A" tools="copy"></practice-article>`,
        );
        named(element, 'Copy link').click();
        await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'input');
        const field = element.shadowRoot?.activeElement as HTMLInputElement;
        expect(field.value).to.equal(document.URL.replace(/#.*/, ''));
        expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
        expect(words(field.labels?.[0])).to.equal('Copy this link:');
        await expect(element).to.be.accessible();
        undo();
      });

      it('copies the address that the page calls its canonical one', async () => {
        const canonical = Object.assign(document.createElement('link'), { rel: 'canonical' });
        canonical.href = 'https://practice.example/spasms';
        document.head.append(canonical);
        const undo = instead(navigator, 'clipboard', undefined);
        const element = await article(
          html`<practice-article heading="A" tools="copy"></practice-article>`,
        );
        named(element, 'Copy link').click();
        await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'input');
        const field = element.shadowRoot?.activeElement as HTMLInputElement;
        expect(field.value).to.equal('https://practice.example/spasms');
        canonical.remove();
        undo();
      });

      it('shares title and address the way the device does, where it does', async () => {
        const shared: unknown[] = [];
        const undo = [
          instead(navigator, 'share', (data: unknown) => {
            shared.push(data);
            return Promise.reject(new DOMException('', 'AbortError'));
          }),
          instead(navigator, 'clipboard', { writeText: () => Promise.resolve() }),
        ];
        const element = await article(html`
          <practice-article tools="share" .article=${{ url: '/spasms' }}>
            <h1 slot="heading">Spasms</h1>
          </practice-article>
        `);
        named(element, 'Share').click();
        await aTimeout(50);
        expect(shared).to.deep.equal([{ title: 'Spasms', url: `${location.origin}/spasms` }]);
        // Who thought better of it is told nothing.
        expect(words(part(element, 'tools'))).to.equal('Share');
        for (const each of undo) each();
      });

      it('copies the address where sharing is not allowed', async () => {
        const undo = [
          instead(navigator, 'share', () =>
            Promise.reject(new DOMException('', 'NotAllowedError')),
          ),
          instead(navigator, 'clipboard', { writeText: () => Promise.resolve() }),
        ];
        const element = await article(
          html`<practice-article heading="A" tools="share"></practice-article>`,
        );
        named(element, 'Share').click();
        await waitUntil(() => words(part(element, 'tools')) === 'Share Link copied');
        for (const each of undo) each();
      });

      it('offers no sharing where the device can’t', async () => {
        const undo = instead(navigator, 'share', undefined);
        const element = await article(
          html`<practice-article heading="A" tools="share print"></practice-article>`,
        );
        expect(words(part(element, 'tools'))).to.equal('Print');
        element.tools = 'share';
        await element.updateComplete;
        expect(has(element, 'tools')).to.equal(false);
        undo();
      });

      it('prints the page', async () => {
        const { print } = window;
        let times = 0;
        window.print = () => times++;
        const element = await article(
          html`<practice-article heading="A" tools="print"></practice-article>`,
        );
        named(element, 'Print').click();
        expect(times).to.equal(1);
        window.print = print;
      });
    });

    describe('with a bar of what has been read', () => {
      const scaleOf = (element: Element) =>
        new DOMMatrix(getComputedStyle(part(element, 'progress')).transform).a;

      it('fills it while the text goes by, for the eye only', async () => {
        const element = await article(
          html`<practice-article heading="A" progress>${long}</practice-article>`,
        );
        expect(part(element, 'progress').ariaHidden).to.equal('true');
        await waitUntil(() => scaleOf(element) === 0);
        const { top, height } = part(element, 'body').getBoundingClientRect();
        scrollTo(0, scrollY + top + (height - innerHeight) / 2);
        await waitUntil(() => Math.abs(scaleOf(element) - 0.5) < 0.01);
        scrollTo(0, scrollY + height);
        await waitUntil(() => scaleOf(element) === 1);
        scrollTo(0, 0);
      });
    });
  });

  describe('changed by a site', () => {
    it('warns of tools that it does not know', async () => {
      const messages = await warningsDuring(async () => {
        const element = await article(
          html`<practice-article heading="A" tools="print fax"></practice-article>`,
        );
        expect(words(part(element, 'tools'))).to.equal('Print');
      });
      expect(messages).to.have.length(1);
    });

    it('tells search engines what it shows, the page’s own title included', async () => {
      const box = await fixture<HTMLElement>(html`
        <practice-profile name="Inspired Spine" phone="727-697-7463">
          <practice-article
            category="Back"
            modified="2026-01-12"
            .article=${{ url: 'https://practice.example/a/', author: { name: 'Ada' } }}
            ><h1 slot="heading">Muscle <em>Spasms</em></h1></practice-article
          >
        </practice-profile>
      `);
      const data = (name: string) =>
        [...box.querySelectorAll(`practice-article [itemprop="${name}"]`)].map(
          (each) => each.getAttribute('content') ?? each.getAttribute('href'),
        );
      await waitUntil(() => data('headline').length === 1);
      expect(data('headline')).to.deep.equal(['Muscle Spasms']);
      expect(data('articleSection')).to.deep.equal(['Back']);
      expect(data('dateModified')).to.deep.equal(['2026-01-12']);
      expect(data('datePublished')).to.deep.equal([]);
      expect(data('url')).to.include('https://practice.example/a/');
      expect(data('name')).to.include.members(['Ada', 'Inspired Spine']);
    });

    it('names each author of the JSON in its tag to search engines', async () => {
      const element = await article(html`
        <practice-article heading="A">
          <script type="application/json">
            { "author": ["Ada", "Bo"] }
          </script>
        </practice-article>
      `);
      const names = () =>
        [...element.querySelectorAll('[itemprop="author"] [itemprop="name"]')].map((each) =>
          each.getAttribute('content'),
        );
      await waitUntil(() => names().join() === 'Ada,Bo');
    });

    it('reads an article that stands as JSON in its tag', async () => {
      const element = await article(html`
        <practice-article category="Neck">
          <script type="application/json">
            { "headline": "Spasms", "articleSection": "Back", "articleBody": "Text." }
          </script>
        </practice-article>
      `);
      expect(words(part(element, 'heading'))).to.equal('Spasms');
      expect(metaOf(element)).to.deep.equal(['Category: Neck']);
      expect(words(part(element, 'body').querySelector('p'))).to.equal('Text.');
    });

    describe('by the markup of a text', () => {
      const markup =
        '<h1>Causes</h1><p onclick="alert(1)">See <a href="/more">more</a>.</p><script>alert(1)</' +
        'script><img src="javascript:alert(1)" alt="">';
      const data = { headline: 'A', url: 'https://practice.example/a/', articleMarkup: markup };
      const textOf = (element: Element) => words(element.querySelector(':scope > p'));

      it('puts it into the page, made safe, below the title', async () => {
        const element = await article(html`
          <practice-article .article=${data}></practice-article>
        `);
        await waitUntil(() => textOf(element) === 'See more.');
        expect(!!element.querySelector('h1, script, img, [onclick]')).to.equal(false);
        expect(words(element.querySelector('h2'))).to.equal('Causes');
        expect(element.querySelector('a')?.href).to.equal('https://practice.example/more');
        await expect(element).to.be.accessible();
      });

      it('replaces it by the next one, and by the text that the page writes', async () => {
        const element = await article(html`
          <practice-article .article=${data}></practice-article>
        `);
        await waitUntil(() => textOf(element) === 'See more.');
        element.article = { headline: 'A', articleMarkup: '<p>Second.</p>' };
        await waitUntil(() => textOf(element) === 'Second.');
        expect(texts(element)).to.equal(1);
        element.append(Object.assign(document.createElement('p'), { textContent: 'Our own.' }));
        await waitUntil(() => textOf(element) === 'Our own.');
        expect(texts(element)).to.equal(1);
      });

      it('leaves a text of the page alone', async () => {
        const element = await article(html`
          <practice-article .article=${data}><p>Our own.</p></practice-article>
        `);
        await aTimeout(100);
        expect(words(element)).to.equal('Our own.');
      });

      it('does not show a text that is not wanted any more when it is ready', async () => {
        const element = await article(html`<practice-article heading="A"></practice-article>`);
        element.article = data;
        await element.updateComplete;
        element.article = undefined;
        await element.updateComplete;
        await aTimeout(100);
        expect(texts(element)).to.equal(0);
      });

      it('keeps its text where it is moved', async () => {
        const element = await article(html`
          <practice-article .article=${data}></practice-article>
        `);
        await waitUntil(() => textOf(element) === 'See more.');
        element.parentElement?.append(element);
        await element.updateComplete;
        await aTimeout(50);
        expect(element.querySelectorAll(':scope > p').length).to.equal(1);
      });

      it('shows what the site’s own sanitizer gives, as it is', async () => {
        const given: string[] = [];
        const sanitizer = (text: string) => {
          given.push(text);
          const node = document.createElement('p');
          node.append('Checked.');
          return node;
        };
        const element = await article(html`
          <practice-article .article=${data} .sanitizer=${sanitizer}></practice-article>
        `);
        await waitUntil(() => textOf(element) === 'Checked.');
        expect(given).to.deep.equal([markup]);
      });

      it('shows nothing, with one warning, where that fails', async () => {
        const sanitizer = () => {
          throw new Error('No.');
        };
        const messages = await warningsDuring(async () => {
          const element = await article(html`
            <practice-article .article=${data} .sanitizer=${sanitizer}></practice-article>
          `);
          await aTimeout(100);
          expect(texts(element)).to.equal(0);
        });
        expect(messages).to.have.length(1);
      });

      it('lists its headings among the contents', async () => {
        const element = await article(html`
          <practice-article
            .article=${{ headline: 'A', articleMarkup: '<h2>1</h2><h2>2</h2><h3>3</h3>' }}
          ></practice-article>
        `);
        await waitUntil(() => links(element).length === 3);
      });
    });

    describe('by a feed', () => {
      const item = {
        id: '1',
        url: 'https://practice.example/a/',
        title: 'From the feed',
        content_html: '<p>Fed.</p>',
        date_published: '2024-03-05',
      };

      it('shows its first article, field by field after what the page says', async () => {
        const undo = answerFeeds(() => Promise.resolve(feed(item)));
        const element = await article(html`
          <practice-article src=${newAddress()} type="json" category="Back"></practice-article>
        `);
        await waitUntil(() => words(element.querySelector('p')) === 'Fed.');
        expect(words(part(element, 'heading'))).to.equal('From the feed');
        expect(metaOf(element)).to.deep.equal(['Category: Back', 'Posted on: March 5, 2024']);
        undo();
      });

      it('says that it loads after a moment only, and stops saying it', async () => {
        const start = performance.now();
        let give: (answer: Response) => void = () => undefined;
        const undo = answerFeeds(() => new Promise((resolve) => (give = resolve)));
        const element = await article(html`
          <practice-article src=${newAddress()} type="json"></practice-article>
        `);
        const said = () => words(part(element, 'body').querySelector('[role="status"]'));
        await waitUntil(() => !!part(element, 'body').querySelector('[role="status"]'));
        expect(said()).to.equal('');
        await waitUntil(() => said() === 'Loading the article…');
        expect(performance.now() - start).to.be.at.least(150);
        give(feed(item));
        await waitUntil(() => words(element.querySelector('p')) === 'Fed.');
        await waitUntil(() => said() === '');
        undo();
      });

      it('says that it failed, and reads on when trying again has helped', async () => {
        let answer = () => new Response('', { status: 503 });
        const undo = answerFeeds(() => Promise.resolve(answer()));
        await warningsDuring(async () => {
          const element = await article(html`
            <practice-article src=${newAddress()} type="json"></practice-article>
          `);
          const body = part(element, 'body');
          await waitUntil(() => words(body).includes('could not be loaded'));
          await expect(element).to.be.accessible();
          const button = named(element, 'Try again');
          button.focus();
          button.click();
          await waitUntil(() => words(body).includes('could not be loaded'));
          expect(element.shadowRoot?.activeElement === button).to.equal(true);
          answer = () => feed(item);
          button.click();
          await waitUntil(() => words(element.querySelector('p')) === 'Fed.');
          expect(words(body)).to.equal('');
          expect(element.shadowRoot?.activeElement?.localName).to.equal('header');
        });
        undo();
      });

      it('keeps what the page has when the feed fails, and tells the developer', async () => {
        const undo = answerFeeds(() => Promise.resolve(new Response('', { status: 503 })));
        const messages = await warningsDuring(async () => {
          const element = await article(html`
            <practice-article heading="A" src=${newAddress()} type="json"
              ><p>Text</p></practice-article
            >
          `);
          await aTimeout(300);
          expect(words(part(element, 'body'))).to.equal('');
          expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
        });
        expect(messages).to.have.length(1);
        undo();
      });
    });
  });

  describe('on somebody else’s page', () => {
    const whole = html`
      <practice-article
        heading="A"
        tools="copy"
        progress
        .article=${{ articleMarkup: '<p>Text</p>' }}
      >
      </practice-article>
    `;

    it('leaves no listener behind when it is removed, and has them again when it comes back', async () => {
      const counts = [listenersOf(document), listenersOf(window)];
      const element = await article(whole);
      const now = () => counts.map((count) => count.now());
      const before = now();
      expect(before[1]).to.equal(2);
      element.remove();
      expect(now()).to.deep.equal([0, 0]);
      document.body.append(element);
      await element.updateComplete;
      expect(now()).to.deep.equal(before);
      element.remove();
      expect(now()).to.deep.equal([0, 0]);
      for (const count of counts) count.stop();
    });

    it('goes on with its contents, its text and its tables when it is moved', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <practice-article heading="A">${long}</practice-article>
          <section></section>
        </div>
      `);
      const element = box.querySelector('practice-article');
      if (!element) throw new Error('There is no article.');
      box.querySelector('section')?.append(element);
      await element.updateComplete;
      expect(links(element).length).to.equal(3);
      element.querySelector('h3')?.remove();
      await waitUntil(() => !has(element, 'contents'));
    });
  });
});
