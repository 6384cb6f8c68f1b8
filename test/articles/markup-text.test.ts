import { expect } from '@open-wc/testing';

import { decodeReferences } from '../../src/articles/character-references.js';
import { plainText } from '../../src/articles/markup-text.js';

const texts: readonly (readonly [markup: string, text: string])[] = [
  ['Back pain', 'Back pain'],
  ['', ''],
  ['Q&#038;A: what&#8217;s wrong?', 'Q&A: what’s wrong?'],
  ['Tom &amp;amp; Jerry', 'Tom &amp; Jerry'],
  ['&lt;b&gt; is a tag', '<b> is a tag'],
  ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
  ['AT&T, R&D; x&nosuch;', 'AT&T, R&D; x&nosuch;'],
  ['<p>One.</p><p>Two <b>bo</b>ld</p>three<br>four', 'One. Two bold three four'],
  ['<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a b c d'],
  ['a\n\t b&nbsp;: c &nbsp; d', 'a b\u00a0: c d'],
  ['x<script>alert("</p>")</script>y<style>p{}</style>z', 'xyz'],
  ['x<svg><title>q</title><svg></svg><text>r</text></svg>y<svg/>z', 'xyz'],
  ['a<!-- > <b> --!>b<!-->c<![CDATA[d]]>e<?f?>g</>h</ i>j', 'abceghj'],
  ['<a title="x > y" b=it\'s href=\'"\'>link</a>', 'link'],
  ['cut <a href="https://exa', 'cut'],
  ['cut <!-- off', 'cut'],
  ['<form><label>E-mail</label><input></form><button>Send</button>rest', 'rest'],
  ['<P>Capitals<BR/>too</P>', 'Capitals too'],
];

describe('the text of markup', () => {
  for (const [markup, text] of texts) {
    it(`of ${markup || 'nothing'}`, () => {
      expect(plainText(markup)).to.equal(text);
    });
  }

  it('takes a time in proportion to its length, whatever it is made of', () => {
    const parts = [
      '<a ',
      '<',
      '&',
      '<!',
      '<!--',
      '<svg>',
      '<script>',
      '<a b="',
      '</',
      '<a b="<a \'',
    ];
    for (const part of [...parts, ' = ', '<a / ', '&#1', '&a', '<textarea>', '</script']) {
      const start = performance.now();
      plainText(part.repeat(300_000 / part.length));
      expect(performance.now() - start, part).to.be.below(2_000);
    }
  });
});

describe('a character reference', () => {
  /** What the parser of the page makes of it. */
  const parsed = (text: string) =>
    new DOMParser().parseFromString(`<p>${text}`, 'text/html').body.textContent;

  it('that is a number is what it is to a browser', () => {
    const numbers = [0, 1, 9, 65, 128, 129, 145, 150, 159, 160, 8217, 0xd800, 0x1f642, 0x110000];
    for (const number of [...numbers, 99_999_999_999]) {
      const [decimal, hex] = [`&#${String(number)};`, `&#X${number.toString(16)};`];
      expect(decodeReferences(decimal), decimal).to.equal(parsed(decimal));
      expect(decodeReferences(hex), hex).to.equal(parsed(hex));
    }
    expect(decodeReferences('&#8217s &#x2019')).to.equal('’s ’');
  });

  it('that has a name is what it is to a browser', () => {
    const names = `amp lt gt quot apos nbsp copy reg trade hellip mdash ndash lsquo rsquo ldquo rdquo
      bull middot eacute Eacute ntilde Ntilde uuml Uuml ccedil aring AElig aelig oslash szlig scaron
      Zcaron oelig laquo raquo iexcl iquest deg plusmn micro frac12 sup2 euro pound yen times divide
      alpha Omega beta mu sigma sigmaf minus le ge ne asymp rarr larr shy zwnj thinsp ensp check
      cedil acute uml prime Prime permil dagger`;
    for (const name of names.split(/\s+/)) {
      const reference = `&${name};`;
      expect(decodeReferences(reference), name).to.equal(parsed(reference));
    }
  });

  it('that nobody knows stays as it was written', () => {
    for (const text of [
      '&nosuch;',
      '&constructor;',
      '&toString;',
      '&;',
      '&#;',
      '&#x;',
      '&x y;',
      '& amp;',
    ]) {
      expect(decodeReferences(text)).to.equal(text);
    }
  });
});
