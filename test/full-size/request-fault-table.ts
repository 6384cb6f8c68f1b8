import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { drop, dropAnswer, type Breakage, type Passage } from './breaking-proxy.ts';
import type { Fault, RequestRun } from './request-run.ts';

const PROBLEM = 'application/problem+json';

const problem = (status: number) => JSON.stringify({ type: 'about:blank', title: 'No.', status });

function refuse(status: number, headers: Record<string, string> = {}): Breakage {
  return (passage) =>
    passage.answer(status, { 'Content-Type': PROBLEM, ...headers }, problem(status));
}

/** A gateway that lost patience: no page may read what it says. */
const gateway: Breakage = async (passage) => {
  await passage.forward();
  passage.answer(502, { 'Content-Type': 'text/html' }, '<h1>Bad gateway</h1>', false);
};

/** What a café's network answers before somebody has logged in. */
const loginPage: Breakage = (passage) =>
  passage.answer(200, { 'Content-Type': 'text/html' }, '<h1>Log in to the network</h1>');

const silence: Breakage = (passage) => passage.hold();

const silenceOnceStored: Breakage = async (passage) => {
  await passage.forward();
  await passage.hold();
};

const resetInRequest: Breakage = async (passage) => {
  await passage.forwardHalf();
  passage.cut();
};

const resetInAnswer: Breakage = async (passage) => passage.giveHalf(await passage.forward());

/** What can happen to an attempt on the network, by the words that it is called by. */
const breakages: Readonly<Record<string, Breakage>> = {
  'no answer for 15 s, the server never gets it': silence,
  'no answer for 15 s, the server stores it': silenceOnceStored,
  'dropped before the server gets it': drop,
  'dropped after the server has stored it': dropAnswer,
  '500': refuse(500),
  '502 of a gateway after the server has stored it': gateway,
  '503 with Retry-After': refuse(503, { 'Retry-After': '1' }),
  '429 with Retry-After': refuse(429, { 'Retry-After': '1' }),
  'reset in the middle of the request': resetInRequest,
  'reset in the middle of the answer': resetInAnswer,
};

const networkFaults: readonly Fault[] = Object.entries(breakages).map(([name, breakage]) => ({
  name,
  strike: (run) => run.strikeWith(breakage),
}));

/** The visitor is asked to try again: no try is made by itself while the page is open. */
const portal: Fault = {
  name: 'a login page answers 200',
  strike: (run) => run.strikeWith(loginPage),
  returns: ['try again', 'reload', 'next visit', 'visit after a kill'],
};

const offlineFirst: Fault = {
  name: 'offline, then online',
  strike: async (run) => {
    await run.goOffline();
    await run.tab.send(run.pick(['click', 'Enter']));
    await run.tab.admits();
  },
};

const offlineFaults: readonly Fault[] = [
  {
    name: 'offline in the middle, then online',
    strike: async (run) => {
      await run.strand();
      await run.goOffline();
      // A phone that loses its network loses its connections; the browser's tools don't play that.
      run.proxy.cutAll();
      await run.tab.admits();
    },
  },
];

const leavings: readonly Fault[] = [
  {
    name: 'tab killed in the middle',
    strike: async (run) => {
      await run.strand();
      await run.tab.end('killed');
    },
  },
  {
    name: 'tab closed in the middle',
    strike: async (run) => {
      await run.strand();
      await run.tab.end('closed');
    },
  },
  {
    name: 'reloaded in the middle',
    strike: async (run) => {
      await run.strand();
      await run.tab.page.reload();
      await run.tab.ready();
    },
  },
];

/** Leaves the page in the middle, and comes back by Back, or by Back and Forward. */
async function leaveAndReturn(run: RequestRun): Promise<void> {
  const { page } = run.tab;
  await run.strand();
  if (run.pick(['Back', 'Forward']) === 'Back') {
    await page.goto(run.visitor.elsewhere);
    await page.goBack();
  } else {
    await page.goBack();
    await page.goForward();
  }
  await run.tab.ready();
  if (await page.evaluate(() => window.cameBack)) run.keptPages++;
}

function backAndForward(name: string, unload: boolean): Fault {
  return {
    name,
    arrive: async ({ visitor }) => {
      const tab = await visitor.openTab();
      await tab.page.goto(visitor.elsewhere);
      await tab.open(visitor.formAt({ unload }));
      return tab;
    },
    strike: leaveAndReturn,
  };
}

