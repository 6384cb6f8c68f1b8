/** What is surely there; a test that is wrong about it fails with the name of what is missing. */
export const found = <Kind>(thing: Kind | null | undefined, name: string): Kind => {
  if (thing === null || thing === undefined) throw new Error(`There is no ${name}.`);
  return thing;
};
