import { everyRoot, type Root } from './roots.ts';

/** Values by property. */
export type Values = Readonly<Record<string, string>>;

/** Every computed value of an element, or of what is generated before it. */
export const computedValues = (element: Element, pseudo?: '::before'): Values => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, pseudo);
  const values: Record<string, string> = {};
  for (let index = 0; style && index < style.length; index++) {
    const name = style.item(index);
    // Where an animation is tells of the time that went by, not of what the page looks like.
    if (name !== '--phase') values[name] = style.getPropertyValue(name);
  }
  return values;
};

/** The properties that differ. */
export const differingProperties = (one: Values, other: Values): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name],
  );

/** A difference between two elements that should be alike, for a person. */
const tell = (element: Element, property: string, one: Values, other: Values): string => {
  const { localName, id } = element;
  const name = `${localName}${id && `#${id}`}.${element.getAttribute('class') ?? ''}`;
  return `${name} ${property}: ${one[property] ?? ''} instead of ${other[property] ?? ''}`;
};

const hasBefore = (element: Element): boolean => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, '::before');
  return !/^(none|normal|)$/.test(style?.content ?? '');
};

/** How the computed values of two pages of the same structure differ: at most 10 sentences. */
export const differingPages = (one: Root, other: Root): string[] => {
  const [ones = [], others = []] = [one, other].map((root) =>
    everyRoot(root).flatMap((each) => [...each.querySelectorAll('*')]),
  );
  const found =
    ones.length === others.length ? [] : [`${ones.length} of ${others.length} elements`];
  for (let index = 0; index < ones.length && found.length < 10; index++) {
    const [element, twin] = [ones[index], others[index]];
    if (!element || !twin) break;
    for (const pseudo of hasBefore(element) ? ([undefined, '::before'] as const) : [undefined]) {
      const [own, wanted] = [computedValues(element, pseudo), computedValues(twin, pseudo)];
      const names = differingProperties(own, wanted);
      found.push(...names.map((property) => tell(element, property, own, wanted)));
    }
  }
  return found.slice(0, 10);
};
