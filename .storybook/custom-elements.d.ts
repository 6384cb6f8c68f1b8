// The manifest is built: types must hold on a fresh clone too.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
