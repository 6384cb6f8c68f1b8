import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';

import { ArticleDataController } from '../../src/articles/article-data-controller.js';
import { articleFacts, type Article } from '../../src/articles/article.js';
import { ListDataController } from '../../src/articles/list-data-controller.js';
import { articleData, listData, listedArticles } from '../../src/articles/structured-data.js';
import type { Practice } from '../../src/practice/practice.js';

type Properties = Record<string, unknown>;

/**
 * The microdata of a page as HTML, section 5.4 reads them: items by their type, properties in the
 * order of the tree, lists where a name comes twice, values by what their element is.
 */
const itemsOf = (root: ParentNode) =>
  [...root.querySelectorAll('[itemscope]:not([itemprop])')].map((item) => itemOf(item));

const itemOf = (item: Element): Properties => {
  const properties: Properties = { type: item.getAttribute('itemtype') };
  const crawl = (parent: Element) => {
    for (const child of parent.children) {
      const isItem = child.hasAttribute('itemscope');
      for (const name of (child.getAttribute('itemprop') ?? '').split(/\s+/).filter(Boolean)) {
        const value = isItem ? itemOf(child) : valueOf(child);
        const before = properties[name];
        properties[name] = before === undefined ? value : [before, value].flat();
      }
      if (!isItem) crawl(child);
    }
  };
  crawl(item);
  return properties;
};

const valueOf = (element: Element): string => {
  if (element instanceof HTMLMetaElement) return element.content;
  if (element instanceof HTMLLinkElement || element instanceof HTMLAnchorElement)
    return element.href;
  if (element instanceof HTMLTimeElement) return element.dateTime;
  return element.textContent;
};

const url = 'https://practice.example/blog/back-pain/';

const article: Article = {
  headline: 'What helps against back pain',
  abstract: 'Move, but gently.',
  articleSection: ['Spine', 'Pain'],
  keywords: 'back, pain',
  datePublished: 'Tue, 05 Mar 2024 10:00:00 GMT',
  dateModified: '2024-04-01',
  author: [
    {
      honorificPrefix: 'Dr.',
      name: 'Ana Ruiz',
      jobTitle: 'Surgeon',
      url: '/team/ruiz',
      image: '/r.jpg',
    },
    'Jo Park',
  ],
  reviewedBy: { name: 'Sam Lee', url: 'javascript:x' },
  lastReviewed: '2024-05-02T08:00:00Z',
  image: { url: '/spine.jpg' },
  inLanguage: 'en-US',
  wordCount: 1200,
  timeRequired: 'PT5M',
  url,
};

const practice: Practice = {
  name: 'North Spine',
  url: 'https://practice.example/',
  telephone: '727-MY-SPINE',
  address: { streetAddress: '1 Main St', addressLocality: 'St. Petersburg', addressRegion: 'FL' },
  medicalSpecialty: ['Orthopedic', 'Surgical'],
};

class TellingArticle extends LitElement {
  static override readonly properties = { article: {}, practice: {} };
  declare article: Article | undefined;
  declare practice: Practice;

  constructor() {
    super();
    this.practice = {};
    const shown = () =>
      this.article && { facts: articleFacts(this.article, {}), article: this.article };
    new ArticleDataController(this, shown, () => this.practice);
  }
}
customElements.define('telling-article', TellingArticle);

class TellingList extends LitElement {
  static override readonly properties = { articles: {} };
  declare articles: readonly Article[] | undefined;

  constructor() {
    super();
    new ListDataController(this, () => ({
      articles: (this.articles ?? []).map((each) => articleFacts(each, {})),
      heading: 'News',
    }));
  }
}
customElements.define('telling-list', TellingList);

const placed: Element[] = [];

const place = <T extends Element>(element: T, parent: Element = document.body): T => {
  placed.push(element);
  return parent.appendChild(element);
};

const tell = async (given: Article | undefined = article, by: Practice = practice) => {
  const element = new TellingArticle();
  element.article = given;
  element.practice = by;
  await place(element).updateComplete;
  return element;
};

const list = async (...urls: readonly string[]) => {
  const element = new TellingList();
  element.articles = urls.map((each, index) => ({ headline: `Title ${String(index)}`, url: each }));
  await place(element).updateComplete;
  return element;
};

const say = (data: unknown) => {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  place(script, document.head);
};

