const rooms = ['articles', 'consultations', 'page-adjustments', 'practice'];

/** What a subject room may import of another one: types only. */
const typesOf = { articles: ['practice'], consultations: ['practice'] };

const everywhere = 'A layer that all others stand on imports none of them.';

const zones = [
  {
    target: './src/elements/*/!(define).ts',
    from: './src/elements/*/define.ts',
    message: 'Only the front door imports a definition; elements meet in HTML.',
  },
  ...rooms.flatMap((room) => [
    {
      target: `./src/${room}`,
      from: ['./src/elements', './src/styles'],
      message: 'A subject room knows no element.',
    },
    ...rooms
      .filter((other) => other !== room && !typesOf[room]?.includes(other))
      .map((other) => ({
        target: `./src/${room}`,
        from: `./src/${other}`,
        message: 'A subject room knows no other one.',
      })),
  ]),
  ...['embedding', 'language', 'styles'].map((layer) => ({
    target: `./src/${layer}`,
    from: [
      './src/elements',
      ...rooms.map((room) => `./src/${room}`),
      ...['embedding', 'language', 'styles']
        .filter((other) => other !== layer)
        .map((other) => `./src/${other}`),
    ],
    message: everywhere,
  })),
];

/** The files of the subject rooms that touch the browser; all others are pure. */
const browserFiles = [
  'consultations/{consent,delivery,idempotency-key}.ts',
  'page-adjustments/{choices-on-device,control-sizes,inherited-sizes,open-roots}.ts',
  'page-adjustments/{page-adjustments,page-sheets,page-watch,root-reading}.ts',
  'page-adjustments/{stylesheet-reading,surroundings,web-animations}.ts',
  'practice/{json-ld-watch,page-json-ld,practice-consumer,practice-context,practice-provider}.ts',
].map((path) => `src/${path}`);

/** The files of the subject rooms that know Lit: what ties a subject to an element, or draws it. */
const litFiles = [
  'src/*/*-{controller,template}.ts',
  'src/*/*.styles.ts',
  'src/practice/practice-{consumer,context,provider}.ts',
];

const pureGlobals = [
  'addEventListener',
  'crypto',
  'CSSStyleSheet',
  'customElements',
  'document',
  'fetch',
  'getComputedStyle',
  'indexedDB',
  'localStorage',
  'location',
  'MutationObserver',
  'navigator',
  'requestAnimationFrame',
  'window',
].map((name) => ({ name, message: 'A pure file knows no browser: it is tested without a page.' }));

const siblings = {
  group: ['../practice-*', '../practice-*/**', '**/index.js'],
  message: 'Elements meet in HTML, by slots and context, not by imports.',
};

/**
 * The layers of the house: elements import rooms, rooms import no element and no other room, pure
 * files import neither Lit nor the page's globals. docs/decisions/0007-layers.md draws the picture.
 */
export const layers = [
  {
    files: ['src/**/*.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['src/elements/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [siblings] }] },
  },
  {
    files: rooms.map((room) => `src/${room}/*.ts`),
    ignores: [...browserFiles, ...litFiles],
    rules: { 'no-restricted-globals': ['error', ...pureGlobals] },
  },
  {
    files: rooms.map((room) => `src/${room}/*.ts`),
    ignores: litFiles,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit', 'lit/*', '@lit/*'],
              message: 'Only a controller or a template of a room knows Lit.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/articles/**/*.ts', 'src/consultations/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['../practice/*'],
              allowTypeImports: true,
              message: 'Of the practice room, only types may be known here.',
            },
          ],
        },
      ],
    },
  },
];
