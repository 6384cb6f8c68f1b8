/** What a policy's text is made with. */
export interface Served {
  /** Given to every script tag of the page. */
  readonly nonce: string;
  /** Integrity of each script that the page has a tag for, as sources: `'sha384-…' 'sha384-…'`. */
  readonly hashes: string;
  /** Another origin, which takes the requests of the form. */
  readonly other: string;
}

/** What a policy forbids, tried on the page itself afterwards, to know that it is in force. */
export type Forbidden =
  'form' | 'inline' | 'integrity' | 'markup' | 'network' | 'storage' | 'style';

/** One way in which a site is strict. */
export interface Policy {
  readonly name: string;
  readonly headers: (served: Served) => Readonly<Record<string, string>>;
  /** Nothing, where the policy only reports. */
  readonly forbids?: Forbidden;
  /** What the page has beside the library: scripts of `/page/`, by name. */
  readonly first?: string;
  readonly after?: string;
  /** Whether the page has a tag for each file of the library, with its integrity. */
  readonly tagged?: boolean;
  /** Whether the form posts to another origin. */
  readonly elsewhere?: boolean;
  /** Whether it is among the few that are always tried. */
  readonly always?: boolean;
}

const csp = (text: string) => ({ 'Content-Security-Policy': text });

const trusted = (policies: string) =>
  csp(`default-src 'self'; require-trusted-types-for 'script'; ${policies}`);

const strictest = ({ nonce }: Served) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'none'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Sites as strict as they are met, and one that is strict in every way at once. */
export const policies: readonly Policy[] = [
  {
    name: 'only its own files, nothing inline',
    headers: () => csp("default-src 'self'"),
    forbids: 'style',
    always: true,
  },
  {
    name: 'nothing but scripts, pictures and requests of its own',
    headers: () =>
      csp(
        "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self'",
      ),
    forbids: 'style',
  },
  {
    name: 'a nonce, and what trusted scripts load',
    headers: ({ nonce }) =>
      csp(
        `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; object-src 'none'; base-uri 'none'`,
      ),
    forbids: 'inline',
    always: true,
  },
  {
    name: 'the hashes of its scripts, and no other script',
    headers: ({ hashes }) => csp(`script-src ${hashes}; style-src 'none'`),
    forbids: 'inline',
    tagged: true,
  },
  {
    name: 'every script with its integrity',
    headers: () => ({
      ...csp("script-src 'self'; style-src 'self'"),
      'Integrity-Policy': 'blocked-destinations=(script)',
    }),
    forbids: 'integrity',
    tagged: true,
  },
  {
    name: 'no Trusted Types policy at all',
    headers: () => trusted("trusted-types 'none'"),
    forbids: 'markup',
    always: true,
  },
  {
    name: 'a Trusted Types policy of somebody else',
    headers: () => trusted('trusted-types somebody-elses'),
    forbids: 'markup',
  },
  {
    name: "a second Lit, which came first and has Lit's policy",
    headers: () => trusted('trusted-types lit-html'),
    forbids: 'markup',
    first: 'other-lit',
  },
  {
    name: "a second Lit, which comes later and wants Lit's policy",
    headers: () => trusted('trusted-types lit-html'),
    forbids: 'markup',
    after: 'other-lit',
  },
  {
    name: 'a default Trusted Types policy that refuses',
    headers: () => trusted('trusted-types default'),
    forbids: 'markup',
    first: 'refusing-policy',
  },
  {
    name: 'a default Trusted Types policy that notes who uses it',
    headers: () => trusted('trusted-types default'),
    forbids: 'style',
    first: 'noting-policy',
  },
  {
    name: 'a sandbox',
    headers: () =>
      csp("default-src 'self'; sandbox allow-scripts allow-forms allow-popups allow-same-origin"),
    forbids: 'style',
  },
  {
    name: 'a sandbox without an origin: no storage, no cookies',
    headers: () => csp('sandbox allow-scripts allow-forms allow-popups'),
    forbids: 'storage',
  },
  {
    name: 'a nonce for styles too',
    headers: ({ nonce }) =>
      csp(
        `default-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'none'; img-src 'self' data:`,
      ),
    forbids: 'style',
  },
  {
    name: 'no form may be sent by the browser',
    headers: () => csp("default-src 'self'; form-action 'none'"),
    forbids: 'form',
  },
  {
    name: 'requests go to another server, and nowhere else',
    headers: ({ other }) => csp(`default-src 'self'; connect-src 'self' ${other}`),
    forbids: 'style',
    elsewhere: true,
  },
  {
    name: 'isolated from other origins, with no permission for any feature',
    headers: () => ({
      ...csp("default-src 'self'; connect-src 'self'"),
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'clipboard-write=(), fullscreen=(), geolocation=(), web-share=()',
      'X-Content-Type-Options': 'nosniff',
    }),
    forbids: 'network',
  },
  {
    name: 'all of this at once',
    headers: (served) => csp(strictest(served)),
    forbids: 'markup',
    always: true,
  },
  {
    name: 'all of this at once, only to report it',
    headers: (served) => ({ 'Content-Security-Policy-Report-Only': strictest(served) }),
  },
];

/** Pages that load the unbundled modules, named by an import map. */
export const modulePolicies: readonly Policy[] = [
  ["Lit's policy", 'trusted-types lit-html'],
  ['no policy', "trusted-types 'none'"],
].map(([name = '', types = '']) => ({
  name,
  headers: ({ nonce }) =>
    csp(`script-src 'self' 'nonce-${nonce}'; require-trusted-types-for 'script'; ${types}`),
}));