const racing: readonly Fault[] = [
  {
    name: 'two tabs race over one kept request',
    strike: async (run) => {
      await run.strikeWith(run.pick([drop, dropAnswer]));
      await run.tab.end(run.pick(['closed', 'killed']));
    },
    heal: async ({ visitor }) => {
      await Promise.all([visitor.arrive(), visitor.arrive()]);
    },
  },
  {
    name: 'a second tab waits while the first is killed',
    strike: async (run) => {
      await run.strand();
      const first = run.tab;
      await run.visitor.arrive();
      await first.end('killed');
      await run.tab.admits();
    },
  },
];

/** The server dies at one point of an attempt. */
const deaths: Readonly<Record<string, (run: RequestRun) => Breakage>> = {
  'server killed before it stored, and started again': (run) => async (passage: Passage) => {
    await passage.forwardHalf();
    await run.server.kill();
    passage.cut();
  },
  'server killed after it stored, and started again': (run) => async (passage: Passage) => {
    await passage.forward();
    await run.server.kill();
    passage.cut();
  },
  'server killed at any moment, and started again': (run) => async (passage: Passage) => {
    const answer = passage.forward().catch(() => undefined);
    await sleep(run.random() * 12);
    await run.server.kill();
    await answer;
    passage.cut();
  },
};

const serverFaults: readonly Fault[] = Object.entries(deaths).map(([name, death]) => ({
  name,
  ownServer: {},
  strike: (run) => run.strikeWith(death(run)),
}));

/** Lets the next attempt through to a server in trouble, and sees to it that it is refused as it should be. */
async function strikeForReal(
  run: RequestRun,
  wanted: number,
  trouble: () => Promise<void> | void,
): Promise<void> {
  const statuses: number[] = [];
  await run.strikeWith(async (passage) => {
    await trouble();
    const answer = await passage.forward();
    statuses.push(answer.status);
    await passage.give(answer);
  });
  assert.deepEqual(statuses, [wanted]);
}

/** What the intake itself answers when it must. */
const refusals: readonly Fault[] = [
  {
    name: '503 of the intake, whose database is locked',
    ownServer: {},
    strike: (run) => strikeForReal(run, 503, () => run.server.lock()),
    // It asks for half a minute, and the form keeps to that.
    returns: ['try again'],
  },
  {
    name: '429 of the intake, which others have kept busy',
    ownServer: { INTAKE_RATE_LIMIT: '1', INTAKE_RATE_SECONDS: '2' },
    strike: (run) => strikeForReal(run, 429, () => run.server.keepBusy()),
  },
];

/** The server takes its time, and the visitor does not. */
const hasty: readonly Fault[] = (['click', 'Enter'] as const).map((way) => ({
  name: way === 'click' ? 'double click, and one more' : 'Enter pressed twice, and once more',
  harmless: true,
  strike: (run) => {
    const underWay = new Promise<void>((resolve) => {
      run.proxy.rest = async (passage) => {
        const answer = await passage.forward();
        resolve();
        await sleep(500);
        await passage.give(answer);
      };
    });
    return run.tab.sendInHaste(way, underWay);
  },
}));

function changing(name: string, breakage: Breakage, storedBefore: number): Fault {
  return {
    name,
    strike: (run) => run.strikeWith(breakage),
    meanwhile: async (run) => {
      run.storedBefore = storedBefore;
      run.reason = `${run.visitor.given} has thought of something else.`;
      await run.tab.changeReason(run.reason);
    },
    heal: (run) => run.tab.send(),
  };
}

/** Every fault that a request must survive. */
export const faults: readonly Fault[] = [
  ...networkFaults,
  backAndForward('left in the middle by Back and Forward', false),
  backAndForward('left in the middle by Back and Forward, and loaded anew', true),
  portal,
  offlineFirst,
  ...offlineFaults,
  ...leavings,
  ...racing,
  ...serverFaults,
  ...refusals,
  ...hasty,
  changing('answers changed after a failure that the server never saw', drop, 0),
  // Another request, under a key of its own: the contract lets no key have a second body.
  changing('answers changed after the server had stored the first', dropAnswer, 1),
];

// The long silence is proved by itself; here it would only take time.
const pairable = [...networkFaults.slice(2), ...offlineFaults, ...leavings];

/** Two faults in a row, whichever chance takes. */
export const pair: Fault = {
  name: 'two in a row',
  strike: async (run) => {
    for (let count = 0; count < 2; count++) {
      await run.pick(pairable).strike(run);
    }
  },
};
