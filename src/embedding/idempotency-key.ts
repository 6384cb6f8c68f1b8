/**
 * Mints the UUID (RFC 9562 version 4) that names one request on all its tries.
 * Built on `getRandomValues`, because `crypto.randomUUID` is missing on plain http pages.
 */
export function mintIdempotencyKey(): string {
  let key = '';
  crypto.getRandomValues(new Uint8Array(16)).forEach((random, index) => {
    if (index === 4 || index === 6 || index === 8 || index === 10) key += '-';
    key += marked(random, index).toString(16).padStart(2, '0');
  });
  return key;
}

/** Sets the bits that tell the version and the variant (RFC 9562 §5.4). */
function marked(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}