/** Microdata that a page has of its own. */
const write = (type: string, properties: Record<string, string>) => {
  const item = document.createElement('div');
  item.setAttribute('itemscope', '');
  item.setAttribute('itemtype', `https://schema.org/${type}`);
  for (const [name, href] of Object.entries(properties)) {
    const link = document.createElement('link');
    link.setAttribute('itemprop', name);
    link.href = href;
    item.append(link);
  }
  return place(item);
};

afterEach(() => {
  placed.forEach((element) => element.remove());
  placed.length = 0;
});

describe('what search engines are told of an article', () => {
  it('is what its page shows, by schema.org’s names', async () => {
    const element = await tell();
    expect(itemsOf(document)).to.deep.equal([
      {
        type: 'https://schema.org/BlogPosting',
        headline: 'What helps against back pain',
        description: 'Move, but gently.',
        url,
        datePublished: '2024-03-05T10:00:00Z',
        dateModified: '2024-04-01',
        inLanguage: 'en-US',
        articleSection: 'Spine, Pain',
        keywords: ['back', 'pain'],
        wordCount: '1200',
        timeRequired: 'PT5M',
        image: 'https://practice.example/spine.jpg',
        author: [
          {
            type: 'https://schema.org/Person',
            honorificPrefix: 'Dr.',
            name: 'Ana Ruiz',
            jobTitle: 'Surgeon',
            url: 'https://practice.example/team/ruiz',
            image: 'https://practice.example/r.jpg',
          },
          { type: 'https://schema.org/Person', name: 'Jo Park' },
        ],
        publisher: {
          type: 'https://schema.org/MedicalClinic',
          name: 'North Spine',
          url: 'https://practice.example/',
          address: {
            type: 'https://schema.org/PostalAddress',
            streetAddress: '1 Main St',
            addressLocality: 'St. Petersburg',
            addressRegion: 'FL',
          },
          medicalSpecialty: ['Orthopedic', 'Surgical'],
        },
        mainEntityOfPage: {
          type: 'https://schema.org/MedicalWebPage',
          url,
          lastReviewed: '2024-05-02',
          reviewedBy: { type: 'https://schema.org/Person', name: 'Sam Lee' },
        },
      },
    ]);
    const data = element.querySelector('[itemscope]');
    expect(data?.checkVisibility()).to.equal(false);
    expect(data?.textContent).to.equal('');
  });

  it('has no key for what is missing, or for a date that nobody can read', async () => {
    await tell({ headline: 'A', url, datePublished: 'last spring', dateModified: '' }, {});
    expect(itemsOf(document)).to.deep.equal([
      {
        type: 'https://schema.org/BlogPosting',
        headline: 'A',
        url,
        mainEntityOfPage: { type: 'https://schema.org/MedicalWebPage', url },
      },
    ]);
  });

  it('is nothing without a headline', () => {
    expect(articleData(articleFacts({ url }, {}), { url }, practice, url)).to.equal(undefined);
  });

  it('names the author that the page shows, also where the data have another one', () => {
    const facts = articleFacts(article, { author: 'Kim Ode' });
    const data = articleData(facts, article, {}, url);
    expect(data?.properties.author).to.deep.equal([
      { type: 'Person', properties: { name: 'Kim Ode' } },
    ]);
  });

  it('takes data that are none for nothing', () => {
    for (const given of [null, 7, 'x', [], { author: [null, 7, {}] }]) {
      const data = articleData(articleFacts({ headline: 'A' }, {}), given, {}, url);
      expect(data?.properties.author, JSON.stringify(given)).to.equal(undefined);
    }
  });

  it('has the address of the page where it has none itself', async () => {
    await tell({ headline: 'A' });
    expect(itemsOf(document)[0]?.url).to.equal(document.URL.replace(/#.*/, ''));
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://practice.example/canonical';
    place(canonical, document.head);
    await tell({ headline: 'B' });
    expect(itemsOf(document)[1]?.url).to.equal('https://practice.example/canonical');
  });

  const jsonLd: readonly unknown[] = [
    { '@type': 'BlogPosting', url },
    { '@type': ['Article', 'BlogPosting'], url: `${url}#x` },
    { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', '@id': `${url}#article` }] },
    [{ '@type': 'NewsArticle', mainEntityOfPage: url.replace('https', 'http') }],
    { '@type': 'MedicalScholarlyArticle', mainEntityOfPage: { '@type': 'WebPage', '@id': url } },
    { '@type': 'MedicalWebPage', mainEntity: { '@type': 'Article', url: url.slice(0, -1) } },
  ];

  for (const data of jsonLd) {
    it(`is left to a page that says ${JSON.stringify(data)}`, async () => {
      say(data);
      await tell();
      expect(itemsOf(document)).to.deep.equal([]);
    });
  }

  it('is left to a page with an article that has no address, where it is the page’s', async () => {
    say({ '@type': 'Article', headline: 'A' });
    await tell({ headline: 'A' });
    expect(itemsOf(document)).to.deep.equal([]);
    await tell();
    expect(itemsOf(document)).to.have.length(1);
  });

  it('is left to a page with microdata of its own', async () => {
    const own = write('BlogPosting', { mainEntityOfPage: url });
    await tell();
    expect(itemsOf(document)).to.have.length(1);
    expect(own.isConnected).to.equal(true);
  });

  it('is told where the page speaks of others, or can not be read', async () => {
    say({ '@type': 'Article', url: 'https://practice.example/blog/other/' });
    say({ '@type': 'WebPage', url });
    say('{');
    const other = write('Article', { url: 'https://practice.example/blog/other/' });
    other.append(write('Person', { url }));
    await tell();
    expect(itemsOf(document).map(({ type }) => type)).to.contain('https://schema.org/BlogPosting');
  });

  it('is told once, and by another element when the first one goes', async () => {
    const [first, second] = [await tell(), await tell()];
    expect(itemsOf(document)).to.have.length(1);
    first.remove();
    expect(itemsOf(second)).to.have.length(1);
    second.remove();
    expect(itemsOf(document)).to.have.length(0);
    document.body.append(first);
    await first.updateComplete;
    expect(itemsOf(first)).to.have.length(1);
    expect(first.childElementCount).to.equal(1);
  });

  it('waits for the end of the page, which may say it itself', async () => {
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    const element = await tell();
    expect(itemsOf(document)).to.deep.equal([]);
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await element.updateComplete;
    expect(itemsOf(document)).to.have.length(1);
  });

  it('follows what is shown, and stays as it is while nothing changes', async () => {
    const element = await tell();
    const [data] = element.children;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.children[0]).to.equal(data);
    element.article = { ...article, headline: 'New' };
    await element.updateComplete;
    expect(itemsOf(document).map(({ headline }) => headline)).to.deep.equal(['New']);
    element.article = undefined;
    await element.updateComplete;
    expect(itemsOf(document)).to.deep.equal([]);
  });
});

describe('what search engines are told of a list', () => {
  it('is where it leads to, in its order', async () => {
    await list('/a', 'https://other.example/b', 'javascript:x', '');
    const item = (position: string, address: string, name: string) => ({
      type: 'https://schema.org/ListItem',
      position,
      url: address,
      name,
    });
    expect(itemsOf(document)).to.deep.equal([
      {
        type: 'https://schema.org/ItemList',
        name: 'News',
        itemListElement: [
          item('1', `${location.origin}/a`, 'Title 0'),
          item('2', 'https://other.example/b', 'Title 1'),
        ],
      },
    ]);
  });

  it('is nothing while the list is empty', async () => {
    await list();
    expect(itemsOf(document)).to.deep.equal([]);
    expect(listData([], 'News')).to.equal(undefined);
  });

  it('is no longer than a search engine needs', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      heading: 'A',
      url: `/${String(index)}`,
    }));
    expect(listedArticles(many, url)).to.have.length(30);
  });

  const lists: readonly unknown[] = [
    { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', url }] },
    { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: url }] },
    { '@type': 'ItemList', itemListElement: [{ item: { '@type': 'Article', '@id': url } }] },
    { '@graph': [{ '@type': 'Blog', blogPost: [{ '@type': 'BlogPosting', url }] }] },
  ];

  for (const data of lists) {
    it(`is left to a page that says ${JSON.stringify(data)}`, async () => {
      say(data);
      await list('/a', url);
      expect(itemsOf(document)).to.deep.equal([]);
    });
  }

  it('is told where the page lists others', async () => {
    say({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', url: 'https://x.example/' }],
    });
    await list('/a', url);
    expect(itemsOf(document)).to.have.length(1);
  });

  it('is told once for the same articles, and for each list of others', async () => {
    await list('/a');
    await list('/a');
    await list('/b');
    expect(itemsOf(document)).to.have.length(2);
  });
});
