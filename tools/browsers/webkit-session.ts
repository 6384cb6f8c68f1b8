import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

import { freePort } from '../servers/free-port.ts';

const startTimeout = 20_000;
const browserPaths = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** A WebKitGTK browser under WebDriver, with a display of its own. */
export interface WebKitSession {
  readonly driver: WebDriver;
  /** Ends the browser, its driver and its display. */
  close(): Promise<void>;
}

/**
 * Starts WebKitGTK's MiniBrowser. It has no headless mode, so it draws on a virtual display.
 *
 * @param driverPath WebKitWebDriver's path.
 * @throws {Error} When the display or the driver does not come up within 20 s.
 */
export async function openWebKit(driverPath: string): Promise<WebKitSession> {
  const display = await startDisplay();
  const port = await freePort();
  const service = spawn(driverPath, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name, GTK_THEME: 'Adwaita', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  const close = async () => {
    await Promise.all([end(service), end(display.process)]);
  };
  try {
    await ready(`http://127.0.0.1:${port}/status`);
    const driver = await session(port);
    return {
      driver,
      close: async () => {
        await driver.quit().catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function session(port: number): Promise<WebDriver> {
  const binary = browserPaths.find((path) => existsSync(path));
  const capabilities = new Capabilities()
    .set('browserName', 'MiniBrowser')
    // Work on a page of ten thousand elements takes its time.
    .set('timeouts', { script: 180_000 })
    .set('webkitgtk:browserOptions', { ...(binary && { binary }), args: ['--automation'] });
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
}

async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const process = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const pipe = process.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe to tell its display by');
  const [number] = (await Promise.race([
    once(pipe, 'data'),
    once(process, 'error').then(([error]) => Promise.reject(error as Error)),
    sleep(startTimeout, undefined, { ref: false }).then(() =>
      Promise.reject(new Error('Xvfb did not start')),
    ),
  ])) as [Buffer];
  return { name: `:${String(number).trim()}`, process };
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + startTimeout;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
  await once(child, 'exit');
  clearTimeout(killer);
}
