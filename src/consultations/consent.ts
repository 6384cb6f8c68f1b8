import type { ConsentRecord } from './consult-request.js';

/** A decision before it is recorded: the words as they were shown, and what was decided. */
export interface ConsentDecision {
  readonly type: ConsentRecord['type'];
  readonly granted: boolean;
  /** The exact text that the person saw. */
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly locale: string;
  readonly at: Date;
}

/** What hashes: the browser's `crypto`, whose `subtle` is missing on plain http pages. */
export interface Hasher {
  readonly subtle?: Pick<SubtleCrypto, 'digest'> | undefined;
}

/** Records a decision for the request. */
export async function recordConsent(
  { type, granted, text, locale, at }: ConsentDecision,
  hasher?: Hasher,
): Promise<ConsentRecord> {
  return { type, granted, textHash: await hashText(text, hasher), locale, at: at.toISOString() };
}

/**
 * SHA-256 of the UTF-8 text, written as in Subresource Integrity (`sha256-<base64>`).
 * Null where the browser offers no hashing: no hash is better than an invented one.
 */
export async function hashText(
  text: string,
  hasher: Hasher = globalThis.crypto,
): Promise<string | null> {
  try {
    const bytes = await hasher.subtle?.digest('SHA-256', new TextEncoder().encode(text));
    return bytes ? `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}` : null;
  } catch {
    return null;
  }
}
