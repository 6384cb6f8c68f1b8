import assert from 'node:assert/strict';

import type { ValidateFunction } from 'ajv';

import { createValidator, readContract } from '../../intake/contract.ts';

const contract = readContract();
const validator = createValidator();
validator.addVocabulary(['components']);
validator.addSchema({ $id: 'contract:/openapi', components: contract.components });

/** The validator of one of the contract's schemas, by its name. */
export function schemaNamed(name: string): ValidateFunction {
  const ref = { $ref: `contract:/openapi#/components/schemas/${name}` };
  return validator.compile(ref);
}

/** Fails unless a value is valid by the contract's schema of a name. */
export function assertValid(name: string, value: unknown): void {
  const validate = schemaNamed(name);
  validate(value);
  assert.deepEqual(validate.errors ?? [], [], `not a ${name}: ${JSON.stringify(value)}`);
}

/** Fails unless the contract knows such an answer: the status, the media type and the body. */
export function assertAnswers(
  path: string,
  method: string,
  answer: { status: number; type: string; body: unknown },
): void {
  const operation = at(contract, 'paths', path, method);
  const response =
    at(operation, 'responses', `${answer.status}`) ?? at(operation, 'responses', 'default');
  const schema = at(response, 'content', answer.type, 'schema') as { $ref: string } | undefined;
  assert.ok(schema, `the contract knows no ${answer.status} ${answer.type} of ${method} ${path}`);
  assertValid(schema.$ref.replace(/^.*\//, ''), answer.body);
}

/** The member at a path of names, or undefined. */
export function at(node: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (parent, name) => (parent as Record<string, unknown> | undefined)?.[name],
    node,
  );
}
