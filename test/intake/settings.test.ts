import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readSettings } from '../../intake/settings.ts';

describe('The settings', () => {
  it('have defaults, for this machine alone', () => {
    assert.deepEqual(readSettings({}), {
      host: '127.0.0.1',
      port: 8080,
      server: {
        database: '.data/intake.sqlite',
        origins: [],
        responseHours: 24,
        bodyLimit: 131_072,
        rateLimit: { max: 30, seconds: 60 },
        logLevel: 'info',
      },
    });
  });

  it('come from the environment', () => {
    const settings = readSettings({
      HOST: '0.0.0.0',
      PORT: '0',
      INTAKE_DATABASE: '/srv/intake.sqlite',
      INTAKE_ORIGINS: 'https://a.example, https://b.example,',
      INTAKE_RESPONSE_HOURS: '72',
      INTAKE_BODY_LIMIT: '65536',
      INTAKE_RATE_LIMIT: '5',
      INTAKE_RATE_SECONDS: '10',
      INTAKE_LOG_LEVEL: 'warn',
      INTAKE_TRUST_PROXY: 'loopback',
    });
    assert.deepEqual(settings, {
      host: '0.0.0.0',
      port: 0,
      server: {
        database: '/srv/intake.sqlite',
        origins: ['https://a.example', 'https://b.example'],
        responseHours: 72,
        bodyLimit: 65_536,
        rateLimit: { max: 5, seconds: 10 },
        logLevel: 'warn',
        trustProxy: 'loopback',
      },
    });
  });

  for (const value of ['x', '-1', '1.5', 'Infinity', ' 1 x']) {
    it(`are refused by name when a number is none (${value})`, () => {
      assert.throws(() => readSettings({ INTAKE_RATE_LIMIT: value }), /INTAKE_RATE_LIMIT/);
    });
  }
});
