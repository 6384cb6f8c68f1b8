/** The classes that MooTools takes the names of, each by one that it leaves alone. */
const natives = { Document: 'HTMLDocument', Element: 'SVGElement', Event: 'UIEvent' };

const parents = Object.entries(natives).map(
  ([name, child]) => `${name} = Object.getPrototypeOf(${child})`,
);

/**
 * MooTools puts classes of its own under the names of the browser's, and no event of ours could be made
 * then. In a bundle these names mean the browser's own, as long as the page leaves their subclasses.
 */
export function nativeClasses() {
  return { name: 'native-classes', intro: `const ${parents.join(', ')};` };
}
