import { expect } from '@open-wc/testing';

import { licensureOf, readState, stateNames } from '../../src/consultations/licensure.js';
import { uspsStates } from '../../src/consultations/usps-states.js';

describe('Licensure', () => {
  it('tells whether the practice is licensed where the patient is', () => {
    expect(licensureOf('FL', ['FL', 'GA'])).to.equal('licensed');
    expect(licensureOf('GA', ['FL', 'GA'])).to.equal('licensed');
    expect(licensureOf('NY', ['FL', 'GA'])).to.equal('elsewhere');
    expect(licensureOf('PR', ['FL'])).to.equal('elsewhere');
  });

  it('is unknown where nobody has said where', () => {
    expect(licensureOf('FL', undefined)).to.equal('unknown');
    expect(licensureOf('FL', [])).to.equal('unknown');
    expect(licensureOf('FL', ['', 'everywhere', 'XX'])).to.equal('unknown');
    expect(licensureOf('', ['FL'])).to.equal('unknown');
    expect(licensureOf('Bavaria', ['FL'])).to.equal('unknown');
  });

  it('passes over what is no state', () => {
    expect(licensureOf('FL', ['', 'XX', 'Ontario', 'FL'])).to.equal('licensed');
    expect(licensureOf('NY', ['XX', 'FL'])).to.equal('elsewhere');
  });

  it('reads states however sites write them', () => {
    for (const text of ['fl', ' FL ', 'Florida', 'FLORIDA ', 'US-FL', 'us-fl', 'Fl.', 'F.L.']) {
      expect(licensureOf('FL', [text]), text).to.equal('licensed');
      expect(licensureOf(text, ['FL']), text).to.equal('licensed');
      expect(licensureOf('NY', [text]), text).to.equal('elsewhere');
    }
    expect(licensureOf('PR', ['puerto  rico'])).to.equal('licensed');
    expect(licensureOf('DC', ['D.C.'])).to.equal('licensed');
    expect(licensureOf('VI', ['U.S. Virgin Islands'])).to.equal('licensed');
    expect(licensureOf('NH', ['New\u00a0Hampshire'])).to.equal('licensed');
  });

  it('takes no part of a name for a state', () => {
    expect(licensureOf('VA', ['West Virginia'])).to.equal('elsewhere');
    expect(licensureOf('KS', ['Arkansas'])).to.equal('elsewhere');
    expect(readState('F')).to.equal(undefined);
    expect(readState('US')).to.equal(undefined);
    expect(readState('Florida, Georgia')).to.equal(undefined);
  });

  it('knows every state by code, name and ISO 3166-2', () => {
    for (const { code, name } of uspsStates) {
      const readings = [code.toLowerCase(), name, `US-${code}`].map(readState);
      expect(readings, name).to.deep.equal([code, code, code]);
    }
  });
});

describe('The names of states', () => {
  it('come in the order given, each once', () => {
    const names = stateNames(['GA', 'fl', 'XX', 'Florida', 'US-PR', '']);
    expect(names).to.deep.equal(['Georgia', 'Florida', 'Puerto Rico']);
    expect(stateNames(undefined)).to.deep.equal([]);
  });
});
