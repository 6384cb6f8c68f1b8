/** A public token: the custom property without its prefix, and what it is while nobody sets it. */
export interface Token {
  /** `color-accent` for `--practice-color-accent`. */
  readonly name: string;
  /** Type by the Design Tokens Community Group's format: `color`, `dimension`, `number` … */
  readonly type: string;
  readonly description: string;
  /** The default, as CSS or, where the page decides, in words. */
  readonly value: string;
}

/** What somebody has set: CSS values by the token's name. Empty ones are not set. */
export type ChosenValues = Readonly<Record<string, string>>;

/** The rule that sets the chosen tokens for a whole page. */
export function toCss(chosen: ChosenValues): string {
  const lines = chosenOf(chosen).map(([name, value]) => `  --practice-${name}: ${value};`);
  return [':root {', ...lines, '}'].join('\n');
}

/**
 * The chosen tokens as JSON by the Design Tokens Community Group's format. That format knows
 * lengths in px and rem; others, such as em, keep their unit and may be refused by strict tools.
 */
export function toDtcg(chosen: ChosenValues, tokens: readonly Token[]): string {
  const practice: Record<string, object> = {};
  for (const [name, value] of chosenOf(chosen)) {
    const token = tokens.find((each) => each.name === name);
    const type = token?.type || 'string';
    practice[name] = {
      $type: type,
      $value: dtcgValue(type, value),
      ...(token?.description && { $description: token.description }),
    };
  }
  return JSON.stringify({ practice }, null, 2);
}

function chosenOf(chosen: ChosenValues): readonly (readonly [string, string])[] {
  return Object.entries(chosen).filter(([, value]) => value.trim() !== '');
}

function dtcgValue(type: string, value: string): unknown {
  const [, number = '', unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(value.trim()) ?? [];
  if ((type === 'dimension' || type === 'duration') && number && unit) {
    return { value: Number(number), unit };
  }
  if ((type === 'number' || type === 'fontWeight') && number && !unit) return Number(number);
  if (type === 'fontFamily') return value.split(',').map((family) => family.trim());
  return type === 'color' ? colorValue(value.trim()) : value;
}

function colorValue(value: string): unknown {
  if (!/^#[\da-f]{6}$/i.test(value)) return value;
  const channel = (at: number) => Number.parseInt(value.slice(at, at + 2), 16) / 255;
  const components = [1, 3, 5].map((at) => Number(channel(at).toFixed(4)));
  return { colorSpace: 'srgb', components, hex: value.toLowerCase() };
}
