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
