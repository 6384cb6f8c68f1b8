import { expect } from '@open-wc/testing';

import { formatSettings, parseSettings } from '../../src/page-tools/settings-text.js';

describe('settings as text', () => {
  it('are one line that can be read', () => {
    expect(formatSettings({ 'text-size': '150', contrast: 'dark' })).to.equal(
      'text-size=150 contrast=dark',
    );
    expect(formatSettings({})).to.equal('');
  });

  for (const choices of [
    {},
    { 'text-size': '150', contrast: 'own:#000000,#ffffff,#0000a0' },
    { own: 'a level with spaces', other: '100%', odd: 'a=b%20c', tab: 'x\ty', comma: '1,5' },
  ]) {
    it(`come back as they were: ${JSON.stringify(choices)}`, () => {
      expect(parseSettings(formatSettings(choices))).to.deep.equal({ choices, unknown: [] });
    });
  }

  it('are found between other words, on several lines, and what means nothing is named', () => {
    const text = '  Here:\ncontrast=dark,\r\ntext-size=150\tText=1 =3 links= <b> ';
    expect(parseSettings(text)).to.deep.equal({
      choices: { contrast: 'dark,', 'text-size': '150' },
      unknown: ['Here:', 'Text=1', '=3', 'links=', '<b>'],
    });
  });

  for (const garbage of [
    '',
    ' \n',
    '%',
    'a=%E0%A4%A',
    '__proto__=1',
    'constructor=x',
    '='.repeat(999),
    '\uD800=\uDC00',
  ]) {
    it(`throw nothing: ${garbage.slice(0, 12)}`, () => {
      const { choices, unknown } = parseSettings(garbage);
      expect(Object.getPrototypeOf(choices)).to.equal(Object.prototype);
      expect(Object.keys(choices).length + unknown.length).to.equal(garbage.trim() ? 1 : 0);
    });
  }
});
