import { readFileSync } from 'node:fs';

import type { Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** An OpenAPI 3.1 document, parsed. */
export type Contract = Readonly<Record<string, unknown>>;

/** Reads the contract that lies beside this module. Every call returns a document of its own. */
export function readContract(): Contract {
  return parse(readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8')) as Contract;
}

/**
 * Makes the validator for a contract's schemas (JSON Schema 2020-12): it finds all errors, names the schema and the value of
 * each (`verbose`), and neither converts, completes nor removes anything. The values must not leave the process.
 */
export function createValidator(): Ajv2020 {
  const options: Options = { allErrors: true, verbose: true, strict: true, allowUnionTypes: true };
  const validator = new Ajv2020(options);
  formats.default(validator);
  validator.addVocabulary(['x-problem']);
  return validator;
}

/** The schema that OpenAPI's header parameters make together. */
export interface HeaderSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** The same schema with the headers' names as Node gives them; names of headers have no case (RFC 9110 section 5.1). */
export function inSmallLetters(schema: HeaderSchema): HeaderSchema {
  const properties = Object.entries(schema.properties).map(([name, rule]) => [
    name.toLowerCase(),
    rule,
  ]);
  return {
    ...schema,
    properties: Object.fromEntries(properties) as Record<string, unknown>,
    required: (schema.required ?? []).map((name) => name.toLowerCase()),
  };
}
