/**
 * Declares everything with `let`. A minifier keeps `const` where it stands, so that declarations of the
 * two kinds can't be joined, and there are two words for one thing. That nothing assigns to a
 * constant, the compiler has checked.
 *
 * All code stays where it was, and source maps stay right.
 */
export function letForConst() {
  return {
    name: 'let-for-const',
    renderChunk(code) {
      const places = [];
      collect(this.parse(code), places);
      let [text, end] = ['', 0];
      for (const start of places.sort((one, other) => one - other)) {
        text += `${code.slice(end, start)}let  `;
        end = start + 'const'.length;
      }
      return { code: text + code.slice(end), map: null };
    },
  };
}

function collect(node, places) {
  if (node.type === 'VariableDeclaration' && node.kind === 'const') places.push(node.start);
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') collect(child, places);
  }
}
