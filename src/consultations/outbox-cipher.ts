import type { Sealed } from './outbox-record.js';

const name = 'AES-GCM';

/**
 * Encrypts a text under a new key that can't be exported. Rejects where the browser can't, as on
 * plain http.
 *
 * @param bound What the text belongs to: it is opened with the same words only.
 */
export async function seal(text: string, bound: string): Promise<Sealed> {
  const secret = await crypto.subtle.generateKey({ name, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // A key is used once, so that no nonce can come up twice (NIST SP 800-38D §8).
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name, iv, additionalData: encode(bound) };
  return { secret, iv, ciphertext: await crypto.subtle.encrypt(algorithm, secret, encode(text)) };
}

/** Decrypts a text. Rejects when the key is missing, or when a bit of anything has changed. */
export async function unseal({ secret, iv, ciphertext }: Sealed, bound: string): Promise<string> {
  const algorithm = { name, iv, additionalData: encode(bound) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, secret, ciphertext));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
