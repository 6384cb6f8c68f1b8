import type { Choices } from './registry.js';
import { validChoices } from './registry.js';

/** The one key under which a site's choices are kept on this device. */
export const CHOICES_KEY = 'practice-widgets:page-adjustments/1';

/** What a stored text says; nothing for a text that is missing or spoilt. */
export const parseChoices = (text: string | null): Choices => {
  try {
    return validChoices(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
};

/** The choices kept on this device. */
export const readChoices = (view: Window): Choices => {
  try {
    return parseChoices(view.localStorage.getItem(CHOICES_KEY));
  } catch {
    // Storage is forbidden (privacy settings, sandboxed frames): the visitor chooses again.
    return {};
  }
};

/** Keeps the choices on this device; without any, the key is removed. */
export const writeChoices = (view: Window, choices: Choices): void => {
  try {
    if (Object.keys(choices).length) {
      view.localStorage.setItem(CHOICES_KEY, JSON.stringify(choices));
    } else view.localStorage.removeItem(CHOICES_KEY);
  } catch {
    // Storage is full or forbidden: the choice holds for this page, which is what can be done.
  }
};

/**
 * Calls back when another tab of this site changes the choices.
 *
 * @returns Ends the watch.
 */
export const watchChoices = (view: Window, changed: (choices: Choices) => void): (() => void) => {
  const follow = ({ key, newValue, storageArea }: StorageEvent) => {
    if (storageArea !== view.localStorage) return;
    // The key is null when a tab cleared everything.
    if (key === CHOICES_KEY || key === null) changed(parseChoices(newValue));
  };
  view.addEventListener('storage', follow);
  return () => view.removeEventListener('storage', follow);
};
