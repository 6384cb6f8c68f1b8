/** What the address of a frame asks for. Nothing in it is known to be safe. */
export interface FrameQuery {
  /** The widget's tag without `practice-`; an empty string where none is named. */
  readonly widget: string;
  /** The name of a practice in the settings of the site that gives the frame; may be empty. */
  readonly practice: string;
  readonly lang: string;
  readonly dir: '' | 'ltr' | 'rtl' | 'auto';
  readonly theme: 'light' | 'dark' | 'auto';
  /** Custom properties by their names. */
  readonly tokens: Attributes;
  /** Attributes of the practice's profile. */
  readonly profile: Attributes;
  /** Everything else that may be an attribute of the widget. */
  readonly attributes: Attributes;
  /** Paragraphs of plain text for the widget's content. */
  readonly text: readonly string[];
}

/** Names and values, in the order of the address. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** Characters of the longest value that is read. */
const LONGEST = 2000;

/**
 * What no address may say: an answer of a visitor (an address is kept in logs and histories), and the
 * words that somebody consents to.
 */
const NEVER = ['prefill', 'sms-text', 'style', 'class', 'id', 'slot', 'part', 'is'];

/** What would load or send something: from or to known origins only. Links lead, and load nothing. */
const FETCHED = /(^|-)(endpoint|src|srcset|image|action|data|url)$/;

const TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/**
 * Reads the query of a frame's address. Of a repeated key the first counts.
 *
 * @param query Its parameters.
 * @param framed Whether the frame stands in a page. One that is opened by itself shows nothing that
 *   its address says: words and phone numbers would seem to be the practice's own.
 */
export function readFrameQuery(query: URLSearchParams, framed: boolean): FrameQuery {
  const said = new Map<string, string>();
  query.forEach((value, name) => {
    if (!said.has(name) && value.length <= LONGEST) said.set(name, value);
  });
  const one = (name: string, known: RegExp) => {
    const value = said.get(name) ?? '';
    return known.test(value) ? value : '';
  };
  const free = framed ? [...said] : [];
  const practice = one('practice', /^[\w-]{1,64}$/);
  return {
    widget: one('widget', /^[a-z]+(-[a-z]+)*$/),
    practice,
    lang: one('lang', TAG),
    dir: one('dir', /^(ltr|rtl|auto)$/) as FrameQuery['dir'],
    theme: (one('theme', /^(dark|auto)$/) || 'light') as FrameQuery['theme'],
    tokens: [...said].flatMap(([name, value]) => tokenOf(name, value)),
    // Half of one practice and half of another would be a third one.
    profile: practice ? [] : free.flatMap(profileAttribute),
    attributes: free.filter(([name]) => isAttribute(name)),
    text: paragraphs(framed ? (said.get('text') ?? '') : ''),
  };
}

/** Whether an attribute makes the widget load from an address, or send to it. */
export function isFetched(attribute: string): boolean {
  return FETCHED.test(attribute);
}

/**
 * Whether an address, or each in a list of addresses as in `srcset`, leads to an origin that is allowed.
 *
 * @param written As the query says it, relative to the frame.
 * @param base The frame's own address.
 * @param origins Allowed beside the frame's own origin.
 */
export function isAllowed(written: string, base: string, origins: readonly string[]): boolean {
  return written.split(/[\s,]+/).every((part) => {
    if (!URL.canParse(part, base)) return false;
    const { origin, protocol } = new URL(part, base);
    if (!/^https?:$/.test(protocol)) return false;
    return origin === new URL(base).origin || origins.includes(origin);
  });
}

/** Whether an attribute is the address of a link. */
export function isLink(attribute: string): boolean {
  return /(^|-)href$/.test(attribute);
}

/** Whether a link may lead there: to a page, and to nothing that runs. */
export function isPage(written: string, base: string): boolean {
  return URL.canParse(written, base) && /^https?:$/.test(new URL(written, base).protocol);
}

function isAttribute(name: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(name) && !name.startsWith('on') && !NEVER.includes(name);
}

function profileAttribute([name, value]: readonly [string, string]): Attributes {
  const attribute = /^profile-(.+)$/.exec(name)?.[1] ?? '';
  return isAttribute(attribute) ? [[attribute, value]] : [];
}

/** `accent` and `token-…`; no value that could load something or refer to something. */
function tokenOf(name: string, value: string): Attributes {
  const token = name === 'accent' ? 'color-accent' : /^token-([a-z]+(-[a-z]+)*)$/.exec(name)?.[1];
  const isPlain =
    /^[\w\s#%.,()'"/+*-]{1,100}$/.test(value) && !/url|image|src|var|env/i.test(value);
  return token && isPlain ? [[`--practice-${token}`, value]] : [];
}

function paragraphs(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .filter(Boolean);
}
