import { readFile, writeFile } from 'node:fs/promises';

import { readTokens, type DesignToken, type Group } from './build/design-tokens.ts';

const source = 'src/styles/tokens.json';
const sheet = 'src/styles/tokens.styles.ts';
const start = '<!-- tokens: written by `node tools/build-tokens.ts` -->';
const end = '<!-- /tokens -->';

/** The style sheet of the tokens, as the source of a module. */
export function tokensModule(tokens: readonly DesignToken[]): string {
  const rules = new Map<string, string[]>();
  for (const token of tokens) {
    const rule = token.on ?? ':host';
    rules.set(rule, [...(rules.get(rule) ?? []), `    ${declaration(token)}`]);
  }
  const css = [...rules].map(([rule, lines]) => `  ${selector(rule)} {\n${lines.join('\n')}\n  }`);
  return `// Written by \`node tools/build-tokens.ts\` from tokens.json.
import { css } from 'lit';

/** The public tokens, each read once: into a property, or into a private alias. */
export const tokens = css\`
${css.join('\n\n')}
\`;
`;
}

const selector = (rule: string) => rule.replaceAll(', ', ',\n  ');

function declaration({ name, value, set, on, within = '{}' }: DesignToken): string {
  const read = within.replace('{}', `var(--practice-${name}, ${value})`);
  if (!set) return `--_${name.replace(/^color-|-duration$/, '')}: ${read};`;
  // On the host it stands against the page's rules.
  return `${set}: ${read}${on ? '' : ' !important'};`;
}

/**
 * Writes the table of tokens into a text, between its two markers.
 *
 * @throws {Error} When a marker is missing.
 */
export function withTokensTable(text: string, tokens: readonly DesignToken[]): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no place for the table: ${start} … ${end}`);
  const rows = tokens.map(({ name, description, value, says }) =>
    [`\`--practice-${name}\``, description, says ?? `\`${value}\``].join(' | '),
  );
  const lines = ['Property | Changes | Unless you set it', '--- | --- | ---', ...rows];
  const table = lines.map((line) => `| ${line} |`).join('\n');
  return `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`;
}

/** What the tokens of today make of the files that are written from them, by the file's path. */
export async function filesOfTokens(): Promise<ReadonlyMap<string, string>> {
  const tokens = readTokens(JSON.parse(await readFile(source, 'utf8')) as Group);
  return new Map([
    [sheet, tokensModule(tokens)],
    ['README.md', withTokensTable(await readFile('README.md', 'utf8'), tokens)],
  ]);
}

if (import.meta.main) {
  for (const [path, fresh] of await filesOfTokens()) {
    if (!process.argv.includes('--check')) await writeFile(path, fresh);
    else if ((await readFile(path, 'utf8').catch(() => '')) !== fresh) {
      console.error(`${path} is stale; run \`node tools/build-tokens.ts\`.`);
      process.exitCode = 1;
    }
  }
}
