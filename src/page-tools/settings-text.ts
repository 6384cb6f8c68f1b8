/** What a text says: levels by adjustment, and the parts that say nothing. */
export interface SettingsInText {
  readonly choices: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
}

const PART = /^([a-z][a-z-]*)=(\S+)$/;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** One line such as `text-size=150 contrast=dark`; spaces in a level are escaped as in a URL. */
export const formatSettings = (choices: Readonly<Record<string, string>>): string =>
  Object.entries(choices)
    .map(([name, level]) => `${name}=${level.replace(/[%\s]/g, encodeURIComponent)}`)
    .join(' ');

/** Reads what `formatSettings` has written, or anything else; the last of two equal names counts. */
export const parseSettings = (text: string): SettingsInText => {
  const parts = text.split(/\s+/).filter(Boolean);
  const entries = parts.flatMap((part): [string, string][] => {
    const [, name, level] = PART.exec(part) ?? [];
    return name && level ? [[name, decode(level)]] : [];
  });
  return {
    choices: Object.fromEntries(entries),
    unknown: parts.filter((part) => !PART.test(part)),
  };
};
