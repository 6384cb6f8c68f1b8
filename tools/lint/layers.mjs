const rooms = ['articles', 'consultations', 'page-adjustments', 'page-tools', 'practice'];

/** What a subject room may import of another one: of the practice, types only. */
const standsOn = {
  articles: ['practice'],
  consultations: ['practice'],
  'page-tools': ['page-adjustments'],
};

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
      .filter((other) => other !== room && !standsOn[room]?.includes(other))
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
        // What a server has rendered has a language too.
        .filter((other) => other !== layer && !(layer === 'language' && other === 'embedding'))
        .map((other) => `./src/${other}`),
    ],
    message: everywhere,
  })),
  {
    target: './src/frames',
    from: ['elements', 'embedding', 'language', 'styles', ...rooms].map(
      (layer) => `./src/${layer}`,
    ),
    message: 'A frame meets the elements in HTML: it stands beside the module, not in it.',
  },
  {
    target: './src/!(frames)/**',
    from: './src/frames',
    message: 'Frames are files of their own, and no part of the module.',
  },
];

/** The files of the subject rooms that touch the browser; all others are pure. */
const browserFiles = [
  'articles/{card-click,card-turns,safe-markup}.ts',
  'consultations/{consent,delivery-surroundings,draft-keeper}.ts',
  'consultations/{outbox-cipher,outbox-lock,outbox-store}.ts',
  'page-adjustments/{adopted-sheets,control-sizes,fitted-sizes,measured-sizes,open-roots}.ts',
  'page-adjustments/own-sheets.ts',
  'page-adjustments/{page-adjustments,page-sheets,page-watch,root-reading}.ts',
  'page-adjustments/{settings-on-device,stylesheet-reading,surroundings}.ts',
  'page-adjustments/{text-measures,web-animations}.ts',
  'practice/{contact-data-controller,hours-clock,json-ld-watch,page-json-ld,practice-consumer,practice-context,practice-provider}.ts',
].map((path) => `src/${path}`);

/** Tools work on a page by nature; these of their files are pure all the same. */
const pureTools =
  'src/page-tools/{glossary-search,page-tool,settings-text,speech-chunks,speech-queue,tool-words,word-folding}.ts';

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
    files: [
      ...rooms.filter((room) => room !== 'page-tools').map((room) => `src/${room}/*.ts`),
      pureTools,
    ],
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
