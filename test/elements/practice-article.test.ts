import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';

import '../../src/elements/practice-article/define.js';
import type { PracticeArticle } from '../../src/elements/practice-article/practice-article.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const picture =
  'data:image/svg+xml,' +
  encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
const broken = 'data:image/png;base64,AAAA';

const muscleSpasms = html`
  <practice-article category="Back Surgery" published="" author="DR. HAMID ABBASI">
    <h1 slot="heading">Muscle Spasms &amp; Spine Surgery</h1>
    <p>Most people have experienced a muscle spasm.</p>
    <h2>What are Muscle Spasms?</h2>
    <ul>
      <li>Dehydration</li>
    </ul>
    <a href="#consult" slot="cta">Schedule a consultation</a>
  </practice-article>
`;

function part(element: Element, name: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
}

const parts = (element: Element, name: string) =>
  element.shadowRoot?.querySelectorAll(`[part="${name}"]`).length;

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

const metaOf = (element: Element) => [...part(element, 'meta').children].map((item) => words(item));

function within(box: Element, selector: string): HTMLElement {
  const found = box.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function imageOf(element: Element): HTMLImageElement {
  const image = part(element, 'image').querySelector('img');
  if (!image) throw new Error('There is no image.');
  return image;
}

describe('practice-article', () => {
  describe('perceived by a visitor', () => {
    it('is accessible, with slotted content and with attributes only', async () => {
      await expect(await fixture(muscleSpasms)).to.be.accessible();
      const plain = await fixture(html`
        <practice-article
          heading="Spine"
          category="Back"
          category-href="/back"
          published="2024-03-05"
          author="Ada"
          author-href="/ada"
          image=${picture}
          image-alt="A spine"
        >
          <p>Text</p>
        </practice-article>
      `);
      await expect(plain).to.be.accessible();
    });

    it('is an article with its title and its text, each once', async () => {
      const article = await fixture(muscleSpasms);
      expect(article.shadowRoot?.querySelectorAll('article').length).to.equal(1);
      expect(parts(article, 'heading')).to.equal(0);
      const assigned = [...(article.shadowRoot?.querySelectorAll('slot') ?? [])].flatMap((slot) =>
        slot.assignedElements().map((element) => element.localName),
      );
      expect(assigned).to.deep.equal(['h1', 'p', 'h2', 'ul', 'a']);
    });

    it('reads what the article is about and who wrote it as a list', async () => {
      const article = await fixture(muscleSpasms);
      expect(part(article, 'meta').localName).to.equal('ul');
      expect(metaOf(article)).to.deep.equal([
        'Category: Back Surgery',
        'Written by: DR. HAMID ABBASI',
      ]);
    });

    it('says when it was posted, to people and to machines', async () => {
      const article = await fixture(
        html`<practice-article lang="en-US" heading="A" published="2024-03-05"></practice-article>`,
      );
      expect(metaOf(article)).to.deep.equal(['Posted on: March 5, 2024']);
      expect(part(article, 'meta').querySelector('time')?.dateTime).to.equal('2024-03-05');
    });

    it('shows no label without its value, and no list without any', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A" author=" "></practice-article>`,
      );
      expect(parts(article, 'meta')).to.equal(0);
      article.category = 'Back';
      await article.updateComplete;
      expect(metaOf(article)).to.deep.equal(['Category: Back']);
    });

    it('speaks the language of the page, and follows it', async () => {
      const article = await fixture<PracticeArticle>(html`
        <practice-article
          lang="es"
          heading="A"
          category="Espalda"
          published="2024-03-05"
          author="Ada"
        ></practice-article>
      `);
      expect(metaOf(article)).to.deep.equal([
        'Categoría: Espalda',
        'Publicado el: 5 de marzo de 2024',
        'Escrito por: Ada',
      ]);
      expect(part(article, 'meta').lang).to.equal('es');
      article.lang = 'en';
      await aTimeout(0);
      await article.updateComplete;
      expect(metaOf(article)[0]).to.equal('Category: Espalda');
    });

    it('describes its picture, or calls it decoration', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A" image=${picture}></practice-article>`,
      );
      expect(imageOf(article).getAttribute('alt')).to.equal('');
      article.imageAlt = 'A spine';
      await article.updateComplete;
      expect(imageOf(article).alt).to.equal('A spine');
    });

    it('has no room for a picture where there is none', async () => {
      const article = await fixture(html`<practice-article heading="A"></practice-article>`);
      expect(parts(article, 'image')).to.equal(0);
    });

    it('moves nothing when the picture comes', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A"><p>Text</p></practice-article>`,
      );
      article.image = picture;
      await article.updateComplete;
      const before = article.getBoundingClientRect().height;
      const image = imageOf(article);
      if (!image.complete) await oneEvent(image, 'load');
      expect(image.naturalWidth).to.be.greaterThan(0);
      expect(article.getBoundingClientRect().height).to.equal(before);
      const { width, height } = part(article, 'image').getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.01);
    });

    for (const sizes of [{}, { width: 300, height: 200 }]) {
      it(`puts a placeholder of the same size (${Object.values(sizes).join(' × ') || 'unknown'}) for a broken picture`, async () => {
        const article = await fixture<PracticeArticle>(
          html`<practice-article heading="A"><p>Text</p></practice-article>`,
        );
        const messages = await warningsDuring(async () => {
          article.article = { image: { url: broken, alt: 'A spine', ...sizes } };
          await article.updateComplete;
          const before = article.getBoundingClientRect().height;
          expect(before).to.be.greaterThan(150);
          await oneEvent(imageOf(article), 'error');
          await article.updateComplete;
          expect(article.getBoundingClientRect().height).to.be.closeTo(before, 0.1);
        });
        expect(part(article, 'image').querySelectorAll('img').length).to.equal(0);
        expect(words(part(article, 'image'))).to.equal('A spine');
        expect(messages).to.have.length(1);
        await expect(article).to.be.accessible();
      });
    }

    it('shows a picture in the size that the data gives', async () => {
      const article = await fixture<PracticeArticle>(html`
        <practice-article
          .article=${{ headline: 'A', image: { url: picture, width: 300, height: 225 } }}
        ></practice-article>
      `);
      const { width, height } = imageOf(article).getBoundingClientRect();
      expect([width, height]).to.deep.equal([300, 225]);
    });

    it('tries another picture after a broken one', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A"></practice-article>`,
      );
      await warningsDuring(async () => {
        article.image = broken;
        await article.updateComplete;
        await oneEvent(imageOf(article), 'error');
        await article.updateComplete;
      });
      article.image = picture;
      await article.updateComplete;
      expect(imageOf(article).getAttribute('src')).to.equal(picture);
    });

    it('keeps lines short enough to read', async () => {
      const box = await fixture(html`
        <div style="inline-size: 2000px">
          <practice-article heading="A"><p>${'word '.repeat(400)}</p></practice-article>
        </div>
      `);
      const text = box.querySelector('p');
      expect(text?.getBoundingClientRect().width).to.be.within(300, 900);
    });

    it('fits a page of 320 px, long words included', async () => {
      const box = await fixture<HTMLElement>(html`
        <div style="inline-size: 320px">
          <practice-article
            heading=${'Spine'.repeat(30)}
            category=${'Back'.repeat(30)}
            author=${'Ada'.repeat(60)}
            image=${picture}
          >
            <p>${'Muscle'.repeat(40)}</p>
          </practice-article>
        </div>
      `);
      expect(box.scrollWidth).to.equal(320);
    });
  });

  describe('listened to by a site', () => {
    it('lets clicks on its links out', async () => {
      const article = await fixture(html`
        <practice-article heading="A" author="Ada" author-href="#ada"></practice-article>
      `);
      let clicked: EventTarget | undefined;
      article.addEventListener('click', (click) => {
        click.preventDefault();
        [clicked] = click.composedPath();
      });
      const link = part(article, 'meta').querySelector('a');
      link?.click();
      expect(link !== null && clicked === link).to.equal(true);
    });
  });

  describe('changed by a site', () => {
    it('has a title of the level that the page asks for', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="Spine"></practice-article>`,
      );
      expect(part(article, 'heading').localName).to.equal('h1');
      for (const level of ['1', '2', '3', '4', '5', '6']) {
        article.setAttribute('heading-level', level);
        await article.updateComplete;
        expect(part(article, 'heading').localName).to.equal(`h${level}`);
        expect(words(part(article, 'heading'))).to.equal('Spine');
      }
    });

    it('falls back to the first level with one warning', async () => {
      const messages = await warningsDuring(async () => {
        const article = await fixture<PracticeArticle>(
          html`<practice-article heading="A" heading-level="7"></practice-article>`,
        );
        expect(part(article, 'heading').localName).to.equal('h1');
        article.requestUpdate();
        await article.updateComplete;
      });
      expect(messages).to.have.length(1);
    });

    it('takes a slotted title before the attribute’s, and that before the data’s', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article .article=${{ headline: 'Data' }}></practice-article>`,
      );
      expect(words(part(article, 'heading'))).to.equal('Data');
      article.heading = 'Said';
      await article.updateComplete;
      expect(words(part(article, 'heading'))).to.equal('Said');
      article.innerHTML = '<h2 slot="heading">Slotted</h2>';
      expect(part(article, 'heading').offsetHeight).to.equal(0);
    });

    it('takes a slotted picture before its own', async () => {
      const article = await fixture(html`
        <practice-article heading="A" image=${picture}>
          <img slot="image" src=${picture} alt="Slotted" width="40" height="30" />
        </practice-article>
      `);
      expect(part(article, 'image').offsetHeight).to.equal(0);
      const slotted = article.querySelector('img')?.getBoundingClientRect();
      expect([slotted?.width, slotted?.height]).to.deep.equal([40, 30]);
    });

    it('fills its fields from data, field by field after the attributes', async () => {
      const data = {
        headline: 'Spine',
        articleSection: 'Back',
        datePublished: '2024-03-05',
        author: { honorificPrefix: 'Dr.', name: 'Ada', url: '/ada' },
      };
      const article = await fixture(html`
        <practice-article lang="en" category="Neck" .article=${data}></practice-article>
      `);
      expect(metaOf(article)).to.deep.equal([
        'Category: Neck',
        'Posted on: March 5, 2024',
        'Written by: Dr. Ada',
      ]);
      expect(part(article, 'meta').querySelector('a')?.getAttribute('href')).to.equal('/ada');
    });

    it('shows the text of the data where the page has none', async () => {
      const data = { headline: 'A', articleBody: 'First <b>one</b>.\n\nSecond.' };
      const article = await fixture<PracticeArticle>(
        html`<practice-article .article=${data}></practice-article>`,
      );
      const paragraphs = () =>
        [...part(article, 'body').querySelectorAll('p')].map((each) => each.textContent);
      expect(paragraphs()).to.deep.equal(['First <b>one</b>.', 'Second.']);
      article.append('The page’s own text.');
      await oneEvent(article.renderRoot, 'slotchange');
      await article.updateComplete;
      expect(paragraphs()).to.deep.equal([]);
    });

    it('marks the language of the data', async () => {
      const article = await fixture(html`
        <practice-article .article=${{ headline: 'Columna', inLanguage: 'es' }}></practice-article>
      `);
      expect(part(article, 'article').lang).to.equal('es');
    });

    it('shows markup in its fields as the text that it is', async () => {
      const text = '<img src=x onerror=alert(1)>';
      const article = await fixture(
        html`<practice-article heading=${text} category=${text} author=${text}></practice-article>`,
      );
      expect(words(part(article, 'heading'))).to.equal(text);
      expect(metaOf(article)).to.deep.equal([`Category: ${text}`, `Written by: ${text}`]);
      expect(article.shadowRoot?.querySelectorAll('img').length).to.equal(0);
    });

    it('drops URLs that are no web addresses, with a warning each', async () => {
      const messages = await warningsDuring(async () => {
        const article = await fixture(html`
          <practice-article
            heading="A"
            category="Back"
            category-href="javascript:alert(1)"
            author="Ada"
            author-href=" java	script:alert(1)"
            image="javascript:alert(1)"
          ></practice-article>
        `);
        expect(article.shadowRoot?.querySelectorAll('a, img').length).to.equal(0);
        expect(metaOf(article)).to.deep.equal(['Category: Back', 'Written by: Ada']);
      });
      expect(messages).to.have.length(3);
    });

    it('warns of a date that it can’t read, and shows none', async () => {
      const messages = await warningsDuring(async () => {
        const article = await fixture(
          html`<practice-article heading="A" published="soon"></practice-article>`,
        );
        expect(parts(article, 'meta')).to.equal(0);
      });
      expect(messages).to.have.length(1);
    });

    it('warns once when it has no title', async () => {
      const messages = await warningsDuring(async () => {
        const article = await fixture<PracticeArticle>(
          html`<practice-article><p>Text</p></practice-article>`,
        );
        article.category = 'Back';
        await article.updateComplete;
      });
      expect(messages).to.have.length(1);
      const fine = await warningsDuring(() => fixture(muscleSpasms));
      expect(fine).to.deep.equal([]);
    });

    it('throws at no data that a page gives it', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A"></practice-article>`,
      );
      for (const data of [null, 'text', 7, { author: 3, image: { url: 4 }, headline: [] }]) {
        article.article = data as never;
        await article.updateComplete;
        expect(words(part(article, 'heading'))).to.equal('A');
      }
    });
  });

  describe('on somebody else’s page', () => {
    it('leaves the text in the type of the page', async () => {
      const box = await fixture(html`
        <div style="font: italic 21px/33px monospace; color: rgb(1, 2, 3)">
          <practice-article heading="A"><p>Text</p></practice-article>
        </div>
      `);
      const { fontSize, lineHeight, fontFamily, fontStyle, color } = getComputedStyle(
        within(box, 'p'),
      );
      expect([fontSize, lineHeight, fontFamily, fontStyle, color]).to.deep.equal([
        '21px',
        '33px',
        'monospace',
        'italic',
        'rgb(1, 2, 3)',
      ]);
    });

    it('lets any rule of the page win over its own for the text', async () => {
      const box = await fixture(html`
        <div>
          <style>
            h2 {
              margin: 3px;
            }
            p {
              max-width: 50px;
            }
          </style>
          <practice-article heading="A">
            <h2>Title</h2>
            <p>Text</p>
          </practice-article>
        </div>
      `);
      expect(getComputedStyle(within(box, 'h2')).marginTop).to.equal('3px');
      expect(getComputedStyle(within(box, 'p')).maxWidth).to.equal('50px');
    });

    it('keeps its own words readable where the page shrinks all sizes', async () => {
      const box = await fixture(html`
        <div style="font-size: 6px">
          <practice-article heading="A" category="Back"></practice-article>
        </div>
      `);
      const article = within(box, 'practice-article');
      expect(getComputedStyle(part(article, 'meta')).fontSize).to.equal('16px');
      expect(parseFloat(getComputedStyle(part(article, 'heading')).fontSize)).to.be.at.least(24);
    });

    it('withstands hostile rules', async () => {
      const box = await fixture(html`
        <div>
          <style>
            practice-article {
              display: none !important;
              opacity: 0 !important;
              text-transform: uppercase !important;
            }
            * {
              margin: 40px;
            }
          </style>
          <practice-article heading="A" category="Back"></practice-article>
        </div>
      `);
      const article = within(box, 'practice-article');
      const { display, opacity, textTransform, marginTop } = getComputedStyle(article);
      expect([display, opacity, textTransform, marginTop]).to.deep.equal([
        'block',
        '1',
        'none',
        '0px',
      ]);
    });

    it('hides with the hidden attribute', async () => {
      const article = await fixture<PracticeArticle>(
        html`<practice-article heading="A" hidden></practice-article>`,
      );
      expect(article.offsetHeight).to.equal(0);
    });

    it('takes properties set before the upgrade', async () => {
      const late = document.createElement('template');
      late.innerHTML = '<practice-article></practice-article>';
      const article = late.content.firstElementChild as PracticeArticle;
      article.heading = 'Early';
      article.article = { articleSection: 'Back' };
      document.body.append(article);
      await article.updateComplete;
      expect(words(part(article, 'heading'))).to.equal('Early');
      expect(metaOf(article)).to.deep.equal(['Category: Back']);
      article.remove();
    });

    it('goes on working when it is moved, and follows the language of the new place', async () => {
      const box = await fixture(html`
        <div>
          <div lang="en"><practice-article heading="A" author="Ada"></practice-article></div>
          <div lang="es"></div>
        </div>
      `);
      const article = within(box, 'practice-article') as PracticeArticle;
      box.querySelector('[lang="es"]')?.append(article);
      await article.updateComplete;
      expect(metaOf(article)).to.deep.equal(['Escrito por: Ada']);
    });

    it('leaves the page’s own content as it was', async () => {
      const box = await fixture<HTMLElement>(html`<div>${muscleSpasms}</div>`);
      const article = within(box, 'practice-article') as PracticeArticle;
      const own = article.querySelector('[slot="structured-data"]')?.outerHTML ?? '';
      expect(own).to.contain('BlogPosting');
      const before = article.innerHTML.replace(own, '');
      article.category = 'Neck';
      await article.updateComplete;
      article.remove();
      expect(article.innerHTML).to.equal(before);
    });

    it('leaves no listener on the document or the window when it is removed', async () => {
      const counts = [listenersOf(document), listenersOf(window)];
      const article = await fixture(html`<practice-article heading="A"></practice-article>`);
      article.remove();
      expect(counts.map((count) => count.now())).to.deep.equal([0, 0]);
      for (const count of counts) count.stop();
    });

    it('survives a second copy of the library', async () => {
      const first = customElements.get('practice-article');
      const path = '../../src/elements/practice-article/define.ts?second';
      const messages = await warningsDuring(
        () => import(new URL(path, import.meta.url).href) as Promise<unknown>,
      );
      expect(customElements.get('practice-article')).to.equal(first);
      expect(messages).to.have.length(1);
    });
  });
});
