import { expect } from '@open-wc/testing';

import type { Article } from '../../../src/articles/article.js';
import { pageOfAnswer } from '../../../src/articles/feeds/feed-kind.js';
import type { FeedPage } from '../../../src/articles/feeds/feed-page.js';
import { wordpressAddress } from '../../../src/articles/feeds/wordpress-feed.js';

interface Recorded {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a real WordPress 6.5 has answered: tools/fixtures/wordpress-answers.ts. */
async function recorded(name: string): Promise<FeedPage> {
  const answer = await fetch(`/test-feeds/file/wordpress/${name}.json`);
  const { address, headers, body } = (await answer.json()) as Recorded;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const header = (key: string): string => headers[key.toLowerCase()] ?? '';
  return pageOfAnswer({ address, text, xml: null, isLong: true, header }, address);
}

async function articles(name: string): Promise<readonly Article[]> {
  const page = await recorded(name);
  return [...Array(page.length).keys()].map((place) => page.articleAt(place));
}

const uploads = 'https://practice.example/wp-content/uploads/2024/03';
const archive = 'https://practice.example/category/back-neck/';

describe('posts of a real WordPress', () => {
  it('has all that the site says of a post', async () => {
    const [post] = await articles('posts-embedded');
    const { articleMarkup, image, ...facts } = post ?? {};
    expect(facts).to.deep.equal({
      headline: 'Muscle spasms – what “helps” & what doesn’t really',
      url: 'https://practice.example/muscle-spasms-what-helps-what-doesnt-really/',
      identifier: 'https://practice.example/muscle-spasms-what-helps-what-doesnt-really/',
      abstract: 'Why muscles cramp & what to do.',
      // 22:30 on the day before, on the clock of the practice.
      datePublished: '2024-03-06T03:30:00Z',
      dateModified: '2024-03-06T03:30:00Z',
      author: [{ name: 'Dr. Jane Doe & team', url: 'https://practice.example/author/jane/' }],
      articleSection: [
        { name: 'Back & neck', url: archive },
        { name: 'Sport', url: `${archive}sport/` },
      ],
      keywords: [
        { name: 'Heat', url: 'https://practice.example/tag/heat/' },
        { name: 'Q&A', url: 'https://practice.example/tag/qa/' },
      ],
    });
    expect(articleMarkup).to.contain('<ul><li>Heat</li><li>Rest</li></ul>');
    expect(image).to.have.property('alt', 'A woman stretches her back');
  });

  it('offers each size of a picture that shows all of it', async () => {
    const [post] = await articles('posts-embedded');
    const sizes = ['-300x188.jpg 300w', '-768x480.jpg 768w', '-1024x640.jpg 1024w'];
    expect(post?.image).to.include({
      url: `${uploads}/stretching.jpg`,
      width: 1600,
      height: 1000,
      srcset: [...sizes, '-1536x960.jpg 1536w', '.jpg 1600w']
        .map((each) => `${uploads}/stretching${each}`)
        .join(', '),
    });
  });

  it('offers no sizes of a picture that is cropped in all of them', async () => {
    const { image } = (await articles('posts-embedded'))[3] ?? {};
    expect(image).to.deep.equal({ url: `${uploads}/portrait.jpg`, width: 200, height: 260 });
  });

  it('takes the excerpt that WordPress makes, without its mark', async () => {
    const { abstract, articleSection, image } = (await articles('posts-embedded'))[1] ?? {};
    expect(abstract).to.match(/^Walking is good .* in small steps and…$/);
    // Nobody has chosen 'Uncategorized'.
    expect(articleSection).to.equal(undefined);
    expect(image).to.equal(undefined);
  });

  it('shows nothing of a post with a password but its title', async () => {
    const post = (await articles('posts-embedded'))[2] ?? {};
    expect(post).to.include({ headline: 'For patients only' });
    expect(post).not.to.have.any.keys('articleMarkup', 'articleBody', 'abstract');
  });

  it('never takes an avatar from Gravatar', async () => {
    expect(JSON.stringify(await articles('posts-embedded'))).not.to.contain('gravatar');
  });

  it('can do without the embedded parts', async () => {
    const [post] = await articles('posts-without-embed');
    expect(post).to.include({ headline: 'Muscle spasms – what “helps” & what doesn’t really' });
    expect(post).not.to.have.any.keys('author', 'image', 'articleSection', 'keywords');
  });

  it('goes on at the next page, until the last', async () => {
    const first = await recorded('posts-page-1');
    const last = await recorded('posts-page-3');
    expect(first).to.include({
      length: 2,
      total: 5,
      next: 'https://practice.example/wp-json/wp/v2/posts?_embed=1&per_page=2&page=2',
    });
    expect(last).to.include({ length: 1, total: 5, next: undefined });
  });

  it('says the same in RSS and in Atom', async () => {
    const [rest] = await articles('posts-embedded');
    for (const name of ['rss', 'atom']) {
      const [post] = await articles(name);
      expect(post, name).to.include({
        headline: rest?.headline,
        url: rest?.url,
        identifier: rest?.identifier,
        abstract: rest?.abstract,
      });
      expect(Date.parse(post?.datePublished ?? ''), name).to.equal(Date.UTC(2024, 2, 6, 3, 30));
      expect(post?.articleMarkup, name).to.contain('<ul><li>Heat</li><li>Rest</li></ul>');
      expect(post?.author, name).to.deep.include({
        name: 'Dr. Jane Doe & team',
        ...(name === 'atom' ? { url: 'https://jane.example/' } : {}),
      });
    }
  });
});

describe('the address of a WordPress', () => {
  const posts = 'https://practice.example/wp-json/wp/v2/posts';

  it('asks for what belongs to the posts', () => {
    expect(wordpressAddress(posts, 12)).to.equal(`${posts}?_embed=1&per_page=12`);
  });

  it('keeps what the page wrote', () => {
    const written = `${posts}?per_page=3&_embed=author&categories=7`;
    expect(wordpressAddress(written, 12)).to.equal(written);
  });

  it('never asks for more than WordPress gives', () => {
    expect(wordpressAddress(posts, 500)).to.equal(`${posts}?_embed=1&per_page=100`);
  });

  it('is found from that of the site', () => {
    const found = wordpressAddress('https://practice.example/blog/', 5);
    expect(found).to.equal('https://practice.example/blog/wp-json/wp/v2/posts?_embed=1&per_page=5');
    expect(wordpressAddress('https://practice.example/?rest_route=/wp/v2/posts', 5)).to.equal(
      'https://practice.example/?rest_route=%2Fwp%2Fv2%2Fposts&_embed=1&per_page=5',
    );
  });
});
