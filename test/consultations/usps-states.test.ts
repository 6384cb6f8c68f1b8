import { expect } from '@open-wc/testing';

import { isUspsState, uspsStates } from '../../src/consultations/usps-states.js';

describe('USPS states', () => {
  it('are 50 states, the District of Columbia and 5 territories', () => {
    expect(uspsStates).to.have.length(56);
    expect(new Set(uspsStates.map(({ code }) => code)).size).to.equal(56);
    const extra = ['AS', 'DC', 'GU', 'MP', 'PR', 'VI'];
    expect(extra.every(isUspsState), 'district and territories').to.equal(true);
  });

  it('have two capitals and a name, in the order of the names', () => {
    for (const { code, name } of uspsStates) {
      expect(code).to.match(/^[A-Z]{2}$/);
      expect(name).to.match(/^[A-Z][a-z]+( [A-Za-z]+)*$/);
    }
    const names = uspsStates.map(({ name }) => name);
    expect([...names].sort()).to.deep.equal(names);
  });

  it('pair the easily confused codes with their names', () => {
    const byCode = new Map(uspsStates.map(({ code, name }) => [code, name]));
    expect(byCode.get('AK')).to.equal('Alaska');
    expect(byCode.get('AR')).to.equal('Arkansas');
    expect(byCode.get('MI')).to.equal('Michigan');
    expect(byCode.get('MS')).to.equal('Mississippi');
    expect(byCode.get('MO')).to.equal('Missouri');
    expect(byCode.get('VI')).to.equal('Virgin Islands');
    expect(byCode.get('DC')).to.equal('District of Columbia');
  });

  it('do not contain other words', () => {
    expect(isUspsState('fl')).to.equal(false);
    expect(isUspsState('XX')).to.equal(false);
    expect(isUspsState('')).to.equal(false);
  });
});
