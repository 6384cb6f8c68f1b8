import { FeedFault } from './feed-page.js';
import { isSoundXml } from './sound-xml.js';

/** What an address answered. */
export interface FeedAnswer {
  /** Where the answer came from in the end: a redirect may have led elsewhere. */
  readonly address: string;
  readonly text: string;
  /** The answer as XML; null where it is none, is broken, or is long. */
  readonly xml: Document | null;
  /** Whether it has so many parts that the page would stand still while a browser's parser works. */
  readonly isLong: boolean;
  /** A header of the answer, empty where it has none or it may not be read. */
  readonly header: (name: string) => string;
}

const BYTES = 2_000_000;
const MILLISECONDS = 10_000;
const AT_ONCE = 4;
/** Parsed in about 25 milliseconds on a common computer. */
const ELEMENTS = 5000;

const unreachable =
  'could not be read: the network failed, or its server does not let pages of this site read it (CORS).';
const slow = 'took longer than 10 seconds.';
const large = 'is larger than 2 MB.';

const waiting: (() => void)[] = [];
let underWay = 0;

/**
 * Asks an address for a feed: four requests at once at most, ten seconds and two megabytes for
 * each. Nothing is sent that tells of the visitor.
 *
 * @param address An http or https address.
 * @param isJson Whether JSON is expected; anything else may be XML.
 * @throws {FeedFault} When there is no answer, or not one that can be used.
 */
export async function ask(address: string, isJson: boolean): Promise<FeedAnswer> {
  if (underWay >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else underWay += 1;
  try {
    return await (isJson ? askForJson(address) : askForXml(address));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

async function askForJson(address: string): Promise<FeedAnswer> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new FeedFault(address, slow)), MILLISECONDS);
  try {
    const answer = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'origin',
      signal: end.signal,
    });
    if (!answer.ok) throw new FeedFault(address, `answered with status ${answer.status}.`);
    if (Number(answer.headers.get('Content-Length')) > BYTES) throw new FeedFault(address, large);
    return {
      address: answer.url || address,
      text: await textOf(answer, address),
      xml: null,
      isLong: false,
      header: (name) => answer.headers.get(name) ?? '',
    };
  } catch (error) {
    const known = [error, end.signal.reason].find((each) => each instanceof FeedFault);
    throw known ?? new FeedFault(address, unreachable);
  } finally {
    clearTimeout(timer);
    // What has not been read is not worth the visitor's data volume.
    end.abort();
  }
}

async function textOf(answer: Response, address: string): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    bytes += part.value.length;
    if (bytes > BYTES) throw new FeedFault(address, large);
    text += decoder.decode(part.value, { stream: true });
  }
}

// XMLHttpRequest reads XML of any encoding, and is no sink of Trusted Types as DOMParser is.
function askForXml(address: string): Promise<FeedAnswer> {
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      reject(new FeedFault(address, what));
      request.abort();
    };
    request.open('GET', address);
    request.timeout = MILLISECONDS;
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED) readHeaders(request, fail);
    };
    request.onprogress = ({ loaded }) => {
      if (loaded > BYTES) fail(large);
    };
    request.ontimeout = () => fail(slow);
    request.onerror = () => fail(unreachable);
    request.onload = () => resolve(answerOf(request, address));
    request.send();
  });
}

function readHeaders(request: XMLHttpRequest, fail: (what: string) => void): void {
  const { status } = request;
  if (status === 0) return;
  if (status < 200 || status > 299) return fail(`answered with status ${status}.`);
  if (Number(request.getResponseHeader('Content-Length')) > BYTES) return fail(large);
  // Many servers call their feeds text/html or text/plain, which no browser would parse as XML.
  const [, charset] =
    /charset=([^;]+)/i.exec(request.getResponseHeader('Content-Type') ?? '') ?? [];
  request.overrideMimeType(charset ? `text/xml; charset=${charset}` : 'text/xml');
}

function answerOf(request: XMLHttpRequest, address: string): FeedAnswer {
  const { responseURL, responseText } = request;
  // Entities of its own are what a browser's parser knows better.
  const hasEntities = /<!entity/i.test(responseText);
  const isLong = !hasEntities && hasMoreThan(ELEMENTS, responseText);
  // Chromium parses when it is asked for the document, and not before. Into a broken one it writes an
  // error with a style attribute, which a strict page reports as a violation of its own.
  const isAsked = hasEntities || (!isLong && isSoundXml(responseText));
  const xml = isAsked ? request.responseXML : null;
  const isBroken = !xml?.documentElement || xml.querySelector('parsererror');
  return {
    address: responseURL || address,
    text: responseText,
    xml: isBroken ? null : xml,
    isLong,
    header: (name) => request.getResponseHeader(name) ?? '',
  };
}

function hasMoreThan(count: number, text: string): boolean {
  let at = -1;
  for (let seen = 0; seen <= count; seen += 1) {
    // Each element has a tag that begins it and one that ends it.
    at = text.indexOf('</', at + 1);
    if (at < 0) return false;
  }
  return true;
}
