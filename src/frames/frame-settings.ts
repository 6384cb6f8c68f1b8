import type { Attributes } from './frame-query.js';

/** What a site says about its practices, in `practice-embed.json` beside `embed.html` or inside it. */
export interface FrameSettings {
  /** Attributes of `<practice-profile>`. */
  readonly profile: Attributes;
  /** Attributes of the widget. */
  readonly attributes: Attributes;
}

type Members = Readonly<Record<string, unknown>>;

/** The settings of a site that says nothing about a practice. */
export const noSettings: FrameSettings = { profile: [], attributes: [] };

/**
 * Reads what a site says about one practice: `{"practices": {"north": {"profile": {"name": "…"},
 * "widgets": {"tele-consult-form": {"privacy-href": "/privacy"}}}}}`. Never throws.
 *
 * @param json The site's settings.
 * @param practice The practice's name there.
 * @param widget The widget's tag without `practice-`.
 * @returns `undefined` where the practice is not among them.
 */
export function readFrameSettings(
  json: unknown,
  practice: string,
  widget: string,
): FrameSettings | undefined {
  const found = member(member(json, 'practices'), practice);
  if (!found) return undefined;
  return {
    profile: attributesIn(member(found, 'profile')),
    attributes: attributesIn(member(member(found, 'widgets'), widget)),
  };
}

/** Own members only: a practice named `constructor` is none. */
function member(value: unknown, name: string): Members | undefined {
  const found = isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isMembers(found) ? found : undefined;
}

function isMembers(value: unknown): value is Members {
  return Object(value) === value && !Array.isArray(value);
}

/** A text as it is, `true` as an attribute without a value, anything else as JSON. */
function attributesIn(members: Members = {}): Attributes {
  return Object.entries(members).flatMap(([name, value]) => {
    if (value === false || value === null) return [];
    if (value === true) return [[name, '']];
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
}
