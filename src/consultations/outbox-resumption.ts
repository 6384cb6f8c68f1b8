import { ParcelDelivery, type Carriage, type DeliveryState } from './delivery.js';
import type { Parcel } from './delivery-post.js';
import { cameBack, type DeliverySurroundings } from './delivery-surroundings.js';
import { unseal } from './outbox-cipher.js';
import { takeLock, type Hold } from './outbox-lock.js';
import { boundTo, isDormant, PATIENCE, sortRecords, type KeptRecord } from './outbox-record.js';
import { dropRecords, readRecord, readRecords } from './outbox-store.js';
import { RequestKeeping } from './request-keeping.js';

/** What needs the visitor most comes first. */
const urgency: readonly DeliveryState['phase'][] = [
  'dropped',
  'refused',
  'failed',
  'waiting',
  'sending',
  'sent',
  'elsewhere',
];

/** Carries the requests on that earlier visits have left for one address. */
export class OutboxResumption implements Carriage {
  readonly #endpoint: string;
  readonly #around: DeliverySurroundings;
  #listener: ((state: DeliveryState) => void) | undefined;
  readonly #deliveries = new Map<string, ParcelDelivery>();
  readonly #states = new Map<string, DeliveryState>();
  #search = new AbortController();

  constructor(
    endpoint: string,
    around: DeliverySurroundings,
    listener: (state: DeliveryState) => void,
  ) {
    this.#endpoint = endpoint;
    this.#around = around;
    this.#listener = listener;
  }

  tryNow(): void {
    for (const delivery of this.#deliveries.values()) delivery.tryNow();
  }

  pause(): void {
    this.#around.connectivity.removeEventListener('pageshow', this.#comeBack);
    this.#search.abort();
    for (const delivery of this.#deliveries.values()) delivery.pause();
  }

  resume(): void {
    if (!this.#listener) return;
    this.#around.connectivity.addEventListener('pageshow', this.#comeBack);
    for (const delivery of this.#deliveries.values()) delivery.resume();
    this.#searchAnew();
  }

  cancel(): void {
    this.#listener = undefined;
    this.#around.connectivity.removeEventListener('pageshow', this.#comeBack);
    this.#search.abort();
    for (const delivery of this.#deliveries.values()) delivery.cancel();
  }

  /** While the page was put aside, another one of the site may have left something. */
  readonly #comeBack = (event: Event): void => {
    if (cameBack(event)) this.#searchAnew();
  };

  #searchAnew(): void {
    this.#search.abort();
    this.#search = new AbortController();
    // A device that can't be read holds nothing that could be sent.
    this.#carryAll(this.#search.signal).catch(() => undefined);
  }

  async #carryAll(signal: AbortSignal): Promise<void> {
    const records = await readRecords();
    const { waiting, stale } = sortRecords(records, this.#endpoint, this.#around.now());
    if (stale.length > 0) await dropRecords(stale);
    const unknown = waiting.filter(({ key }) => !this.#deliveries.has(key));
    await Promise.all(unknown.map((record) => this.#carry(record, signal)));
  }

  async #carry(record: KeptRecord, signal: AbortSignal): Promise<void> {
    const found = await this.#takeOver(record, signal);
    if (!found) return;
    const parcel = await open(found.record).catch(() => undefined);
    if (!parcel) return this.#drop(found);
    if (signal.aborted) return found.hold.release();
    const { key, createdAt, attempts, nextTryAt, told } = found.record;
    const keeping = new RequestKeeping(parcel, createdAt, found);
    const receive = (state: DeliveryState) => this.#receive(key, state);
    const delivery = new ParcelDelivery(parcel, { surroundings: this.#around }, receive, keeping);
    this.#deliveries.set(key, delivery);
    await delivery.goOn(attempts, nextTryAt, told);
  }

  /** Waits until no other tab carries the request, or the one that does has fallen asleep. */
  async #takeOver(
    record: KeptRecord,
    signal: AbortSignal,
  ): Promise<{ record: KeptRecord; hold: Hold } | undefined> {
    const { key } = record;
    const isSearching = () => !signal.aborted;
    let latest: KeptRecord | undefined = record;
    let asleep = false;
    while (latest && isSearching()) {
      const hold = await (asleep ? takeLock(key, { steal: true }) : this.#wait(key, signal));
      // It may have been finished, or tried again, while this tab was waiting.
      latest = await readRecord(key).catch(() => undefined);
      if (hold && latest && isSearching()) return { record: latest, hold };
      hold?.release();
      asleep = !!latest && isDormant(latest, this.#around.now());
    }
    return undefined;
  }

  /** Waits for a lock as long as a tab that is awake would need to show it. */
  async #wait(key: string, signal: AbortSignal): Promise<Hold | undefined> {
    const wait = new AbortController();
    const end = () => wait.abort();
    const timer = this.#around.setTimeout(end, PATIENCE);
    signal.addEventListener('abort', end);
    const hold = await takeLock(key, { signal: wait.signal });
    this.#around.clearTimeout(timer);
    return hold;
  }

  async #drop({ record, hold }: { record: KeptRecord; hold: Hold }): Promise<void> {
    const { key, createdAt } = record;
    await dropRecords([key]).catch(() => undefined);
    hold.release();
    this.#receive(key, { phase: 'dropped', reason: 'unreadable', createdAt });
  }

  #receive(key: string, state: DeliveryState): void {
    this.#states.set(key, state);
    if (state.phase === 'sent') this.#listener?.(state);
    const [first = state] = [...this.#states.values()].sort(
      (a, b) => urgency.indexOf(a.phase) - urgency.indexOf(b.phase),
    );
    if (first.phase !== 'sent') this.#listener?.(first);
  }
}

async function open(record: KeptRecord): Promise<Parcel> {
  const { key, endpoint } = record;
  const text = await unseal(record, boundTo(record));
  const [language, body] = JSON.parse(text) as [string, string];
  return { key, endpoint, language, body };
}
