/**
 * Narrows the policy that the page came with to what this frame uses. Even an attribute that nobody
 * thought of can then load from nowhere else, and send to nowhere else.
 *
 * @param origins Where requests, feeds and pictures may go to or come from, beside the frame's own.
 */
export function narrowPolicy(page: Document, origins: readonly string[]): void {
  // By name: in a sandboxed frame WebKit finds nothing that is 'self'.
  const own = new URL(page.location.href).origin;
  const known = [...new Set([own, ...origins])].join(' ');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `script-src ${own}; connect-src ${known}; img-src ${known} data:`;
  page.head.append(policy);
}

/** The origins that the site has listed in `<meta name="practice-embed-origins">`. */
export function listedOrigins(page: Document): readonly string[] {
  const listed = page.querySelector<HTMLMetaElement>('meta[name="practice-embed-origins"]');
  return (listed?.content.split(/[\s,]+/) ?? []).filter(
    (origin) => URL.canParse(origin) && new URL(origin).origin === origin,
  );
}
