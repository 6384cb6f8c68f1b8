const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Names the private members of every class `#a`, `#b`, `#c` …, in the order of their declaration. A
 * minifier gives each name of a file another one, so that hundreds stay; the fewer there are, the
 * better a file compresses.
 *
 * Room that a shorter name leaves is filled with spaces: all code stays where it was, and source maps
 * stay right. The minifier takes the spaces out.
 */
export function shortPrivateNames() {
  return {
    name: 'short-private-names',
    renderChunk(code) {
      const renamed = [];
      rename(this.parse(code), new Map(), renamed);
      renamed.sort((one, other) => one.start - other.start);
      let [text, end] = ['', 0];
      for (const { start, end: next, name } of renamed) {
        text += code.slice(end, start) + `#${name}`.padEnd(next - start);
        end = next;
      }
      return { code: text + code.slice(end), map: null };
    },
  };
}

/**
 * @param node A part of the syntax tree.
 * @param names The new names that are known here, by the old ones.
 * @param renamed Takes in every place that is renamed.
 */
function rename(node, names, renamed) {
  const known = node.type === 'ClassBody' ? withMembers(names, node.body) : names;
  if (node.type === 'PrivateIdentifier') renamed.push({ ...node, name: known.get(node.name) });
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') rename(child, known, renamed);
  }
}

/** A class within another sees the names of both: its own begin where those of the outer one end. */
function withMembers(outer, members) {
  const own = members.flatMap(({ key }) => (key?.type === 'PrivateIdentifier' ? [key.name] : []));
  const first = new Set(outer.values()).size;
  return new Map([...outer, ...[...new Set(own)].map((name, at) => [name, nameAt(first + at)])]);
}

const nameAt = (index) =>
  letters[index % letters.length] + (Math.floor(index / letters.length) || '');
