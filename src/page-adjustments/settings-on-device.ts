import { plainJson } from '../embedding/plain-json.js';

import type { Choices } from './registry.js';

/** The one key under which a site's settings are kept on this device. */
export const SETTINGS_KEY = 'practice-widgets:page-adjustments/1';

/** The corners of the window in which a button can stand. */
export const corners = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

/** One of the four corners of the window. */
export type Corner = (typeof corners)[number];

/** What is kept on this device for a site; choices are as they were stored, not checked. */
export interface DeviceSettings {
  readonly choices: Choices;
  /** The visitor's own named sets of choices. */
  readonly sets: Readonly<Record<string, Choices>>;
  /** Where the visitor has moved the button. */
  readonly corner?: Corner | undefined;
  /** Whether the visitor has made the button small. */
  readonly small?: boolean | undefined;
}

/** The settings of somebody who has chosen nothing. */
export const noSettings: DeviceSettings = { choices: {}, sets: {} };

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const readLevels = (value: unknown): Choices =>
  Object.fromEntries(
    entriesOf(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** What a stored text says; no settings for a text that is missing or spoilt. */
export const parseSettings = (text: string | null): DeviceSettings => {
  try {
    const stored = JSON.parse(text ?? '{}') as Record<keyof DeviceSettings, unknown> | null;
    const corner = corners.find((each) => each === stored?.corner);
    const sets = entriesOf(stored?.sets).map(([name, set]) => [name, readLevels(set)] as const);
    return {
      choices: readLevels(stored?.choices),
      sets: Object.fromEntries(sets),
      ...(corner && { corner }),
      ...(stored?.small === true && { small: true }),
    };
  } catch {
    return noSettings;
  }
};

/** The settings kept on this device. */
export const readSettings = (view: Window): DeviceSettings => {
  try {
    return parseSettings(view.localStorage.getItem(SETTINGS_KEY));
  } catch {
    // Storage is forbidden (privacy settings, sandboxed frames): the visitor chooses again.
    return noSettings;
  }
};

const saysSomething = (value: unknown) =>
  typeof value === 'object' ? entriesOf(value).length > 0 : !!value;

/** Keeps the settings on this device; without any, the key is removed. */
export const writeSettings = (view: Window, settings: DeviceSettings): void => {
  const said = Object.entries(settings).filter(([, value]) => saysSomething(value));
  try {
    if (said.length) {
      view.localStorage.setItem(SETTINGS_KEY, plainJson(Object.fromEntries(said)));
    } else view.localStorage.removeItem(SETTINGS_KEY);
  } catch {
    // Storage is full or forbidden: the choice holds for this page, which is what can be done.
  }
};

/**
 * Calls back when another tab of this site changes the settings, and when this page comes back from
 * where the browser kept it while another one may have changed them.
 *
 * @returns Ends the watch.
 */
export const watchSettings = (
  view: Window,
  changed: (settings: DeviceSettings) => void,
): (() => void) => {
  const follow = ({ key, newValue, storageArea }: StorageEvent) => {
    if (storageArea !== view.localStorage) return;
    // The key is null when a tab cleared everything.
    if (key === SETTINGS_KEY || key === null) changed(parseSettings(newValue));
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) changed(readSettings(view));
  };
  view.addEventListener('storage', follow);
  view.addEventListener('pageshow', comeBack);
  return () => {
    view.removeEventListener('storage', follow);
    view.removeEventListener('pageshow', comeBack);
  };
};
