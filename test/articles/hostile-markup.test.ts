import { expect } from '@open-wc/testing';

import { plainText } from '../../src/articles/markup-text.js';
import { rebuildMarkup } from '../../src/articles/safe-markup.js';

import { hostileMarkup, hostileUrls } from './hostile-markup.js';
import { faultsOf } from './safe-structure.js';

const base = 'https://practice.example/blog/back-pain/';
const options = { base, headingShift: 2 };

const tags =
  `a address b blockquote br caption center code colgroup dd details div dl dt em figcaption figure font
  h1 h3 h6 hr i img li ol p pre q rp rt ruby section select span summary table tbody td tfoot th thead
  tr ul unknown-element`.split(/\s+/);

describe('hostile markup', () => {
  it('is of many kinds', () => {
    expect(new Set(hostileMarkup).size).to.be.above(600);
    expect(new Set(hostileUrls).size).to.be.above(60);
  });

  it('leaves nothing in the text of an article but what an article may have', () => {
    for (const markup of hostileMarkup) {
      expect(faultsOf(rebuildMarkup(markup, options)), markup).to.deep.equal([]);
    }
  });

  it('leaves nothing where two of its kind meet', () => {
    hostileMarkup.forEach((markup, index) => {
      const other = hostileMarkup[(index * 37 + 11) % hostileMarkup.length] ?? '';
      const both = `<table><tr><td>${markup}</td>${other}</tr></table><p>${other}<ul><li>${markup}`;
      expect(faultsOf(rebuildMarkup(both, options)), both).to.deep.equal([]);
    });
  });

  it('leaves nothing after it was cut off at any place', () => {
    hostileMarkup.forEach((markup, index) => {
      const cut = markup.slice(0, 1 + ((index * 13) % markup.length));
      expect(faultsOf(rebuildMarkup(cut + '<p>end', options)), cut).to.deep.equal([]);
    });
  });

  it('leaves a tree that HTML can write, whatever tags are thrown together', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 4_000; round++) {
      const markup = Array.from({ length: 3 + random(25) }, () => {
        const tag = tags[random(tags.length)] ?? '';
        return [`<${tag} href=x lang=en id=i>`, `<${tag}>`, `</${tag}>`, 'text', ' '][random(5)];
      }).join('');
      expect(faultsOf(rebuildMarkup(markup, options)), markup).to.deep.equal([]);
    }
  });

  it('leaves a text in a title or an excerpt, without what a script or a style holds', () => {
    for (const markup of hostileMarkup) {
      const text = plainText(markup);
      const place = document.createElement('h2');
      place.append(text);
      expect(place.textContent, markup).to.equal(text);
      expect(text, markup).to.equal(text.trim());
    }
    expect(plainText('<script>alert(1)</script>a<style>p{}</style>b<svg>c</svg>')).to.equal('ab');
  });

  it('is found by the check when nothing is done about it', () => {
    const inert = document.implementation.createHTMLDocument('');
    const found = hostileMarkup.filter((markup) => {
      const template = inert.createElement('template');
      template.innerHTML = markup;
      return faultsOf(template.content).length > 0;
    });
    expect(found.length / hostileMarkup.length).to.be.above(0.9);
  });

  it('is found by the check when only scripts, handlers and javascript: are taken away', () => {
    const inert = document.implementation.createHTMLDocument('');
    const found = hostileMarkup.filter((markup) => {
      const template = inert.createElement('template');
      template.innerHTML = markup;
      for (const element of template.content.querySelectorAll('*')) {
        if (element.localName === 'script') element.remove();
        for (const { name, value } of [...element.attributes]) {
          if (name.startsWith('on') || value.startsWith('javascript:'))
            element.removeAttribute(name);
        }
      }
      return faultsOf(template.content).length > 0;
    });
    expect(found.length).to.be.above(300);
  });
});
