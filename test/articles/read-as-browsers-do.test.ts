import { expect } from '@open-wc/testing';

import { rebuildMarkup } from '../../src/articles/safe-markup.js';

/** What editors, feeds and people write: WordPress blocks, old HTML, what is left open. */
const written: readonly string[] = [
  `<h2 class="wp-block-heading" id="causes">Causes</h2>
   <p>It <strong>hurts</strong> when <em>you <a href="/bend/">bend</a></em>.</p>`,
  `<div class="wp-block-columns is-layout-flex"><div class="wp-block-column" style="flex-basis:66%">
   <p>Left</p></div><div class="wp-block-column"><ul class="wp-block-list"><li>One<ul><li>Two</li></ul></li></ul></div></div>`,
  `<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th>Day</th>
   <th class="has-text-align-right" data-align="right">Minutes</th></tr></thead><tbody><tr><td>Mo</td><td>10</td></tr></tbody>
   <tfoot><tr><td>All</td><td>10</td></tr></tfoot></table><figcaption class="wp-element-caption">Plan</figcaption></figure>`,
  `<blockquote class="wp-block-quote"><p>Move.</p><cite>Dr. Ruiz</cite></blockquote>
   <figure class="wp-block-pullquote"><blockquote><p>Gently.</p><cite>J.</cite></blockquote></figure>`,
  `<p>See<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>.</p>
   <ol class="wp-block-footnotes"><li id="a1">Note <a href="#a1-link" aria-label="Back">↩︎</a></li></ol>`,
  `<details class="wp-block-details"><summary>Is it safe?</summary><p>Mostly.</p></details><hr class="wp-block-separator"/>`,
  `<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/book/">Book</a></div></div>
   <pre class="wp-block-code"><code>a &lt; b
  c</code></pre><pre class="wp-block-verse">one
two</pre>`,
  `<dl><dt>Disc<dd>A cushion<dt>Nerve<dd>A wire</dl><P>Old <B>loud</B> HTML<BR>here<P>and there<HR NOSHADE>`,
  `<ul><li>a<li><p>b<p>c<li>d<ol><li>e<li>f</ol></ul>after`,
  `<table border=1 cellpadding=4><caption>C</caption><colgroup><col><col></colgroup><tr><th>a<th>b<tr><td>c<td><ul><li>d</ul></table>`,
  `<table><tr><td><table><tr><td>in<td>side</table><td>out</table>`,
  `<p>a<div>b<p>c</div>d<section><h3>e</h3>f</section><p>g`,
  `<article><header><h2>a</h2></header><p>b</p><footer>c</footer></article><center>d</center>`,
  `<p><ruby>頸<rp>(</rp><rt>けい</rt><rp>)</rp>椎<rt>つい</rt></ruby> <bdo dir="rtl">x</bdo> <q>y</q> <var>z</var></p>`,
  `<p>5 < 6 & 7 > 3, R&D, caf&eacute; &ldquo;x&rdquo; &#8211; &#146;s <!-- no --> <a href="/?a=1&b=2&copy=3">l</a></p>`,
  `<p>a</p></div></p><p>b</p></span>c</td>d`,
  `<my-card><p>in</p></my-card><font color=red>f</font><nobr>n</nobr><big>b</big>`,
  `<address>1 Main St<br>St. Petersburg</address><p><time datetime=2024-03-05>then</time>, <abbr title="x">y</abbr></p>`,
  `<a href="/x"><h3>t</h3><p>u</p></a><h3><a href="/y">v</a></h3>`,
  `<p>x<script>var a = "</p>";</script>y<style>p > a {}</style>z<noscript><i>n</i></noscript></p>`,
  `<p><svg viewBox="0 0 1 1"><title>s</title><path d="M0 0"/></svg>k<button>b</button><select><option>o</select>l</p>`,
  `<div><table><tr><td>a</div></p>b<td>c</table>d</div>`,
  `text only, with no tag at all`,
];

const gone = new Set(['BUTTON', 'NOSCRIPT', 'SCRIPT', 'SELECT', 'STYLE', 'SVG', 'svg', 'COL']);
const unwrapped = new Set(['BIG', 'COLGROUP', 'FONT', 'MY-CARD', 'NOBR', 'SPAN']);
const divisions = new Set(['ARTICLE', 'CENTER', 'FOOTER', 'HEADER', 'SECTION']);

/** A tree as its elements and words, white space apart. */
const outline = (node: Node): string => {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (gone.has(node.nodeName) || !(node instanceof Element || node instanceof DocumentFragment))
    return '';
  const content = [...node.childNodes]
    .map(outline)
    .join('')
    .replace(/>\s+|\s+</g, (all) => all.trim());
  if (node instanceof DocumentFragment || unwrapped.has(node.nodeName)) return content;
  const name = divisions.has(node.nodeName) ? 'div' : node.localName;
  return content.trim() || name === 'br' || name === 'hr'
    ? `<${name}>${content.trim()}</${name}>`
    : '';
};

/** The same by the parser of the page. */
const parsed = (markup: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
};

const joined = (text: string) => text.replace(/\s*(<[^>]*>)\s*/g, '$1').trim();

describe('markup that people write', () => {
  for (const markup of written) {
    it(`is read as the browser reads ${markup.slice(0, 60)}`, () => {
      const level = Number(/<h([1-6])/.exec(markup)?.[1] ?? 2);
      const base = 'https://practice.example/';
      const rebuilt = outline(rebuildMarkup(markup, { base, headingShift: level }));
      expect(joined(rebuilt)).to.equal(joined(outline(parsed(markup))));
    });
  }
});
