import { expect } from '@open-wc/testing';

import { boundAttribute, templateElement } from '../../src/embedding/template-element.js';

/** What the HTML parser makes of the same markup. */
const parsed = (markup: string) => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
};

const same = [
  '<div class="a b" lang=en><p>Text <b>bold</b> more</p></div>',
  '<input type="text" required><br>after<hr>',
  '<label for=x>Name<input id=x name="n" maxlength=\'100\'></label>',
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M0 0h24v24z"/><g fill="none"><circle r="1"></circle></g></svg><p>out</p>',
  '<!--a comment--><?lit$123$><ul><?lit$123$></ul>',
  '<a href="/a?b=c > d" title=\'it "is"\'>x</a>',
  'only text',
  '',
  '<select><option value="">Choose</option><option value=FL>Florida</option></select>',
  '<table><tbody><tr><td>1</td></tr></tbody></table>',
  '<textarea rows="5"></textarea><slot name="a"></slot>',
];

describe('a template element without a parser', () => {
  for (const markup of same) {
    it(`is what the parser makes of ${markup || 'nothing'}`, () => {
      const built = templateElement(markup).content;
      expect(built.isEqualNode(parsed(markup)), describeNodes(built)).to.equal(true);
    });
  }

  it('keeps bound attributes in their order and their values whole', () => {
    const markup =
      '<input .value-lit-=lit$1$ class="a" ?checked-lit-=lit$1$ @input-lit-="x lit$1$ y">';
    const input = templateElement(markup).content.querySelector('input');
    const bound = [...(input?.attributes ?? [])].filter(({ name }) =>
      name.endsWith(boundAttribute),
    );
    expect(bound.map(({ value }) => value)).to.deep.equal(['lit$1$', 'lit$1$', 'x lit$1$ y']);
    expect(input?.className).to.equal('a');
  });
});

function describeNodes(fragment: DocumentFragment): string {
  const box = document.createElement('div');
  box.append(fragment.cloneNode(true));
  return box.innerHTML;
}
