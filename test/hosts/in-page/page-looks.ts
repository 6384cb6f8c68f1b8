import {
  computedValues,
  differingProperties,
  type Values,
} from '../../full-size/in-page/computed-values.ts';

/** What belongs to the page, as it looks now. */
export interface PageLooks {
  readonly values: ReadonlyMap<Element, Values>;
  readonly globals: ReadonlySet<string>;
}

const SAMPLES = 60;

// Lit tells its copies of each other by these; they are the same whoever uses it.
const ofLit = /^(litPropertyMetadata|(litHtml|litElement|reactiveElement)Versions)$/;

/** Looks at elements of the page, spread over it, but for what a test has put there. */
export const lookAtPage = (ours: Element): PageLooks => {
  const elements = [...document.querySelectorAll('*')].filter((each) => !ours.contains(each));
  const step = Math.ceil(elements.length / SAMPLES);
  const chosen = elements.filter((_each, index) => index % step === 0);
  return {
    values: new Map(chosen.map((element) => [element, computedValues(element)])),
    globals: new Set(Object.getOwnPropertyNames(window)),
  };
};

/** How a page differs from what it was, at most 5 sentences. */
export const differences = (now: PageLooks, before: PageLooks): string[] => {
  const found = [...now.globals]
    .filter((name) => !before.globals.has(name) && !ofLit.test(name))
    .map((name) => `new global ${name}`);
  for (const [element, values] of now.values) {
    const was = before.values.get(element);
    if (!was) continue;
    for (const name of differingProperties(values, was)) {
      found.push(`${element.localName}: ${name} ${values[name] ?? ''}, was ${was[name] ?? ''}`);
    }
  }
  return found.slice(0, 5);
};
