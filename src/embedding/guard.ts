import { styleAgain } from './adopted-styles.js';
import { warn } from './developer-warnings.js';
import { reportSecondCopy } from './second-copy.js';

/** What the browser and Lit call on an element. */
const reactions = [
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'scheduleUpdate',
  'performUpdate',
];

/** What an element calls on its controllers. */
const hooks = ['hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated'];

type Work = (this: unknown, ...given: unknown[]) => unknown;

type Guarded = Record<string, Work | undefined>;

/** What shows the content of an element that could not show anything itself. */
const standIns = new WeakMap<Element, HTMLElement[]>();

const knownClasses = new WeakSet<object>();

/**
 * Defines an element whose failures stay inside: what its reactions, its updates and its controllers
 * throw becomes one warning, and the content of its tag stays to be seen. Where the name is taken,
 * the copy of the library that came first stays in charge. Never throws.
 *
 * @param tag The element's name.
 * @param elementClass Its class, which is guarded from then on.
 * @param define Calls `customElements.define`, literally: the manifest is made from that.
 */
export function defineGuarded(
  tag: string,
  elementClass: CustomElementConstructor,
  define: () => void,
): void {
  try {
    if (customElements.get(tag)) return reportSecondCopy(tag);
    guard(elementClass);
    define();
  } catch (error) {
    tell(() => console.warn(`practice-widgets: <${tag}> can't be defined here: ${nameOf(error)}.`));
  }
}

/**
 * Takes in what an element has thrown: the page's developer is told, without the error's message,
 * which may quote what somebody typed, and the content of the tag is shown where there is nothing else.
 */
export function takeIn(element: Element, error: unknown): void {
  tell(() => warn(element, `it has failed (${nameOf(error)}), and shows what it can.`));
  tell(() => showContent(element));
}

/** Guards a callback that an observer, a timer or the page calls: what it throws, its element takes in. */
export function guarded<Given extends unknown[]>(
  element: Element,
  work: (...given: Given) => void,
): (...given: Given) => void {
  return (...given) => {
    try {
      work(...given);
    } catch (error) {
      takeIn(element, error);
    }
  };
}

function guard({ prototype }: CustomElementConstructor): void {
  if (knownClasses.has(prototype as object)) return;
  knownClasses.add(prototype as object);
  const element = prototype as unknown as Guarded;
  const { adoptedCallback } = element;
  element.adoptedCallback = function (...given) {
    styleAgain(this as Element);
    return adoptedCallback?.apply(this, given);
  };
  wrap(element, reactions);
  const { addController, performUpdate } = element;
  element.addController = function (controller) {
    wrap(controller as Guarded, hooks, this as Element);
    return addController?.call(this, controller);
  };
  element.performUpdate = function () {
    const slots = standIns.get(this as Element);
    standIns.delete(this as Element);
    slots?.forEach((slot) => slot.parentNode?.removeChild(slot));
    return performUpdate?.call(this);
  };
}

function wrap(target: Guarded, names: readonly string[], host?: Element): void {
  names.forEach((name) => {
    const work = target[name];
    if (!work) return;
    target[name] = function (...given) {
      try {
        return work.apply(this, given);
      } catch (error) {
        return takeIn(host ?? (this as Element), error);
      }
    };
  });
}

/** The page may have broken what is needed to say or to show something. */
function tell(work: () => void): void {
  try {
    work();
  } catch {
    // Then nothing is said, and nothing is thrown either.
  }
}

/** What kind of error it is, and where it was thrown: `TypeError at practice-widgets.js:1:2345`. */
function nameOf(error: unknown): string {
  const { name = 'Error', message = '', stack = '' } = Object(error) as Partial<Error>;
  const place = /([\w.-]+\.js)[^\s)]*?(:\d+:\d+)/.exec(stack.replace(message, ''));
  return place ? `${name} at ${place[1] ?? ''}${place[2] ?? ''}` : name;
}

function showContent(element: Element): void {
  const { shadowRoot: root, renderRoot = root } = element as Element & { renderRoot?: Element };
  if (!root || standIns.has(element) || renderRoot?.querySelector(':not(style)')) return;
  const names = new Set(['']);
  for (let child = element.firstChild; child; child = child.nextSibling) {
    names.add((child as Element).slot || '');
  }
  const slots: HTMLElement[] = [];
  names.forEach((name) => {
    const slot = element.ownerDocument.createElement('slot');
    slot.name = name;
    slots.push(root.appendChild(slot));
  });
  standIns.set(element, slots);
}
