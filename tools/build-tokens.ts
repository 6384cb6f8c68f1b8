import { readFile, writeFile } from 'node:fs/promises';

const source = 'src/styles/tokens.json';
const sheet = 'src/styles/tokens.styles.ts';
const start = '<!-- tokens: written by `node tools/build-tokens.ts` -->';
const end = '<!-- /tokens -->';

/** What the format has no words for: how a token reaches the elements. */
interface Reach {
  readonly css?: string;
  readonly says?: string;
  readonly set?: string;
  readonly on?: string;
  readonly within?: string;
}

interface Group {
  readonly $type?: string;
  readonly $value?: unknown;
  readonly $description?: string;
  readonly $extensions?: { readonly 'practice-widgets'?: Reach };
  readonly [name: string]: unknown;
}

/** One design token: its name without `--practice-`, its default as CSS, and its reach. */
export interface DesignToken extends Reach {
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

/**
 * Reads tokens in the format of the Design Tokens Community Group (2025.10).
 *
 * @param group The file's JSON, or a group of it.
 * @returns The tokens in the order of the file.
 * @throws {Error} When a token has a value that CSS can't be made of.
 */
export function readTokens(group: Group, path: readonly string[] = [], type = ''): DesignToken[] {
  const own = group.$type ?? type;
  if ('$value' in group) return [readToken(group, path.join('-'), own)];
  return Object.entries(group)
    .filter(([key]) => key === '$root' || !key.startsWith('$'))
    .flatMap(([key, child]) =>
      readTokens(child as Group, key === '$root' ? path : [...path, key], own),
    );
}

function readToken(token: Group, name: string, type: string): DesignToken {
  const reach = token.$extensions?.['practice-widgets'] ?? {};
  const value = reach.css ?? toCss(type, token.$value);
  return { ...reach, name, value, description: token.$description ?? '' };
}

/** A value of the format as CSS. A host's text has the visitor's size: its em is the format's rem. */
function toCss(type: string, value: unknown): string {
  if (type === 'number' || type === 'fontWeight') return String(value);
  if (type === 'color') return color(value as Color);
  if (type === 'dimension' || type === 'duration') return measure(value as Measure);
  if (type === 'shadow') return shadow(value as Shadow);
  throw new Error(`no CSS for a token of type "${type}": ${JSON.stringify(value)}`);
}

interface Color {
  readonly components: readonly number[];
  readonly alpha?: number;
  readonly hex?: string;
}

interface Measure {
  readonly value: number;
  readonly unit: string;
}

interface Shadow extends Record<'offsetX' | 'offsetY' | 'blur' | 'spread', Measure> {
  readonly color: Color;
}

function color({ components, alpha, hex }: Color): string {
  if (hex && alpha === undefined) return hex;
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${alpha ?? 1})`;
}

function measure({ value, unit }: Measure): string {
  return value === 0 ? '0' : `${value}${unit === 'rem' ? 'em' : unit}`;
}

function shadow(layer: Shadow): string {
  const sizes = [layer.offsetX, layer.offsetY, layer.blur, layer.spread].map(measure);
  return [...sizes, color(layer.color)].join(' ');
}

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
