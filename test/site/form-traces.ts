import type { CDPSession, Page } from 'puppeteer-core';

import { equipHearing, equipReading, equipWriting } from './form-traces-in-page.ts';

/** Texts by the places that they were found at. */
export type Places = ReadonlyMap<string, string>;

/** The names of what is watched, apart from what the page itself reads. */
const events = {
  'Network.requestWillBeSent': 'requests',
  'Network.requestWillBeSentExtraInfo': 'request headers',
  'Network.webSocketCreated': 'requests',
  'Runtime.consoleAPICalled': 'console',
  'Runtime.exceptionThrown': 'console',
  'Log.entryAdded': 'console',
} as const;

/**
 * Watches all the places where a page could leave what was typed into it: what it keeps, says, shows
 * outside the form, writes into its address and its title, and asks of any server.
 */
export class Traces {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #heard = new Map<string, string[]>();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** @param endpoint Path whose one body may hold what was typed: it is left out, its headers are not. */
  static async watch(page: Page, endpoint: string): Promise<Traces> {
    const session = await page.createCDPSession();
    const traces = new Traces(page, session);
    for (const [event, place] of Object.entries(events)) {
      session.on(event, (said: unknown) => {
        const { request } = said as { request?: { url: string } };
        const isPost = request && new URL(request.url).pathname === endpoint;
        const shown = isPost ? { request: { ...request, ...withoutBody } } : said;
        traces.#note(place, JSON.stringify(shown));
      });
    }
    await session.send('Network.enable', { maxPostDataSize: 1_000_000 });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
    for (const equip of [equipWriting, equipHearing, equipReading]) {
      await page.evaluateOnNewDocument(equip);
    }
    return traces;
  }

  /** All places with what stands there now or was seen there before. */
  async gather(): Promise<Places> {
    const { entries } = await this.#session.send('Page.getNavigationHistory');
    this.#note('history', JSON.stringify(entries));
    const { cookies } = await this.#session.send('Network.getCookies');
    this.#note('cookies', JSON.stringify(cookies));
    const read = await this.#page.evaluate(() => window.traces.read());
    for (const [place, text] of Object.entries(read)) this.#note(place, text);
    return new Map([...this.#heard].map(([place, texts]) => [place, texts.join('\n')]));
  }

  #note(place: string, text: string): void {
    this.#heard.set(place, [...(this.#heard.get(place) ?? []), text]);
  }
}

const withoutBody = { postData: undefined, postDataEntries: undefined };

/** Where any of some texts is found: in any case, in characters of one or two bytes, or in base64. */
export function findTraces(places: Places, texts: readonly string[]): readonly string[] {
  const wanted = texts.flatMap((text) => [
    text.toLowerCase(),
    text.toLowerCase().replace(/(?<=.)(?=.)/g, '\0'),
    ...inBase64(text),
  ]);
  const found: string[] = [];
  for (const [place, content] of places) {
    const small = content.toLowerCase();
    const hits = wanted.filter((text) => small.includes(text) || content.includes(text));
    if (hits.length > 0) found.push(`${place}: ${hits.join(', ')}`);
  }
  return found;
}

/** A text in base64 at each of the three places that it can begin at, without what its neighbours change. */
function inBase64(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(' '.repeat(before) + text).toString('base64');
    return encoded.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  });
}
