import manifest from '../dist/custom-elements.json' with { type: 'json' };
import readme from '../README.md?raw';
import { elementsOf } from '../tools/manifest.ts';

import type { Token } from './token-export.ts';

const types: readonly (readonly [RegExp, string])[] = [
  [/^color/, 'color'],
  [/family/, 'fontFamily'],
  [/weight/, 'fontWeight'],
  [/duration/, 'duration'],
  [/density/, 'number'],
  [/size|space|radius/, 'dimension'],
];

/** Every public token: those of the README, which all elements read, then those of one element. */
export const tokens: readonly Token[] = [...sharedTokens(), ...ownTokens()].filter(
  ({ name }, at, all) => all.findIndex((each) => each.name === name) === at,
);

function sharedTokens(): readonly Token[] {
  const rows = readme.matchAll(/^\| `--practice-([a-z-]+)` *\|([^|]*)\|([^|]*)\|/gm);
  return [...rows].map(([, name = '', description = '', value = '']) =>
    token(name, description.trim(), value.replaceAll('`', '').trim()),
  );
}

function ownTokens(): readonly Token[] {
  return elementsOf(manifest)
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .map(({ name, description = '', default: value = '' }) =>
      token(name.replace('--practice-', ''), description, value),
    );
}

function token(name: string, description: string, value: string): Token {
  const [, type = 'string'] = types.find(([pattern]) => pattern.test(name)) ?? [];
  return { name, type, description, value };
}
