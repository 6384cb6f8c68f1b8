import { computedValues, differingProperties, type Values } from './computed-values.ts';
import { drawnBy, menuOf, wait } from './menu.ts';
import { everyRoot } from './roots.ts';

/** Values by place: what a page shows at the elements that it names with `data-place`. */
export type Places = ReadonlyMap<string, Values>;

/** The properties that differ, by place. */
export type Differences = Readonly<Record<string, readonly string[]>>;

// What adjustments change that is no style: whether something plays, and how loud.
const playing = (element: Element): Values => {
  const states = element.getAnimations().map(({ playState }) => playState);
  const values: Record<string, string> = { '(animations)': states.join() };
  if (!element.matches('video,audio')) return values;
  const { paused, muted } = element as HTMLMediaElement;
  return { ...values, '(paused)': String(paused), '(muted)': String(muted) };
};

// How much larger than its computed size the text of an element is drawn.
const zoomOf = (element: Element): number => {
  const { parentElement, parentNode } = element;
  const around = parentElement ?? (parentNode as ShadowRoot | null)?.host;
  const own = Number(getComputedStyle(element).zoom || 1);
  return around ? own * zoomOf(around) : own;
};

const readPlace = (element: Element): [string, Values][] => {
  const name = element.getAttribute('data-place') ?? '';
  const own: [string, Values] = [
    name,
    { ...computedValues(element), ...playing(element), '(zoom)': String(zoomOf(element)) },
  ];
  const { content } = getComputedStyle(element, '::before');
  const isGenerated = content !== 'none' && content !== 'normal' && content !== '';
  return isGenerated ? [own, [`${name}, before it`, computedValues(element, '::before')]] : [own];
};

/** Every place, the root and the body, and what the menu draws above the page. */
export const readPlaces = (): Places => {
  const { documentElement, body } = document;
  const places = everyRoot(document).flatMap((root) => [...root.querySelectorAll('[data-place]')]);
  return new Map<string, Values>([
    ['root', computedValues(documentElement)],
    ['body', computedValues(body)],
    ['above the page', { '(drawn)': drawnBy(menuOf(document)) }],
    ...places.flatMap(readPlace),
  ]);
};

/** What differs at each place; places that are the same are left out. */
export const differencesOf = (one: Places, other: Places): Differences => {
  const found: Record<string, readonly string[]> = {};
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const properties = differingProperties(one.get(name) ?? {}, other.get(name) ?? {});
    if (properties.length) found[name] = properties;
  }
  return found;
};

/** Looks again and again until the differences to an earlier look are (or are not) none. */
export const differencesOnce = async (
  before: Places,
  wanted: 'some' | 'none',
  milliseconds: number,
): Promise<Differences> => {
  const until = performance.now() + milliseconds;
  for (;;) {
    const found = differencesOf(readPlaces(), before);
    const isFound = Object.keys(found).length > 0 === (wanted === 'some');
    if (isFound || performance.now() > until) return found;
    await wait(50);
  }
};
