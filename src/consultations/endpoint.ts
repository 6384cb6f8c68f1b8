/**
 * The address that requests are posted to.
 *
 * @param written An URL as the page wrote it, relative to the page.
 * @param base The page's base URL.
 * @returns An absolute http or https URL; an empty string where a request could not go there.
 */
export function resolveEndpoint(written: string, base: string): string {
  if (!written || !URL.canParse(written, base)) return '';
  const { href, protocol } = new URL(written, base);
  return /^https?:$/.test(protocol) ? href : '';
}
