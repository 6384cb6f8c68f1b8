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
      INTAKE_KEEP_DAYS: '90',
      INTAKE_THANKS_URL: 'https://practice.example/thanks',
      INTAKE_PHONE: '727-MY-SPINE (727-697-7463)',
      INTAKE_SMTP_URL: 'smtp://user:secret@mail.example:587',
      INTAKE_NOTIFY_TO: 'desk@practice.example',
      INTAKE_NOTIFY_FROM: 'intake@practice.example',
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
        keepDays: 90,
        thanksUrl: 'https://practice.example/thanks',
        phone: '727-MY-SPINE (727-697-7463)',
        notify: {
          smtp: 'smtp://user:secret@mail.example:587',
          to: 'desk@practice.example',
          from: 'intake@practice.example',
        },
      },
    });
  });

  it('name PostgreSQL by DATABASE_URL, which comes first', () => {
    const address = 'postgres://intake:secret@db.example:5432/intake';
    const settings = readSettings({ DATABASE_URL: address, INTAKE_DATABASE: 'x.sqlite' });
    assert.equal(settings.server.database, address);
    const empty = readSettings({ DATABASE_URL: '', INTAKE_DATABASE: 'x.sqlite' });
    assert.equal(empty.server.database, 'x.sqlite');
  });

  const refused = [
    ['DATABASE_URL', 'mysql://user:secret@db.example/x'],
    ['DATABASE_URL', 'postgres://user:secret@[/x'],
    ['INTAKE_THANKS_URL', 'javascript:alert(1)'],
    ['INTAKE_THANKS_URL', '//evil.example'],
    ['INTAKE_THANKS_URL', 'thanks'],
    ['INTAKE_SMTP_URL', 'http://secret.example'],
    ['INTAKE_KEEP_DAYS', '0'],
  ] as const;
  for (const [name, value] of refused) {
    it(`are refused by name, without their value (${name} ${value})`, () => {
      const environment = { INTAKE_NOTIFY_TO: 'a@b.example', INTAKE_SMTP_URL: 'smtp://x' };
      assert.throws(
        () => readSettings({ ...environment, [name]: value }),
        (error: Error) => error.message.startsWith(name) && !/secret|evil/.test(error.message),
      );
    });
  }

  it('want a mail server and somebody to tell together', () => {
    assert.throws(() => readSettings({ INTAKE_NOTIFY_TO: 'a@b.example' }), /INTAKE_SMTP_URL/);
    assert.throws(() => readSettings({ INTAKE_SMTP_URL: 'smtp://x' }), /INTAKE_NOTIFY_TO/);
  });

  for (const value of ['x', '-1', '1.5', 'Infinity', ' 1 x']) {
    it(`are refused by name when a number is none (${value})`, () => {
      assert.throws(() => readSettings({ INTAKE_RATE_LIMIT: value }), /INTAKE_RATE_LIMIT/);
    });
  }
});
