import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createServer } from '../../intake/intake.ts';
import { type Contract, readContract } from '../../intake/contract.ts';

import { assertValid, at, schemaNamed } from './contract-check.ts';
import { post, startServer } from './running-server.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';

const contract = readContract();
const schemas = at(contract, 'components', 'schemas') as Record<string, Json>;

/** Calls `visit` with every object of a document and the way to it. */
function walk(node: unknown, visit: (node: Json, way: string) => void, way = ''): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Json, way);
  for (const [name, child] of Object.entries(node)) walk(child, visit, `${way}/${name}`);
}

describe('The OpenAPI file', () => {
  it('gives examples that keep its own schemas', () => {
    let count = 0;
    walk(contract.paths, (node) => {
      const name = ((at(node, 'schema', '$ref') ?? '') as string).replace(/^.*\//, '');
      for (const example of Object.values((node.examples ?? {}) as Record<string, Json>)) {
        assertValid(name, example.value);
        count++;
      }
    });
    assert.ok(count >= 12, `${count} examples`);
  });

  it('gives examples of single members that keep their schemas', () => {
    let count = 0;
    walk(schemas, (node, way) => {
      if (!Array.isArray(node.examples)) return;
      const validate = schemaNamed(way.slice(1));
      for (const example of node.examples)
        assert.ok(validate(example), `${way}: ${String(example)}`);
      count++;
    });
    assert.ok(count >= 8, `${count} members with examples`);
  });

  it('describes every member, and limits the length of every string', () => {
    walk(schemas, (node, way) => {
      for (const [name, member] of Object.entries(
        (node.properties ?? {}) as Record<string, Json>,
      )) {
        if (/\/(anyOf|contains|not)\b/.test(way)) continue;
        const types = [member.type].flat();
        assert.ok(member.description, `${way}/${name} has no description`);
        if (types.includes('string'))
          assert.ok(member.maxLength, `${way}/${name} has no maxLength`);
        if (types.includes('object') && name !== 'extra') {
          assert.equal(member.additionalProperties, false, `${way}/${name} is open`);
        }
      }
    });
  });

  it('names the 56 codes of the postal service, each once', () => {
    const codes = at(
      schemas,
      'ConsultRequest',
      'properties',
      'location',
      'properties',
      'state',
      'enum',
    ) as string[];
    assert.equal(new Set(codes).size, 56);
    assert.equal(codes.length, 56);
  });

  it('tells problems by a type of their own, each with one status', () => {
    const types = new Map<string, unknown>();
    walk(contract.paths, (node) => {
      const value = node.value as Json | undefined;
      if (!value?.type || !value.status) return;
      const type = value.type as string;
      assert.match(type, /^\/problems\/[a-z-]+$/);
      assert.equal(types.get(type) ?? value.status, value.status, type);
      types.set(type, value.status);
    });
    assert.equal(types.size, 11);
  });
});

describe('The server', () => {
  it('accepts what the file says and nothing else', async (test) => {
    const other = readContract();
    const request = at(other, 'components', 'schemas', 'ConsultRequest') as Json;
    (request.required as string[]).push('colour');
    (request.properties as Json).colour = { type: 'string', enum: ['red'] };
    (at(request, 'properties', 'location', 'properties', 'country') as Json).enum = ['US', 'CA'];
    const [usual, changedServer] = [
      await startServer(test),
      await startServer(test, { contract: other }),
    ];
    const canadian = changed(changed(sampleRequest(), '/location/country', 'CA'), '/colour', 'red');
    assert.equal((await post(usual.url, sampleRequest())).status, 201);
    assert.equal((await post(usual.url, canadian)).status, 422);
    assert.equal((await post(changedServer.url, sampleRequest())).status, 422);
    assert.equal((await post(changedServer.url, canadian)).status, 201);
  });

  it('takes even its key from the file', async (test) => {
    const other = readContract();
    const [parameter] = at(other, 'paths', '/consult-requests', 'post', 'parameters') as Json[];
    Object.assign(at(parameter, 'schema') as Json, { pattern: '^letter-[a-z]$' });
    const { url } = await startServer(test, { contract: other });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'letter-a' };
    assert.equal((await post(url, sampleRequest(), headers)).status, 201);
    assert.equal((await post(url, sampleRequest())).status, 400);
  });

  it('neither converts, completes nor removes members', async (test) => {
    const other = readContract();
    const properties = at(other, 'components', 'schemas', 'ConsultRequest', 'properties') as Json;
    properties.number = { type: 'number', default: 1 };
    const { url, store } = await startServer(test, { contract: other });
    assert.equal((await post(url, { ...sampleRequest(), number: '1' })).status, 422);
    assert.equal((await post(url, sampleRequest())).status, 201);
    assert.deepEqual((await store.list())[0]?.body, sampleRequest());
  });

  it('does not start with a file that is no OpenAPI document', async (test) => {
    // The glue prints why it refuses the document.
    test.mock.method(console, 'log', () => undefined);
    const broken: Contract = { ...contract, paths: { '/consult-requests': { post: 1 } } };
    const server = createServer({ database: ':memory:', contract: broken, log: false });
    await assert.rejects(async () => await server.ready());
    await server.close();
  });
});
