/**
 * Throws unless every entry is one origin as browsers write it (RFC 6454 section 6.2): scheme, host and port, no path, no `*`.
 * `null` is the origin of every sandboxed frame, whoever made it: a site has to choose it by name.
 */
export function checkOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    if (origin === 'null') continue;
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new TypeError(`'${origin}' is not an origin; write it like https://practice.example`);
    }
  }
}
