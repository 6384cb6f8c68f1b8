import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { BreakingProxy, drop, dropAnswer, pass, type Breakage } from './breaking-proxy.ts';
import type { RequestScene } from './request-scene.ts';
import { RequestServer, type Row } from './request-server.ts';
import type { RequestTab } from './request-tab.ts';
import { RequestVisitor } from './request-visitor.ts';

/** How a visitor comes back to a request when all works again. */
export type Return =
  'try again' | 'network' | 'patience' | 'reload' | 'next visit' | 'visit after a kill';

/** What goes wrong in a run. */
export interface Fault {
  readonly name: string;
  /** Comes to the page with the form, where that matters. */
  readonly arrive?: (run: RequestRun) => Promise<RequestTab>;
  /** Sends the request, or tries it again, and lets the fault happen to that. */
  readonly strike: (run: RequestRun) => Promise<void>;
  /** What the visitor does while it is still broken. */
  readonly meanwhile?: (run: RequestRun) => Promise<void>;
  /** What the visitor does when all works again; any way of coming back by itself otherwise. */
  readonly heal?: (run: RequestRun) => Promise<void>;
  /** The ways back that this fault leaves; all of them where nothing is said. */
  readonly returns?: readonly Return[];
  /** The server itself is at fault: it must be this run's own, with these settings. */
  readonly ownServer?: Readonly<Record<string, string>>;
  /** Nothing is broken, so the request arrives at once. */
  readonly harmless?: true;
}

const everyReturn: readonly Return[] = [
  'try again',
  'network',
  'patience',
  'reload',
  'next visit',
  'visit after a kill',
];

/** One visitor's request from the first letter to the confirmation, with a fault on its way. */
export class RequestRun {
  readonly proxy: BreakingProxy;
  readonly server: RequestServer;
  readonly visitor: RequestVisitor;
  readonly random: () => number;
  /** What the visitor asks for last. */
  reason: string;
  /** Requests that the server had stored before the visitor changed the answers. */
  storedBefore = 0;
  /** How often the browser gave a page back as it was left. */
  keptPages = 0;
  /** What was done, for whoever reads of a failure. */
  readonly story: string[] = [];
  #begun = false;
  #offline = false;

  private constructor(
    proxy: BreakingProxy,
    server: RequestServer,
    visitor: RequestVisitor,
    random: () => number,
  ) {
    this.proxy = proxy;
    this.server = server;
    this.visitor = visitor;
    this.random = random;
    this.reason =
      `${visitor.given} asks. ${'It hurts. '.repeat(Math.floor(random() * 150))}`.trim();
  }

  /** Prepares a visitor, a proxy and, where the fault needs it, a server. */
  static async prepare(
    scene: RequestScene,
    { ownServer }: Fault,
    given: string,
    random: () => number,
  ): Promise<RequestRun> {
    const server = ownServer ? await RequestServer.start(scene.site, ownServer) : scene.server;
    const proxy = await BreakingProxy.open(server.port);
    const context = await scene.browser.createBrowserContext();
    const visitor = new RequestVisitor(context, scene.site, proxy.endpoint, given);
    return new RequestRun(proxy, server, visitor, random);
  }

  /** Goes through it all. @throws {Error} When something was not as it must be. */
  async through(fault: Fault): Promise<void> {
    const tab = await (fault.arrive?.(this) ?? this.visitor.arrive());
    await tab.fill(this.visitor.given, this.reason);
    if (!fault.harmless) this.proxy.rest = drop;
    await fault.strike(this);
    if (!fault.harmless) await this.#checkBroken();
    await fault.meanwhile?.(this);
    this.proxy.next = [];
    this.proxy.rest = pass;
    await this.server.listen();
    this.server.release();
    if (fault.heal) await fault.heal(this);
    else if (!fault.harmless) await this.#comeBack(fault.returns ?? everyReturn);
    await this.#checkSettled();
  }

  async end(scene: RequestScene): Promise<void> {
    await this.visitor.leave();
    await this.proxy.close();
    if (this.server !== scene.server) await this.server.close();
  }

  /** What the database holds of this visitor. */
  rows(): Promise<Row[]> {
    return this.server.rows(this.visitor.given);
  }

  /** One of several, by the run's own chance. */
  pick<const Choice extends string | { readonly name: string }>(
    choices: readonly Choice[],
  ): Choice {
    const choice = choices[Math.floor(this.random() * choices.length)];
    if (choice === undefined) throw new Error('There is no choice.');
    this.story.push(typeof choice === 'string' ? choice : choice.name);
    return choice;
  }

  /** The tab in use. @throws {Error} When none is open. */
  get tab(): RequestTab {
    const { tab } = this.visitor;
    if (!tab) throw new Error('No tab is open.');
    return tab;
  }

  /** Makes the next attempt, and waits until what is done with it is done and the page says so. */
  async strikeWith(breakage: Breakage): Promise<void> {
    const done = this.arm(breakage);
    await this.attempt();
    await within(done, 'the fault');
    await this.tab.admits();
  }

