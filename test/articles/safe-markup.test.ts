import { expect } from '@open-wc/testing';

import { markupMessages } from '../../src/articles/markup-words.js';
import { rebuildMarkup, type MarkupOptions } from '../../src/articles/safe-markup.js';

import { faultsOf } from './safe-structure.js';

const base = 'https://practice.example/blog/back-pain/';

const rebuilt = (markup: string, options: Partial<MarkupOptions> = {}) => {
  const box = document.createElement('div');
  box.append(rebuildMarkup(markup, { base, headingShift: 2, ...options }));
  return box.innerHTML;
};

const lazy = 'loading="lazy" decoding="async"';

/** Each says what markup becomes; where the second is missing, it stays as it is. */
const becomes = (cases: readonly (readonly [markup: string, wanted?: string])[]) => {
  for (const [markup, wanted = markup] of cases) expect(rebuilt(markup), markup).to.equal(wanted);
};

describe('the text of an article from a feed', () => {
  it('keeps what texts are made of', () => {
    becomes([
      ['<p>One <b>bold</b> <em>and</em> <code>x</code>.</p><p>Two<br>lines</p><hr>'],
      [
        '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3" reversed="" type="a"><li value="7">c</li></ol>',
      ],
      ['<dl><dt>a</dt><dd>b</dd></dl><blockquote><p>q <cite>c</cite></p></blockquote>'],
      ['<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>'],
      [
        '<table><caption>c</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><td rowspan="2">b</td></tr></tbody></table>',
      ],
      ['<p><abbr title="blood pressure">BP</abbr> <time datetime="2024-03-05">March</time></p>'],
      [
        '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <kbd>k</kbd><sub>2</sub><sup>3</sup></p>',
      ],
      [
        '<details open=""><summary>More</summary><p>text</p></details><pre><code>a\n b</code></pre>',
      ],
      ['<p lang="es" dir="ltr">Hola <span lang="fr">ça</span></p>'],
    ]);
  });

  it('reads tags that need no end, or have a wrong one, as a browser does', () => {
    becomes([
      ['<p>a<p>b<ul><li>c<li>d</ul>', '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>'],
      ['<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
      [
        '<table><tr><td>a<td>b<tr><th>c</table>d',
        '<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>d',
      ],
      ['<li>a</li><dd>b</dd><td>c</td><tr>d', '<div>a</div><div>b</div><div>c</div>d'],
      [
        '<a href="/x">a<table><td><a href="/y">b</a></table></a>',
        '<a href="https://practice.example/x">a<table><tbody><tr><td>b</td></tr></tbody></table></a>',
      ],
      [
        '<table>a<tr>b</tr></table>',
        '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>',
      ],
      ['<h2>a</h3><p>b</h2>', '<h2>a</h2><p>b</p>'],
      ['<p>a<div>b</div>c', '<p>a</p><div>b</div>c'],
      [
        '<a href="/x">a<a href="/y">b</a>',
        '<a href="https://practice.example/x">a</a><a href="https://practice.example/y">b</a>',
      ],
    ]);
  });

  it('loses what no article needs, and keeps the text of what is unknown', () => {
    becomes([
      [
        'a<script>b</script><style>c</style><!-- d --><template>e</template><noscript>f</noscript>g',
        'ag',
      ],
      ['a<svg><path d="M0 0"/><text>b</text></svg><math><mi>c</mi></math>d', 'ad'],
      [
        'a<form action="/x">b<input name="c"><button>d</button></form><select><option>e</select>f',
        'af',
      ],
      [
        'a<object data="x"><p>b</p></object><embed src="x"><iframe src="https://ads.example"></iframe>c',
        'ac',
      ],
      [
        '<my-box class="x"><p style="color:red" onclick="x()" data-x="y">a</p></my-box>',
        '<p>a</p>',
      ],
      [
        '<section><p>a</p></section><center>b</center><font color="red">c</font><span>d</span>',
        '<div><p>a</p></div><div>b</div>cd',
      ],
      [
        '<p>&nbsp;</p><h3> </h3><p><a href="/x"><img src="/t.gif" width="1"></a></p><p>a</p>',
        '<p>a</p>',
      ],
    ]);
  });

  it('is told from its own address: links and pictures are whole', () => {
    becomes([
      ['<a href="../b">x</a>', '<a href="https://practice.example/blog/b">x</a>'],
      ['<a href="/x" HREF="/y">z</a>', '<a href="https://practice.example/x">z</a>'],
      ['<a href="//other.example">x</a>', '<a href="https://other.example/">x</a>'],
      ['<a href="mailto:a@b.example">x</a><a href="tel:+17276977463">y</a>'],
      ['<a href="javascript:x">a</a> <a href="ftp://x.example">b</a> <a>c</a>', 'a b c'],
      [
        '<a href="/x" target="_blank" rel="opener">x</a>',
        '<a href="https://practice.example/x" target="_blank" rel="noopener">x</a>',
      ],
      ['<a href="/x" target="_top" class="y">x</a>', '<a href="https://practice.example/x">x</a>'],
    ]);
    expect(rebuilt('<a href="/x">a</a>', { base: '' })).to.equal('a');
  });

  it('has links that lead to other places of it, and ids that are nobody else’s', () => {
    becomes([
      ['<a href="#n">1</a><p id="n">x</p>', '<a href="#article-n">1</a><p id="article-n">x</p>'],
      [
        `<a href="${base}#é">1</a><p id="é">x</p>`,
        '<a href="#article-é">1</a><p id="article-é">x</p>',
      ],
      ['<a href="#gone">1</a>', `<a href="${base}#gone">1</a>`],
      ['<a name="n"></a><p id="n">x</p>', '<a id="article-n"></a><p>x</p>'],
      [
        '<a href="/other/#n">1</a><p id="n">x</p>',
        '<a href="https://practice.example/other/#n">1</a><p id="article-n">x</p>',
      ],
    ]);
    expect(rebuilt('<p id="n">x</p>', { idPrefix: 'second-' })).to.equal('<p id="second-n">x</p>');
  });

  it('has headings that begin where the page needs them', () => {
    const outline = (markup: string, headingShift: number) =>
      rebuilt(markup, { headingShift }).replace(/<\/[^>]*>|[^<>\dh]/g, '');
    expect(outline('<h1>a</h1><h2>b</h2><h3>c</h3>', 2)).to.equal('<h2><h3><h4>');
    expect(outline('<h3>a</h3><h4>b</h4>', 2)).to.equal('<h2><h3>');
    expect(outline('<h2>a</h2><h3>b</h3>', 2)).to.equal('<h2><h3>');
    expect(outline('<h1>a</h1><h3>b</h3><h6>c</h6>', 5)).to.equal('<h5><h6><h6>');
    expect(outline('<svg><h1>x</h1></svg><h3>a</h3>', 2)).to.equal('<h2>');
  });

  it('has pictures that wait, and none that nobody can see', () => {
    const image = `<img ${lazy} alt="" src="https://practice.example/a.jpg">`;
    becomes([
      ['<img src="/a.jpg" class="x" loading="eager">', image],
      ['<img src="data:image/gif;base64,R0" data-src="/a.jpg">', image],
      [
        '<img src="/blank.gif" data-lazy-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
        image,
      ],
      ['<picture><source srcset="/a.webp"><img src="/a.jpg"></picture>', image],
      [
        '<img src="/a.jpg" srcset="/a,1.jpg 480w, data:x 2w ,/b.jpg 960w" sizes="50vw" width="800" height="600" alt="A spine">',
        `<img ${lazy} alt="A spine" sizes="50vw" width="800" height="600" srcset="https://practice.example/a,1.jpg 480w, https://practice.example/b.jpg 960w" src="https://practice.example/a.jpg">`,
      ],
      ['<img src="/p.gif" width="1" height="1">', ''],
      [
        '<img src="/p.gif" height="2px"><img src="/p" style="DISPLAY : none"><img src="/p" hidden>',
        '',
      ],
      ['<img src="/p.gif" style="width:1px;height:1px">', ''],
      ['<img src="/a.jpg" style="width:100px;max-width:1px0">', image],
      ['<img src="javascript:x"><img alt="y"><img src="data:image/png;base64,R0">', ''],
      ['a<img class="wp-smiley" alt="🙂" src="https://s.w.org/1.png">b', 'a🙂b'],
    ]);
  });

  it('asks for no picture before it is shown', async () => {
    const address = `${location.origin}/never-asked-for.png`;
    const fragment = rebuildMarkup(`<p><img src="${address}" srcset="${address} 2x">`, {
      base,
      headingShift: 2,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(performance.getEntriesByName(address)).to.deep.equal([]);
    expect(fragment.querySelector('img')?.src).to.equal(address);
  });

  it('has a plain link in the place of a video', () => {
    const embed = (src: string, title = '') =>
      `<figure class="wp-block-embed"><div><iframe src="${src}"${title}></iframe></div><figcaption>c</figcaption></figure>`;
    const link = (href: string, text: string) =>
      `<figure><div><a href="${href}">${text}</a></div><figcaption>c</figcaption></figure>`;
    const watch = 'https://www.youtube.com/watch?v=aB-3';
    becomes([
      [
        embed('https://www.youtube.com/embed/aB-3?feature=oembed'),
        link(watch, 'Open on youtube.com'),
      ],
      [
        embed('https://www.youtube-nocookie.com/embed/aB-3', ' title="Exercises"'),
        link(watch, 'Exercises (youtube.com)'),
      ],
      [
        embed('https://player.vimeo.com/video/123?dnt=1'),
        link('https://vimeo.com/123', 'Open on vimeo.com'),
      ],
      [embed('https://talks.example/7'), link('https://talks.example/7', 'Open on talks.example')],
      [embed('javascript:x'), '<figure><div></div><figcaption>c</figcaption></figure>'],
      [
        '<p><iframe src="https://player.vimeo.com/video/1"></iframe></p>',
        '<p><a href="https://vimeo.com/1">Open on vimeo.com</a></p>',
      ],
      [
        '<figure class="wp-block-video"><video controls src="/v.mp4"></video></figure>',
        '<figure><a href="https://practice.example/v.mp4">Open on practice.example</a></figure>',
      ],
      [
        '<figure class="wp-block-embed"><blockquote><a href="/x">x</a></blockquote><iframe class="wp-embedded-content" src="/x/embed/"></iframe></figure>',
        '<figure><blockquote><a href="https://practice.example/x">x</a></blockquote></figure>',
      ],
    ]);
    const words = markupMessages.es;
    expect(rebuilt(embed('https://vimeo.com/1'), { words })).to.contain('Abrir en vimeo.com');
  });

  it('has figures for the captions of an old WordPress', () => {
    becomes([
      [
        '<div id="c" class="wp-caption alignleft" style="width: 310px"><a href="/a"><img src="/a.jpg" alt="b"></a><p class="wp-caption-text">A spine</p></div><p>x</p>',
        `<figure id="article-c"><a href="https://practice.example/a"><img ${lazy} alt="b" src="https://practice.example/a.jpg"></a><figcaption>A spine</figcaption></figure><p>x</p>`,
      ],
    ]);
  });

  it('is as shallow and as short as a page can bear', () => {
    const deep = rebuildMarkup(`${'<div><b>'.repeat(10_000)}x`, { base, headingShift: 2 });
    let depth = 0;
    for (let node: Node | null = deep.firstChild; node; node = node.firstChild) depth += 1;
    expect(depth).to.be.within(50, 130);
    expect(deep.textContent).to.equal('x');
    const rows = rebuildMarkup('<table><tr><td>'.repeat(5_000) + 'x', { base, headingShift: 2 });
    expect(faultsOf(rows)).to.deep.equal([]);
    const wide = rebuildMarkup('<i>x</i>'.repeat(300_000), { base, headingShift: 2 });
    expect(wide.childElementCount).to.equal(20_000);
  });

  it('is left to the sanitizer of a site, and only a text from it is rebuilt', () => {
    const own = document.createElement('own-element');
    const asked: string[] = [];
    const sanitize = (markup: string) => {
      asked.push(markup);
      return own;
    };
    const fragment = rebuildMarkup('<p>a', { base, headingShift: 2, sanitize });
    expect(fragment.firstChild).to.equal(own);
    expect(asked).to.deep.equal(['<p>a']);
    expect(rebuilt('<p>a', { sanitize: () => '<p onclick="x">b' })).to.equal('<p>b</p>');
    const whole = document.createDocumentFragment();
    whole.append('c');
    expect(rebuilt('<p>a', { sanitize: () => whole })).to.equal('c');
  });

  it('needs no way from a text to markup that a strict page guards', () => {
    const guarded = [
      [Element.prototype, 'innerHTML'],
      [Element.prototype, 'outerHTML'],
      [Element.prototype, 'insertAdjacentHTML'],
      [ShadowRoot.prototype, 'innerHTML'],
      [DOMParser.prototype, 'parseFromString'],
      [Range.prototype, 'createContextualFragment'],
      [Document.prototype, 'write'],
    ] as const;
    const before = guarded.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
    const used: string[] = [];
    const note = (name: string) => () => used.push(name);
    try {
      for (const [owner, name] of guarded) {
        Object.defineProperty(owner, name, {
          get: note(name),
          set: note(name),
          configurable: true,
        });
      }
      rebuildMarkup('<p onclick="x">a&eacute;&#8217;<img src="/a.jpg"><table><td>b', {
        base,
        headingShift: 2,
      });
    } finally {
      guarded.forEach(([owner, name], index) =>
        Object.defineProperty(owner, name, before[index] ?? {}),
      );
    }
    expect(used).to.deep.equal([]);
  });
});
