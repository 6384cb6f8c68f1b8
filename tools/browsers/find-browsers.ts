import { existsSync } from 'node:fs';

/** The engines that the tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

interface Places {
  /** Environment variable that names the executable. */
  readonly variable: string;
  readonly paths: readonly string[];
}

const places: Readonly<Record<Engine, Places>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  webkit: { variable: 'WEBKIT_DRIVER_PATH', paths: ['/usr/bin/WebKitWebDriver'] },
};

/**
 * Where an engine is on this machine.
 *
 * @returns The executable (for WebKit, its WebDriver), or `undefined` where it is missing.
 */
export function findBrowser(engine: Engine): string | undefined {
  const { variable, paths } = places[engine];
  const named = process.env[variable];
  return named ?? paths.find((path) => existsSync(path));
}

/** Switches for a Chromium that asks nothing of the network but the pages under test. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
