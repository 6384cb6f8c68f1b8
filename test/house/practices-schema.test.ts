import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { inventedPractices } from '../../demo/pages/invented-practices.ts';
import { parsePhoneNumber } from '../../src/practice/phone-number.ts';
import { practicesIn } from '../../src/practice/practice-json-ld.ts';

const schema = JSON.parse(await readFile('docs/practices.schema.json', 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(schema);
const some = inventedPractices(500);

describe('the file of a directory', () => {
  it('is described by a schema that takes every form that is read', () => {
    const forms = [
      some,
      some[0],
      { practices: some },
      { '@type': 'ItemList', itemListElement: some.map((item) => ({ '@type': 'ListItem', item })) },
      { '@graph': some },
    ];
    for (const form of forms) {
      assert.ok(fits(form), JSON.stringify(fits.errors?.[0]));
      assert.equal(practicesIn(form).length, form === some[0] ? 1 : some.length);
    }
  });

  it('is refused where nothing could be read of it', () => {
    for (const wrong of ['x', 3, [{ telephone: '1' }], { practices: {} }, [{ name: '' }]]) {
      assert.ok(!fits(wrong), JSON.stringify(wrong));
      assert.equal(practicesIn(wrong).length, 0, JSON.stringify(wrong));
    }
  });

  it('may name no member that is not read, and all that it names are', () => {
    const { $defs } = schema as { $defs: { practice: { properties: Record<string, unknown> } } };
    const named = Object.keys($defs.practice.properties).filter((name) => name !== '@type');
    const values: Record<string, unknown> = {
      isAcceptingNewPatients: true,
      telehealth: true,
      openingHoursSpecification: [{ opens: '09:00', closes: '10:00' }],
      specialOpeningHoursSpecification: [{ opens: '09:00', closes: '10:00' }],
    };
    const whole = Object.fromEntries(named.map((name) => [name, values[name] ?? 'text']));
    const [read = {}] = practicesIn(whole);
    const asRead = named.map((name) => (name === 'identifier' ? 'id' : name));
    assert.deepEqual(Object.keys(read).sort(), asRead.sort());
  });
});

describe('the invented practices', () => {
  it('are all different, the same ones every time, and can be called by nobody', () => {
    const numbers = some.map(({ telephone }) => parsePhoneNumber(telephone)?.uri ?? '');
    assert.equal(new Set(numbers).size, some.length);
    assert.ok(numbers.every((uri) => /^tel:\+1\d{3}55501\d\d$/.test(uri)));
    assert.equal(new Set(some.map(({ identifier }) => identifier)).size, some.length);
    assert.deepEqual(inventedPractices(500), some);
  });
});
