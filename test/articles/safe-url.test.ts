import { expect } from '@open-wc/testing';

import { isImageAddress, isWebAddress, safeUrl } from '../../src/embedding/safe-url.js';
import { warningsDuring } from '../support/console-warnings.js';

const harmful = [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<p>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'mailto:a@example.com',
];

describe('An URL that a page gives', () => {
  it('may be of http or https, or relative', () => {
    const fine = [
      'https://example.com/a',
      'HTTP://example.com',
      '//example.com/a',
      '/a',
      'a',
      '?q',
      '#h',
    ];
    for (const url of fine) expect(isWebAddress(url), url).to.equal(true);
  });

  it('may be of no other scheme, however it is written', () => {
    for (const url of harmful) expect(isWebAddress(url), JSON.stringify(url)).to.equal(false);
  });

  it('may not be unreadable', () => {
    expect(isWebAddress('https://[example')).to.equal(false);
  });

  it('may be a data: URL for an image only', () => {
    expect(isImageAddress('data:image/svg+xml,<svg/>')).to.equal(true);
    for (const url of harmful) expect(isImageAddress(url), JSON.stringify(url)).to.equal(false);
  });

  it('is used as it was written, or dropped with one warning', async () => {
    const element = document.createElement('p');
    const warnings = await warningsDuring(() => {
      expect(safeUrl(element, 'href', '../a b')).to.equal('../a b');
      expect(safeUrl(element, 'href', '')).to.equal('');
      expect(safeUrl(element, 'href', 'javascript:alert(1)')).to.equal('');
      expect(safeUrl(element, 'href', 'javascript:alert(1)')).to.equal('');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('href');
  });
});
