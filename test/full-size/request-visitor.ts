import type { BrowserContext } from 'puppeteer-core';

import { RequestTab, type Claim } from './request-tab.ts';

/** One visitor with a device of their own: tabs come and go, what the site keeps on the device stays. */
export class RequestVisitor {
  readonly tabs: RequestTab[] = [];
  /** Every moment in which any page said 'sent'. */
  readonly claims: Claim[] = [];
  readonly given: string;
  readonly #context: BrowserContext;
  readonly #site: string;
  readonly #endpoint: string;

  /** `site` is the origin of the pages. */
  constructor(context: BrowserContext, site: string, endpoint: string, given: string) {
    this.#context = context;
    this.#site = site;
    this.#endpoint = endpoint;
    this.given = given;
  }

  /** The page with the form. `unload`: it has a listener for `unload`, so that browsers don't keep it. */
  formAt({ unload = false } = {}): string {
    const query = new URLSearchParams({ endpoint: this.#endpoint, ...(unload && { unload: '1' }) });
    return `${this.#site}/request?${query}`;
  }

  /** Another page of the site, without a form. */
  get elsewhere(): string {
    return `${this.#site}/elsewhere`;
  }

  /** Opens the form in a new tab. */
  async arrive(): Promise<RequestTab> {
    const tab = await this.openTab();
    await tab.open(this.formAt());
    return tab;
  }

  /** Opens an empty tab. */
  async openTab(): Promise<RequestTab> {
    const hear = (claim: Claim) => void this.claims.push(claim);
    const tab = await RequestTab.of(await this.#context.newPage(), hear);
    this.tabs.push(tab);
    return tab;
  }

  /** The tab in use; undefined when none is open. */
  get tab(): RequestTab | undefined {
    return this.tabs.findLast(({ alive }) => alive);
  }

  /** How many requests the device keeps. */
  async kept(): Promise<number> {
    const page = this.tab?.page ?? (await this.#context.newPage());
    if (!this.tab) await page.goto(this.elsewhere);
    const count = await page.evaluate(countKept);
    if (!this.tab) await page.close();
    return count;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

/** Runs in a page of the site; makes no database where there is none. */
async function countKept(): Promise<number> {
  const name = 'practice-widgets';
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    // Another tab may have deleted it at this moment; it must not come back empty.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction('outbox').objectStore('outbox').getAll();
      all.onerror = () => reject(new Error('The device can not be read.'));
      all.onsuccess = () => {
        database.close();
        resolve((all.result as { kind: string }[]).filter(({ kind }) => kind === 'request').length);
      };
    };
  });
}
