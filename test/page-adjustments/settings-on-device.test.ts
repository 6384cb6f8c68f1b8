import { expect } from '@open-wc/testing';

import {
  CHOICES_KEY,
  parseChoices,
  readChoices,
  watchChoices,
  writeChoices,
} from '../../src/page-adjustments/choices-on-device.js';
import type { Choices } from '../../src/page-adjustments/registry.js';

const forbidden = {
  get localStorage(): Storage {
    throw new DOMException('', 'SecurityError');
  },
} as unknown as Window;

describe('choices on this device', () => {
  afterEach(() => localStorage.removeItem(CHOICES_KEY));

  it('are read as they were written', () => {
    writeChoices(window, { contrast: 'dark', 'text-size': '150' });
    expect(readChoices(window)).to.deep.equal({ contrast: 'dark', 'text-size': '150' });
  });

  it('leave no key behind when there are none', () => {
    writeChoices(window, { contrast: 'dark' });
    writeChoices(window, {});
    expect(localStorage.getItem(CHOICES_KEY)).to.equal(null);
  });

  it('are nothing when the stored text is spoilt', () => {
    for (const text of ['', '{', 'null', '7', '[]', '{"contrast":9}', '{"contrast":"default"}']) {
      expect(parseChoices(text), text).to.deep.equal({});
    }
  });

  it('keep what still makes sense of an older or newer text', () => {
    const text = '{"contrast":"dark","telepathy":"on","links":"blinking","text-size":"137"}';
    expect(parseChoices(text)).to.deep.equal({ contrast: 'dark', 'text-size': '137' });
  });

  it('survive a device that forbids or has no room for them', () => {
    const full = {
      localStorage: {
        setItem: () => {
          throw new DOMException('', 'QuotaExceededError');
        },
      },
    } as unknown as Window;
    expect(readChoices(forbidden)).to.deep.equal({});
    expect(() => writeChoices(forbidden, { contrast: 'dark' })).not.to.throw();
    expect(() => writeChoices(full, { contrast: 'dark' })).not.to.throw();
  });

  it('follow other tabs until the watch ends', () => {
    const seen: Choices[] = [];
    const stop = watchChoices(window, (choices) => seen.push(choices));
    const change = (key: string | null, newValue: string | null) =>
      window.dispatchEvent(
        new StorageEvent('storage', { key, newValue, storageArea: localStorage }),
      );
    change(CHOICES_KEY, '{"contrast":"high"}');
    change('something else', '{"contrast":"dark"}');
    change(null, null);
    stop();
    change(CHOICES_KEY, '{"contrast":"dark"}');
    expect(seen).to.deep.equal([{ contrast: 'high' }, {}]);
  });
});
