import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

import { chromiumArguments, findBrowser } from './tools/browsers/find-browsers.ts';
import { webkitLauncher } from './tools/browsers/webkit-launcher.ts';
import { feedMiddleware } from './test/support/feed-middleware.mjs';
import { intakeMiddleware } from './test/support/intake-middleware.mjs';
import { storyModules } from './test/support/story-modules.mjs';
import { countFileReporter } from './tools/count-file-reporter.mjs';

const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');
const webkit = findBrowser('webkit');

const browsers = [
  chromium &&
    chromeLauncher({
      launchOptions: { executablePath: chromium, args: [...chromiumArguments] },
      // A storage of its own for each file.
      createBrowserContext: ({ browser }) => browser.createBrowserContext(),
      // A page behind another one draws no frames.
      concurrency: 1,
    }),
  firefox &&
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
      concurrency: 1,
    }),
  webkit && webkitLauncher(webkit),
].filter(Boolean);

/** `ENGINES=chrome,firefox,webkit` narrows a run while one works. */
const wanted = process.env.ENGINES?.split(',');

export default {
  files: process.env.ONLY?.split(',') ?? [
    'test/{articles,consultations,elements,embedding,language,page-adjustments,page-tools,practice,stories,styles}/**/*.test.ts',
  ],
  nodeResolve: true,
  browsers: browsers.filter(({ name }) => !wanted || wanted.includes(name.toLowerCase())),
  concurrentBrowsers: 2,
  plugins: [
    storyModules(),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
  ],
  middleware: [intakeMiddleware(), feedMiddleware()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: Number(process.env.TEST_TIMEOUT ?? 10_000) } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter(), countFileReporter(process.env.COUNT_FILE)],
};