  /** Makes the next attempt hang, stored or not, and returns when it does. */
  async strand(): Promise<void> {
    const stored = this.pick(['not stored', 'stored']) === 'stored';
    let hangs: () => void;
    const hanging = new Promise<void>((resolve) => (hangs = resolve));
    void this.arm(async (passage) => {
      if (stored) await passage.forward();
      hangs();
      await passage.hold();
    });
    // What a page sends as it is left may get through, though nobody hears the answer.
    if (this.pick(['last try lost', 'last try stored']) === 'last try stored') {
      this.proxy.next.push(dropAnswer);
    }
    await this.attempt();
    await within(hanging, 'an attempt');
  }

  /** Sets what happens to the next attempt; settles when that is over. */
  arm(breakage: Breakage): Promise<void> {
    return new Promise((resolve) => {
      this.proxy.next = [
        async (passage) => {
          try {
            await breakage(passage);
          } finally {
            resolve();
          }
        },
      ];
    });
  }

  /** Sends for the first time, or tries again by whatever way there is. */
  async attempt(): Promise<void> {
    const { tab } = this.visitor;
    if (this.#offline) await this.goOnline();
    if (!this.#begun) await this.tab.send(this.pick(['click', 'Enter']));
    else if (tab) await tab.again();
    // A visit tries by itself.
    else await this.visitor.arrive();
    this.#begun = true;
  }

  async goOffline(): Promise<void> {
    this.#offline = true;
    await this.tab.page.setOfflineMode(true);
  }

  async goOnline(): Promise<void> {
    this.#offline = false;
    await this.tab.page.setOfflineMode(false);
  }

  async #comeBack(returns: readonly Return[]): Promise<void> {
    const { tab } = this.visitor;
    if (this.#offline) return this.goOnline();
    if (tab) await this.#comeBackBy(this.pick(returns), tab);
    else await this.visitor.arrive();
  }

  async #comeBackBy(way: Return, tab: RequestTab): Promise<void> {
    if (way === 'try again') await tab.again();
    if (way === 'network') {
      await this.goOffline();
      await this.goOnline();
    }
    if (way === 'reload') await tab.page.reload();
    if (way === 'next visit' || way === 'visit after a kill') {
      await tab.end(way === 'next visit' ? 'closed' : 'killed');
      await this.visitor.arrive();
    }
  }

  /** While it is broken, nothing is promised and nothing is forgotten. */
  async #checkBroken(): Promise<void> {
    const { tab, claims } = this.visitor;
    if (tab) await tab.admits();
    const rows = await this.rows();
    assert.ok(rows.length <= 1, `${rows.length} rows while it was broken`);
    assert.deepEqual(claims, [], "it said 'sent' while no answer came");
    assert.equal(await this.visitor.kept(), 1, 'requests kept on the device while it was broken');
  }

  async #checkSettled(): Promise<void> {
    const references = await this.#shownReferences();
    const rows = await this.rows();
    const mine = rows.filter(({ reason }) => reason === this.reason);
    assert.equal(mine.length, 1, 'rows with the last answers');
    assert.equal(rows.length, 1 + this.storedBefore, 'rows in all');
    assert.deepEqual([...new Set(references)], [mine[0]?.reference], 'references on the page');
    await this.#checkWiped();
    this.#checkAttempts();
    this.#checkClaims();
  }

  /** Waits until a tab says 'sent'. @returns The references that it shows. */
  async #shownReferences(): Promise<readonly string[]> {
    // The longest wait between two tries is a minute.
    const until = Date.now() + 90_000;
    for (;;) {
      const open = this.visitor.tabs.filter(({ alive }) => alive);
      const said = await Promise.all(open.map((tab) => tab.said()));
      const sent = said.find((each) => each.sent);
      if (sent) return sent.references;
      const words = said.map((each) => each.words).join(' || ');
      if (Date.now() > until) throw new Error(`It was never confirmed; the page says: ${words}`);
      await sleep(50);
    }
  }

  async #checkWiped(): Promise<void> {
    const until = Date.now() + 5000;
    while ((await this.visitor.kept()) > 0 && Date.now() < until) await sleep(50);
    assert.equal(await this.visitor.kept(), 0, 'requests kept on the device when it was sent');
  }

  /** All tries of one request have one key and one body. */
  #checkAttempts(): void {
    const { attempts } = this.proxy;
    const wanted = attempts.some(({ body }) => !body.includes(this.reason)) ? 2 : 1;
    assert.equal(new Set(attempts.map(({ key }) => key)).size, wanted, 'keys');
    assert.equal(new Set(attempts.map(({ body }) => body)).size, wanted, 'bodies');
  }

  #checkClaims(): void {
    const { claims } = this.visitor;
    assert.ok(claims.length > 0, "nobody was told of 'sent'");
    for (const { references, at } of claims) {
      const first = Math.min(
        ...references.map((each) => this.proxy.confirmed.get(each) ?? Infinity),
      );
      // Both clocks are the machine's, cut to milliseconds.
      assert.ok(at + 1 >= first, `it said 'sent' ${first - at} ms before the answer went through`);
    }
  }
}

async function within(promise: Promise<void>, what: string): Promise<void> {
  const end = new AbortController();
  const late = sleep(30_000, 'late', { signal: end.signal }).catch(() => 'ended');
  const first = await Promise.race([promise, late]);
  end.abort();
  if (first === 'late') throw new Error(`Waited in vain for ${what}.`);
}
