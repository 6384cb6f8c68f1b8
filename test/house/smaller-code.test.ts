import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { test } from 'node:test';

import { rollup, type Plugin } from 'rollup';

/** They have no types of their own. */
async function pluginOf(file: string, name: string): Promise<() => Plugin> {
  const path = new URL(`../../tools/build/${file}.mjs`, import.meta.url).href;
  const { [name]: plugin } = (await import(path)) as Record<string, () => Plugin>;
  assert.ok(plugin);
  return plugin;
}

const declaredProperties = await pluginOf('declared-properties', 'declaredProperties');
const letForConst = await pluginOf('let-for-const', 'letForConst');
const modulesByKind = await pluginOf('modules-by-kind', 'modulesByKind');
const shortPrivateNames = await pluginOf('short-private-names', 'shortPrivateNames');

/** Bundles files that stand only here; the first one is the entry. */
async function bundled(files: Readonly<Record<string, string>>, plugin?: Plugin): Promise<string> {
  const [entry = ''] = Object.keys(files);
  const here: Plugin = {
    name: 'here',
    resolveId: (id) => (id in files ? id : null),
    load: (id) => files[id] ?? null,
  };
  const bundle = await rollup({ input: entry, plugins: plugin ? [here, plugin] : [here] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

/** What a module exports as `result`. */
async function resultOf(code: string): Promise<unknown> {
  const { result } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    result: unknown;
  };
  return result;
}

const privates = `
class Outer {
  #firstName = 'outer';
  #secondName = 2;
  static #known = 'static';
  get #both() { return this.#secondName; }
  set #both(value) { this.#secondName = value; }
  has(other) { return #firstName in other; }
  inner() {
    const outer = this;
    return new (class Inner {
      #own = 'inner';
      #x = 'short';
      tell() { return [this.#own, this.#x, outer.#firstName, Outer.#known, '#firstName']; }
    })();
  }
  raise() { this.#both += 1; return this.#both; }
}
class Other { #lastName = 'other'; tell() { return this.#lastName; } }
const one = new Outer();
export const result = [one.inner().tell(), one.raise(), one.has(one), one.has({}), new Other().tell()];
`;

test('private names are few, and each class still finds its own', async () => {
  const [before, after] = [
    await bundled({ entry: privates }),
    await bundled({ entry: privates }, shortPrivateNames()),
  ];
  assert.deepEqual(await resultOf(after), await resultOf(before));
  assert.match(after, /class Other \{ #a +=/);
  assert.doesNotMatch(after.replace("'#firstName'", ''), /#\w{2,}/);
});

test('what has a shorter name stays in its place', async () => {
  const after = await bundled({ entry: privates }, shortPrivateNames());
  const before = await bundled({ entry: privates });
  assert.equal(after.length, before.length);
  assert.equal(after.indexOf('raise()'), before.indexOf('raise()'));
});

test('more private names than letters stay apart', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `member${String(at)}`);
  const members = names.map((name, at) => `#${name} = ${String(at)};`).join('\n');
  const all = names.map((name) => `this.#${name}`).join();
  const code = `export const result = new (class { ${members} all() { return [${all}]; } })().all();`;
  const after = await bundled({ entry: code }, shortPrivateNames());
  assert.deepEqual(
    await resultOf(after),
    names.map((_, at) => at),
  );
});

test('constants become variables, in place', async () => {
  const code = `
    const text = 'const text';
    const tasks = [];
    for (const each of [1, 2]) tasks.push(() => each);
    export const result = [text, ...tasks.map((task) => task())];`;
  const [before, after] = [
    await bundled({ entry: code }),
    await bundled({ entry: code }, letForConst()),
  ];
  assert.deepEqual(await resultOf(after), ['const text', 1, 2]);
  assert.equal(after.length, before.length);
  assert.equal(after.match(/\bconst\b/g)?.length, 1);
});

test('modules of one kind stand together, each after what it imports', async () => {
  const files = {
    '/index.js': `import '/a/define.js'; import '/b/define.js';`,
    '/a/define.js': `import { a } from '/a/a.js'; console.log('define a', a);`,
    '/a/a.js': `import { words } from '/a/a.messages.js'; import { look } from '/a/a.styles.js';
      export const a = words + look;`,
    '/a/a.messages.js': `import { base } from '/language/base.js'; export const words = 'a' + base;`,
    '/a/a.styles.js': `export const look = 'look of a';`,
    '/b/define.js': `import { b } from '/b/b.js'; console.log('define b', b);`,
    '/b/b.js': `import { words } from '/b/b.messages.js'; import { look } from '/b/b.styles.js';
      export const b = words + look;`,
    '/b/b.messages.js': `export const words = 'b';`,
    '/b/b.styles.js': `export const look = 'look of b';`,
    '/language/base.js': `export const base = 'base';`,
  };
  const order = async (plugin?: Plugin) => {
    const code = await bundled(files, plugin);
    const marks = /const (base)|(look of \w)|const (words\S*)|const (a|b) =|(define \w)/g;
    return [...code.matchAll(marks)].map((match) => match.slice(1).find(Boolean));
  };
  const plain = ['base', 'words$1', 'look of a', 'a', 'define a', 'words', 'look of b', 'b'];
  assert.deepEqual(await order(), [...plain, 'define b']);
  const sorted = ['base', 'words$1', 'words', 'look of a', 'look of b', 'a', 'define a', 'b'];
  assert.deepEqual(await order(modulesByKind()), [...sorted, 'define b']);
});

const decorated = (decoration: string) => ({
  '/build/elements/x/x.js': `
import { __decorate } from "tslib";
import { property, query, state } from 'decorators';
class X {
  static made = [];
  static createProperty(...given) { this.made.push(given); }
  renderRoot = { querySelector: (selector) => 'found ' + selector };
}
__decorate([
    property()
], X.prototype, "label", void 0);
__decorate([
    property({ attribute: 'heading-level', reflect: true })
], X.prototype, "headingLevel", null);
__decorate([
    ${decoration}
], X.prototype, "_open", void 0);
__decorate([
    query('#panel')
], X.prototype, "_panel", void 0);
export const result = [X.made, new X()._panel];
`,
  decorators: 'export const property = 0, query = 0, state = 0;',
  tslib: 'export const __decorate = 0;',
});

test('decorated properties are declared in one call', async () => {
  const code = await bundled(decorated('state()'), declaredProperties());
  assert.doesNotMatch(code, /__decorate/);
  assert.deepEqual(await resultOf(code), [
    [
      ['label', {}],
      ['headingLevel', { attribute: 'heading-level', reflect: true }],
      ['_open', { state: true, attribute: false }],
    ],
    'found #panel',
  ]);
});

for (const strange of [
  'eventOptions({})',
  "query('p', true)",
  'state({})',
  'property(), state()',
]) {
  test(`the build fails at ${strange}, which it can’t declare`, async () => {
    const build = bundled(decorated(strange), declaredProperties());
    await assert.rejects(build, /can’t be declared/);
  });
}

test('the source map of the module still leads to the line that is meant', async () => {
  const code = await readFile('dist/practice-widgets.js', 'utf8');
  const map = new SourceMap(
    JSON.parse(await readFile('dist/practice-widgets.js.map', 'utf8')) as ConstructorParameters<
      typeof SourceMap
    >[0],
  );
  for (const [file, text] of [
    ['elements/practice-tele-consult-form/form-setup.ts', 'privacy-href is missing'],
    ['elements/practice-hours/define.ts', 'practice-hours'],
    ['embedding/placeholders.ts', 'there is no such widget'],
  ] as const) {
    const at = code.indexOf(file.endsWith('define.ts') ? `define("${text}"` : text);
    const lines = code.slice(0, at).split('\n');
    const entry = map.findEntry(lines.length - 1, lines.at(-1)?.length ?? 0);
    assert.ok('originalSource' in entry && entry.originalSource.endsWith(file), file);
    const source = (await readFile(`src/${file}`, 'utf8')).split('\n');
    assert.ok(source[entry.originalLine]?.includes(text), source[entry.originalLine]);
  }
});
