import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { engines, findBrowser, type Engine } from './find-browsers.ts';

const packages: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const elsewhere =
  'Install Chromium (or Chrome) and Firefox; WebKit is tested on Linux with WebKitGTK ' +
  '(on Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb).';

/**
 * Sees to it that the engines are there: on Debian as root they are installed, elsewhere one
 * sentence says what to install.
 *
 * @returns The engines that are missing in the end.
 */
export function installBrowsers(): readonly Engine[] {
  const missing = missingEngines();
  if (missing.length === 0) return [];
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.log(`Not on this machine: ${missing.join(', ')}. ${elsewhere}`);
    return missing;
  }
  console.log(`Installing ${missing.join(', ')} …`);
  apt('update');
  apt('install', '-y', ...missing.flatMap((engine) => packages[engine]));
  return missingEngines();
}

function missingEngines(): readonly Engine[] {
  return engines.filter((engine) => !findBrowser(engine) || (engine === 'webkit' && !hasDisplay()));
}

function hasDisplay(): boolean {
  return existsSync('/usr/bin/Xvfb');
}

function apt(...words: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-q', ...words], { stdio: 'inherit', env: environment });
  if (status !== 0) console.error(`apt-get ${words.join(' ')} failed.`);
}
