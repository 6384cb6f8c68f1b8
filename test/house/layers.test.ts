import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ESLint } from 'eslint';

// On a CI machine the parser would take the file's content from the disk, not from the test.
process.env.TSESTREE_SINGLE_RUN = 'false';

const eslint = new ESLint({ cache: false });

/** What lint says of a file if it began with these lines. */
async function complaints(file: string, lines: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${lines}\n`, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'fatal');
}

const forbidden: readonly (readonly [string, string, string, string])[] = [
  [
    'a room that imports an element',
    'src/articles/article.ts',
    "export * from '../elements/practice-article/practice-article.js';",
    'import-x/no-restricted-paths',
  ],
  [
    'a room that imports another room',
    'src/articles/article.ts',
    "export * from '../consultations/consult-request.js';",
    'import-x/no-restricted-paths',
  ],
  [
    "a room that imports more than types of the practice's",
    'src/consultations/consult-request.ts',
    "export { parsePhoneNumber } from '../practice/phone-number.js';",
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'an element that imports another element',
    'src/elements/practice-article/practice-article.ts',
    "export * from '../practice-article-card/practice-article-card.js';",
    'no-restricted-imports',
  ],
  [
    'an element that imports a definition',
    'src/elements/practice-article/practice-article.ts',
    "import './define.js';",
    'import-x/no-restricted-paths',
  ],
  [
    'a pure file that imports Lit',
    'src/practice/phone-number.ts',
    "export { html } from 'lit';",
    'no-restricted-imports',
  ],
  [
    'a pure file that touches the page',
    'src/practice/phone-number.ts',
    'export const title = document.title;',
    'no-restricted-globals',
  ],
  [
    'a layer below that imports one above',
    'src/language/language.ts',
    "export * from '../practice/practice.js';",
    'import-x/no-restricted-paths',
  ],
  [
    'Array.from',
    'src/articles/article.ts',
    'export const a = Array.from("a");',
    'no-restricted-syntax',
  ],
  ['for…in', 'src/articles/article.ts', 'for (const a in []) void a;', 'no-restricted-syntax'],
  [
    'innerHTML',
    'src/embedding/safe-url.ts',
    "document.body.innerHTML = '';",
    'no-restricted-syntax',
  ],
  [
    'a style attribute in a template',
    'src/elements/practice-article/practice-article.ts',
    'import { html } from \'lit\';\nexport const a = html`<p style="color: red"></p>`;',
    'no-restricted-syntax',
  ],
  [
    'a size in rem',
    'src/elements/practice-article/practice-article.styles.ts',
    "import { css } from 'lit';\nexport const a = css`p { margin: 1rem }`;",
    'no-restricted-syntax',
  ],
];

describe('the layers and manners are lint rules that fail', () => {
  for (const [fault, file, lines, rule] of forbidden) {
    test(fault, async () => {
      const found = await complaints(file, lines);
      assert.ok(found.includes(rule), `${rule} is not among: ${found.join(', ') || 'nothing'}`);
    });
  }

  test('while what is allowed passes', async () => {
    const lines = "export type { Practice } from '../practice/practice.js';";
    assert.deepEqual(await complaints('src/consultations/consult-request.ts', lines), []);
  });
});
