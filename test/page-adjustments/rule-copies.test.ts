import { expect } from '@open-wc/testing';

import type { Rewriting } from '../../src/page-adjustments/adjustment.js';
import type { Declaration, PageRule } from '../../src/page-adjustments/page-styles.js';
import { inlineStyleRules } from '../../src/page-adjustments/inline-style-rules.js';
import {
  copyRules,
  propertiesToCopy,
  variablesToCopy,
  weakestLayer,
  type CopyPlan,
} from '../../src/page-adjustments/rule-copies.js';
import { textSize } from '../../src/page-adjustments/text-size.js';

const declaration = (name: string, value: string, important = false): Declaration => ({
  name,
  value,
  important,
});

const rule = (
  prelude: string,
  declarations: Declaration[],
  rules: readonly PageRule[] = [],
): PageRule => ({ prelude, declarations, rules });

const rewriting: Rewriting = {
  ...{ properties: [], rewrite: (each: Declaration) => each },
  ...textSize.rewriting?.('200', {
    mediumSize: 16,
    quirks: false,
    framed: false,
    controlSizes: new Map(),
  }),
};

const plan = (changes: Partial<CopyPlan> = {}): CopyPlan => ({
  rewritings: [rewriting],
  properties: new Set(['font-size', 'line-height']),
  variables: new Set(),
  matchesRoot: () => false,
  ...changes,
});

describe('copies of rules', () => {
  it('are changed by every adjustment that is on, one after the other', () => {
    const properties = ['line-height'];
    const append = (text: string): Rewriting => ({
      properties,
      rewrite: (each) => ({ ...each, value: each.value + text }),
    });
    const css = copyRules(
      [rule('p', [declaration('line-height', '1')])],
      plan({ rewritings: [append('0'), append('2')] }),
    );
    expect(css).to.equal('p{line-height:102;}');
  });

  it('keep selector, importance and order, and leave out what does not matter', () => {
    const rules = [
      rule('p', [declaration('font-size', '16px', true)]),
      rule('a', [declaration('background-color', 'red')]),
      rule('p.small', [declaration('font-size', '0.8em')]),
    ];
    expect(copyRules(rules, plan())).to.equal(
      'p{font-size:32px!important;}p.small{font-size:0.8em;}',
    );
  });

  it('stay inside the conditions and layers of the original', () => {
    const inner = rule('p', [declaration('font-size', '10pt')]);
    const rules = [rule('@media print', [], [rule('@layer base', [], [inner])])];
    expect(copyRules(rules, plan())).to.equal('@media print{@layer base{p{font-size:20pt;}}}');
  });

  it('stay nested', () => {
    const rules = [
      rule(
        '.card',
        [declaration('font-size', '10px')],
        [rule('& h2', [declaration('font-size', '20px')])],
      ),
    ];
    expect(copyRules(rules, plan())).to.equal('.card{font-size:20px;}.card{& h2{font-size:40px;}}');
  });

  it('multiply relative sizes only where the selector chooses the root', () => {
    const rules = [rule('html, body', [declaration('font-size', '62.5%')])];
    const matchesRoot = (selector: string) => selector === 'html';
    expect(copyRules(rules, plan({ matchesRoot }))).to.equal(
      'html, body{font-size:62.5%;}html:where(:root){font-size:125%;}',
    );
  });

  it('turn keywords into lengths', () => {
    const rules = [rule('p', [declaration('font-size', 'small')])];
    expect(copyRules(rules, plan())).to.equal('p{font-size:26px;}');
    const fallback = [rule('p', [declaration('font-size', 'var(--a, var(--b, medium))')])];
    expect(copyRules(fallback, plan())).to.contain('var(--b,32px)');
  });

  it('give custom properties that sizes read a twin, and no others', () => {
    const rules = [
      rule(':root', [declaration('--step', '4px'), declaration('--gap', '9px')]),
      rule('p', [declaration('--size', 'calc(var(--step) * 4)')]),
      rule('p', [declaration('font-size', 'var(--size)')]),
    ];
    const all = rules.flatMap((each) => each.declarations);
    const variables = variablesToCopy(all, [rewriting]);
    expect([...variables].sort()).to.deep.equal(['--size', '--step']);
    expect(copyRules(rules, plan({ variables }))).to.equal(
      ':root{--practice-adjusted-step:8px;}' +
        'p{--practice-adjusted-size:calc(var(--practice-adjusted-step,var(--step)) * 4);}' +
        'p{font-size:var(--practice-adjusted-size,var(--size));}',
    );
  });

  it('take the other font properties along where a whole font is a variable', () => {
    const whole = propertiesToCopy([declaration('font', 'var(--f)')], [rewriting]);
    const plain = propertiesToCopy([declaration('font-size', '1px')], [rewriting]);
    expect(whole.has('font-weight')).to.equal(true);
    expect(plain.has('font-weight')).to.equal(false);
  });
});

describe('the weakest layer', () => {
  it('is the first of the first', () => {
    const rules = [
      rule('@layer reset,base', []),
      rule('@layer base', [], [rule('@layer low', [])]),
      rule('@layer reset', [], [rule('@layer early,late', [])]),
    ];
    expect(weakestLayer(rules)).to.equal('reset.early');
    expect(weakestLayer([rule('p', [])])).to.equal(undefined);
  });
});

describe('rules for style attributes', () => {
  const selectorsFor = (attribute: string, name: string, value: string) =>
    inlineStyleRules(attribute, [declaration(name, value)], plan(), false);

  it('are found by the piece of the attribute that says the size', () => {
    expect(selectorsFor('font-size:13px', 'font-size', '13px')).to.deep.equal([
      ':where([style="font-size:13px"]){font-size:26px!important;}',
    ]);
    expect(selectorsFor('font-size:13px; color: red', 'font-size', '13px')).to.deep.equal([
      ':where([style^="font-size:13px;"]){font-size:26px!important;}',
    ]);
    expect(selectorsFor('color:red;font-size:13px', 'font-size', '13px')).to.deep.equal([
      ':where([style$=";font-size:13px"]){font-size:26px!important;}',
    ]);
    expect(selectorsFor('color:red; FONT-SIZE:13px;', 'font-size', '13px')).to.deep.equal([
      ':where([style*="; FONT-SIZE:13px;"]){font-size:26px!important;}',
    ]);
  });

  it('survive quotes, semicolons in strings and shorthands', () => {
    expect(
      selectorsFor(`background:url("a;b.png");font:13px 'A'`, 'font-size', '13px'),
    ).to.deep.equal([`:where([style$=";font:13px 'A'"]){font-size:26px!important;}`]);
  });

  it('are not written for what follows by itself or can’t be overridden', () => {
    expect(selectorsFor('font-size:1.2em', 'font-size', '1.2em')).to.deep.equal([]);
    const important = [declaration('font-size', '13px', true)];
    expect(inlineStyleRules('font-size:13px!important', important, plan(), false)).to.deep.equal(
      [],
    );
  });
});
