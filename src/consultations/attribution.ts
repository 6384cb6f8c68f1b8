/** Where on the web a request began: the member `attribution` of the contract. */
export interface Attribution {
  /** The campaign parameters of the page's own address. */
  readonly utm?: {
    readonly source?: string;
    readonly medium?: string;
    readonly campaign?: string;
    readonly term?: string;
    readonly content?: string;
  };
  readonly source?: string;
  readonly service?: string;
  /** How the requester says they heard of the practice; never from an address. */
  readonly heardFrom?: string;
  /** The place on the page that the form was opened from. */
  readonly placement?: string | null;
}

/** Greatest length of a value in UTF-16 units, as the contract sets it. */
const LIMIT = 200;
const CAMPAIGN = ['source', 'medium', 'campaign', 'term', 'content'];

/**
 * Reads from a page's address the keys that are about a campaign and not about a person: `utm_*`,
 * `source` and `service`. Of a repeated key the first counts. A value that may name a person, by an
 * email address or a row of 7 digits, is left out whole. Never throws.
 */
export function readAttribution(address: string): Attribution {
  const query = queryOf(address);
  const read = (names: readonly string[], prefix = ''): Record<string, string> =>
    Object.fromEntries(
      names
        .map((name) => [name, cleaned(query.get(prefix + name))] as const)
        .filter(([, value]) => value),
    );
  const utm = read(CAMPAIGN, 'utm_');
  return { ...(Object.keys(utm).length && { utm }), ...read(['source', 'service']) };
}

/**
 * Reads the key `locale` from a page's address: a language with or without script and region
 * (BCP 47), `es_US` too. Private and extension subtags could carry anything: they are refused.
 */
export function readLocale(address: string): string | undefined {
  const tag = queryOf(address).get('locale')?.trim().replace(/_/g, '-') ?? '';
  const isPlain = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag);
  return isPlain ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

/** By hand: `URL` throws on odd addresses. */
function queryOf(address: string): URLSearchParams {
  return new URLSearchParams(/^[^#?]*\?([^#]*)/.exec(address)?.[1]);
}

function cleaned(value: string | null): string {
  // The marks that turn the direction of text are invisible and hide what is written.
  const text = (value ?? '').replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '').trim();
  // The last part takes away the half of a character.
  return isPersonal(text) ? '' : text.slice(0, LIMIT).replace(/\p{Cs}$/u, '');
}

/** Sees through what was encoded twice, and through other scripts' digits and signs. */
function isPersonal(text: string): boolean {
  const plain = text
    .replace(/%(?:25)*([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .normalize('NFKC');
  return /@.*\../su.test(plain) || /\p{Nd}{7}/u.test(plain.replace(/[^\p{L}\p{Nd}]/gu, ''));
}
