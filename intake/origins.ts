/**
 * Throws unless every entry is one origin as browsers write it (RFC 6454 section 6.2): scheme, host and port, no path, no `*`.
 */
export function checkOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new TypeError(`'${origin}' is not an origin; write it like https://practice.example`);
    }
  }
}
