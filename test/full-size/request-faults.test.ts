import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { enginesToUse, inShort } from './how-much.ts';
import { faults, pair } from './request-fault-table.ts';
import { RequestRun, type Fault } from './request-run.ts';
import { openScene, type RequestScene } from './request-scene.ts';

/** Visitors at the same time. */
const LANES = 8;

/** `SEED=17` repeats what chance decided in another run; `FAULT=offline` narrows to faults of such a name. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
const chosen = [...faults, pair].filter(({ name }) => name.includes(process.env.FAULT ?? ''));

const runsOf = (fault: Fault) => (fault === pair ? (inShort ? 2 : 40) : inShort ? 1 : 8);

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Lets so many work at once. */
class Lanes {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(free: number) {
    this.#free = free;
  }

  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

interface Tally {
  runs: number;
  lost: number;
  doubled: number;
  storedBefore: number;
  keptPages: number;
}

// One engine: what breaks here is the network and the server, which know none.
if (enginesToUse.includes('chromium'))
  describe('a request survives', () => {
    const begun = Date.now();
    const lanes = new Lanes(LANES);
    const counts = new Map<string, number>();
    const tally: Tally = { runs: 0, lost: 0, doubled: 0, storedBefore: 0, keptPages: 0 };
    const expected = new Map<string, number>();
    let scene: RequestScene;

    before(async () => {
      scene = await openScene();
    });

    after(() => scene.close());

    async function count(run: RequestRun, { name, ownServer }: Fault): Promise<void> {
      const rows = await run.rows();
      const mine = rows.filter(({ reason }) => reason === run.reason).length;
      tally.runs++;
      tally.lost += mine === 0 ? 1 : 0;
      tally.doubled += Math.max(0, mine - 1) + Math.max(0, rows.length - mine - run.storedBefore);
      tally.storedBefore += run.storedBefore;
      tally.keptPages += run.keptPages;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!ownServer) expected.set(run.visitor.given, 1 + run.storedBefore);
    }

    /** @returns What was wrong, if anything. */
    async function runOnce(
      fault: Fault,
      place: number,
      round: number,
    ): Promise<string | undefined> {
      const random = chance(seed + place * 1000 + round);
      const run = await RequestRun.prepare(scene, fault, `Run ${place}-${round}`, random);
      try {
        await run.through(fault);
        return undefined;
      } catch (error) {
        return `SEED=${seed}, round ${round} (${run.story.join(', ')}): ${String(error)}`;
      } finally {
        await count(run, fault);
        await run.end(scene);
      }
    }

    describe('whatever breaks:', { concurrency: true }, () => {
      for (const fault of chosen) {
        test(fault.name, async () => {
          // Its place in the table, so that a narrowed run does the same.
          const place = [...faults, pair].indexOf(fault);
          const rounds = Array.from({ length: runsOf(fault) }, (_, index) => index);
          const wrong = await Promise.all(
            rounds.map((round) => lanes.use(() => runOnce(fault, place, round))),
          );
          assert.deepEqual(wrong.filter(Boolean), []);
        });
      }
    });

    test('none is lost and none is doubled, counted once more at the end', async (t) => {
      const found = new Map<string, number>();
      for (const { given } of await scene.server.rows()) {
        found.set(given, (found.get(given) ?? 0) + 1);
      }
      const { runs, lost, doubled, storedBefore, keptPages } = tally;
      const each = [...counts].map(([name, number]) => `${name} ${number}`).join('; ');
      const seconds = Math.round((Date.now() - begun) / 1000);
      t.diagnostic(
        `${runs} runs, ${lost} lost, ${doubled} doubled, ${seconds} s, SEED=${seed}; ` +
          `${storedBefore} stored before their answers were changed; ` +
          `${keptPages} pages came back as they were left. ${each}`,
      );
      assert.deepEqual([lost, doubled], [0, 0]);
      assert.deepEqual([...found].sort(), [...expected].sort());
    });
  });
