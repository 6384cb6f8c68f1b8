import { expect } from '@open-wc/testing';
import { parse } from 'yaml';

import { clientVersion } from '../../src/consultations/client-version.js';
import { limits } from '../../src/consultations/consult-request-rules.js';
import { uspsStates } from '../../src/consultations/usps-states.js';

interface Schema {
  readonly properties: Record<string, Schema>;
  readonly maxLength: number;
  readonly enum: string[];
  readonly additionalProperties?: Schema;
}

describe('The rules in the browser', () => {
  let request: Schema;

  before(async () => {
    const answer = await fetch('/intake/openapi.yaml');
    const contract = parse(await answer.text()) as {
      components: { schemas: { ConsultRequest: Schema } };
    };
    request = contract.components.schemas.ConsultRequest;
  });

  const member = (pointer: string) =>
    pointer
      .split('/')
      .reduce<Schema | undefined>((schema, name) => schema?.properties[name], request);

  it("hold the contract's greatest lengths", () => {
    expect(limits).to.deep.equal({
      name: member('patient/name/given')?.maxLength,
      email: member('contact/email')?.maxLength,
      reason: member('visit/reason')?.maxLength,
      heardFrom: member('attribution/heardFrom')?.maxLength,
      extra: request.properties.extra?.additionalProperties?.maxLength,
    });
  });

  it("know the contract's states", () => {
    const known = uspsStates.map(({ code }) => code).sort();
    expect(known).to.deep.equal([...(member('location/state')?.enum ?? [])].sort());
  });

  it('go by the version of the package', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(clientVersion).to.equal(version);
  });
});
