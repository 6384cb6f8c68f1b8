import { MeasuredSizes } from '../../src/page-adjustments/measured-sizes.js';
import { PageAdjustments } from '../../src/page-adjustments/page-adjustments.js';

/** A page's worth of styles and elements, put into the test's document and taken away again. */
export interface PageUnderTest {
  readonly main: HTMLElement;
  /** What stands for a menu. */
  readonly panel: HTMLElement;
  readonly adjustments: PageAdjustments;
  /** Adds a style sheet to the head. */
  style(css: string): HTMLStyleElement;
  /** The element that a selector finds. */
  find(selector: string): HTMLElement;
  /** The used font size of an element, in CSS pixels. */
  size(selector: string, pseudo?: string): number;
  remove(): void;
}

const nothing = () => undefined;

export const buildPage = (css: string, body: string): PageUnderTest => {
  const added: Element[] = [];
  const adjustments = PageAdjustments.of(document);
  const style = (text: string) => {
    const element = document.createElement('style');
    element.textContent = text;
    document.head.append(element);
    added.push(element);
    return element;
  };
  style(css);
  const main = document.createElement('main');
  main.innerHTML = body;
  document.body.append(main);
  added.push(main);
  const panel = document.createElement('aside');
  document.body.append(panel);
  added.push(panel);
  adjustments.use(nothing, panel.attachShadow({ mode: 'open' }), {
    load: () => Promise.resolve({ behaviours: {}, measuredSizes: () => new MeasuredSizes() }),
  });
  const find = (selector: string) => {
    const found = main.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return {
    main,
    panel,
    adjustments,
    style,
    find,
    size: (selector, pseudo) =>
      Number.parseFloat(getComputedStyle(find(selector), pseudo).fontSize),
    remove: () => {
      adjustments.reset();
      adjustments.leave(nothing);
      added.forEach((element) => element.remove());
      document.documentElement.removeAttribute('style');
      document.documentElement.removeAttribute('class');
    },
  };
};

/** Resolves after everything that is due now has run; tests run in hidden tabs, without frames. */
export const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Resolves as soon as a condition holds; the test's own time limit ends the wait. */
export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await nextTask();
};

/** Every computed value of every element of the document and its open shadow roots. */
export const computedStyles = (root: Document | ShadowRoot = document): string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const values = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    return [values, ...(element.shadowRoot ? computedStyles(element.shadowRoot) : [])];
  });

/** Has what is loaded later loaded for the whole test file, so that nothing has to be waited for. */
export const loadLaterParts = async (): Promise<void> => {
  const page = buildPage('', '');
  page.adjustments.choose('magnifier', '150');
  await nextTask();
  page.remove();
};
