/** What the format has no words for: how a token reaches the elements. */
interface Reach {
  readonly css?: string;
  readonly says?: string;
  readonly set?: string;
  readonly on?: string;
  readonly within?: string;
}

/** A group of tokens, or a token, as the format has it. */
export interface Group {
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
