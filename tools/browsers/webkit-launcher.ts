import type { BrowserLauncher } from '@web/test-runner-core';

import { openWebKit, type WebKitSession } from './webkit-session.ts';
import { WebKitKeyboard } from './webkit-keyboard.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Runs @web/test-runner's test files in WebKitGTK, one after the other.
 *
 * @param driverPath WebKitWebDriver's path.
 */
export function webkitLauncher(driverPath: string): BrowserLauncher {
  let session: Promise<WebKitSession> | undefined;
  let active: string | undefined;

  const driver = async () => (await (session ??= openWebKit(driverPath))).driver;

  const start = async (sessionId: string, url: string) => {
    active = sessionId;
    await (await driver()).get(url);
  };

  const launcher: BrowserLauncher & { getPage(): object } = {
    name: 'Webkit',
    // The stock commands (keys, viewport) know this type and ask it for a page as below.
    type: 'playwright',
    concurrency: 1,
    isActive: (sessionId) => sessionId === active,
    getBrowserUrl: async () => (await driver()).getCurrentUrl(),
    startSession: start,
    startDebugSession: start,
    async stopSession() {
      active = undefined;
      await (await driver()).get('about:blank');
      return {};
    },
    async stop() {
      await (await session)?.close();
      session = undefined;
    },
    getPage: () => page(driver),
  };
  return launcher;
}

function page(driver: () => Promise<WebKitSession['driver']>) {
  const keyboard = async () => new WebKitKeyboard(await driver());
  return {
    keyboard: {
      press: async (key: string) => (await keyboard()).press(key),
      type: async (text: string) => (await keyboard()).type(text),
      down: async (key: string) => (await keyboard()).down(key),
      up: async (key: string) => (await keyboard()).up(key),
    },
    setViewportSize: async (size: Size) => setViewport(await driver(), size),
  };
}

/** The window is larger than the page by its frame; it is never narrower than 447 px here. */
async function setViewport(driver: WebKitSession['driver'], size: Size): Promise<void> {
  const frame = await driver.executeScript<Size>(
    'return { width: outerWidth - innerWidth, height: outerHeight - innerHeight }',
  );
  const window = driver.manage().window();
  await window.setRect({
    width: size.width + frame.width,
    height: size.height + frame.height,
  });
}
