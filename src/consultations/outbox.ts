import type { ConsultRequest } from './consult-request.js';
import {
  deliver,
  ParcelDelivery,
  toParcel,
  type Carriage,
  type Delivery,
  type DeliveryOptions,
  type DeliveryState,
} from './delivery.js';
import { browserSurroundings } from './delivery-surroundings.js';
import { takeLock } from './outbox-lock.js';
import { OutboxResumption } from './outbox-resumption.js';
import { dropRecords, readRecords } from './outbox-store.js';
import { RequestKeeping } from './request-keeping.js';

/**
 * Posts a request as `deliver` does, and keeps it on the device, encrypted, until the server has
 * decided on it or 72 hours have passed. On a shared computer nothing is written.
 */
export function deliverKept(
  request: ConsultRequest,
  options: DeliveryOptions,
  listener: (state: DeliveryState) => void,
): Delivery {
  if (options.sharedComputer) return deliver(request, options, listener);
  const { now } = options.surroundings ?? browserSurroundings();
  const parcel = toParcel(request, options);
  const keeping = new RequestKeeping(parcel, now());
  const delivery = new ParcelDelivery(parcel, options, listener, keeping);
  delivery.tryNow();
  return delivery;
}

/**
 * Goes on with the requests that earlier visits have left for an address. Nothing happens, and no
 * database is made, where there are none. One that another living tab carries is left to it.
 *
 * @param listener Hears every state of any of them that is `sent`, and else the state of the one
 *   that needs the visitor most.
 */
export function resumeKept(
  options: Omit<DeliveryOptions, 'language'>,
  listener: (state: DeliveryState) => void,
): Carriage {
  const around = options.surroundings ?? browserSurroundings();
  const resumption = new OutboxResumption(options.endpoint, around, listener);
  if (!options.sharedComputer) resumption.resume();
  return resumption;
}

/**
 * Wipes everything that the device keeps for an address: requests, with their keys, and drafts. Tabs
 * that carry one of them lose it. Rejects where the device can't.
 */
export async function discardKept(endpoint: string): Promise<void> {
  const records = (await readRecords()).filter((each) => each.endpoint === endpoint);
  const holds = await Promise.all(records.map(({ key }) => takeLock(key, { steal: true })));
  await dropRecords(records.map(({ key }) => key));
  for (const hold of holds) hold?.release();
}
