import { expect } from '@open-wc/testing';

import {
  parseSettings,
  readSettings,
  SETTINGS_KEY,
  watchSettings,
  writeSettings,
  type DeviceSettings,
} from '../../src/page-adjustments/settings-on-device.js';

const forbidden = {
  get localStorage(): Storage {
    throw new DOMException('', 'SecurityError');
  },
} as unknown as Window;

const settings: DeviceSettings = {
  choices: { contrast: 'dark', 'text-size': '150' },
  sets: { Evening: { contrast: 'dark' } },
  corner: 'top-left',
  small: true,
};

const none = { choices: {}, sets: {} };

describe('settings on this device', () => {
  afterEach(() => localStorage.removeItem(SETTINGS_KEY));

  it('are read as they were written', () => {
    writeSettings(window, settings);
    expect(readSettings(window)).to.deep.equal(settings);
  });

  it('leave no key behind when there are none', () => {
    writeSettings(window, settings);
    writeSettings(window, { choices: {}, sets: {}, corner: undefined, small: false });
    expect(localStorage.getItem(SETTINGS_KEY)).to.equal(null);
  });

  it('keep nothing about what nobody has set', () => {
    writeSettings(window, { choices: { contrast: 'dark' }, sets: {} });
    expect(localStorage.getItem(SETTINGS_KEY)).to.equal('{"choices":{"contrast":"dark"}}');
  });

  it('are none when the stored text is spoilt', () => {
    const texts = ['', '{', 'null', '7', '[]', '"choices"', '{"choices":9,"sets":"x","small":1}'];
    for (const text of [...texts, '{"corner":"<b>","choices":null,"sets":null}']) {
      expect(parseSettings(text), text).to.deep.equal(none);
    }
  });

  it('keep what still makes sense of an older or newer text', () => {
    const text = '{"choices":{"contrast":"dark","links":7},"sets":{"A":{"b":1}},"corner":"middle"}';
    expect(parseSettings(text)).to.deep.equal({ choices: { contrast: 'dark' }, sets: { A: {} } });
  });

  it('survive a device that forbids or has no room for them', () => {
    const full = {
      localStorage: {
        setItem: () => {
          throw new DOMException('', 'QuotaExceededError');
        },
      },
    } as unknown as Window;
    expect(readSettings(forbidden)).to.deep.equal(none);
    expect(() => writeSettings(forbidden, settings)).not.to.throw();
    expect(() => writeSettings(full, settings)).not.to.throw();
  });

  it('follow what another page chose while this one was kept for a way back', () => {
    const seen: DeviceSettings[] = [];
    const stop = watchSettings(window, (each) => seen.push(each));
    writeSettings(window, settings);
    const show = (persisted: boolean) =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    show(false);
    expect(seen).to.deep.equal([]);
    show(true);
    stop();
    show(true);
    expect(seen).to.deep.equal([settings]);
  });

  it('follow other tabs until the watch ends', () => {
    const seen: DeviceSettings[] = [];
    const stop = watchSettings(window, (each) => seen.push(each));
    const change = (key: string | null, newValue: string | null) =>
      window.dispatchEvent(
        new StorageEvent('storage', { key, newValue, storageArea: localStorage }),
      );
    change(SETTINGS_KEY, '{"choices":{"contrast":"high"}}');
    change('something else', '{"choices":{"contrast":"dark"}}');
    change(null, null);
    stop();
    change(SETTINGS_KEY, '{"choices":{"contrast":"dark"}}');
    expect(seen).to.deep.equal([{ choices: { contrast: 'high' }, sets: {} }, none]);
  });
});
