import 'axe-core';
import type { run } from 'axe-core';

import { controls } from '../../src/elements/practice-accessibility-menu/adjustment-controls.styles.js';
import { panel } from '../../src/elements/practice-accessibility-menu/menu-panel.styles.js';
import { styles as more } from '../../src/elements/practice-accessibility-menu/more/more.styles.js';
import type { Choices } from '../../src/page-adjustments/registry.js';
import type { PageTool, ToolStage } from '../../src/page-tools/page-tool.js';
import { action } from '../../src/styles/action.styles.js';
import { base } from '../../src/styles/base.styles.js';
import { panelBar } from '../../src/styles/panel-bar.styles.js';

// axe-core is a script: what it exports is a global.
declare const axe: { readonly run: typeof run };

/** A page with something on it, and a menu that opens one tool's view. */
export interface ViewStage {
  readonly main: HTMLElement;
  readonly stage: ToolStage;
  /** Everything that was announced, oldest first. */
  readonly said: string[];
  /** How often the panel was closed by the tool. */
  left(): number;
  /** Opens a view; what it returns closes it. */
  open(tool: PageTool): () => void;
  readonly view: HTMLElement;
  /** The first button, summary or label in the view, or on the layer, with these words. */
  control(words: string): HTMLElement;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test knows the kind
  field<Field extends HTMLElement>(words: string): Field;
  find(selector: string): HTMLElement;
  /** How often the page's own nodes have changed since it was built. */
  mutations(): number;
  remove(): void;
}

/** What a test can say about the stage. */
export interface StageSettings {
  readonly language?: string;
  readonly choices?: Choices;
  readonly glossary?: Readonly<Record<string, string>>;
  readonly reportEndpoint?: string;
  /** Levels that make no sense, as `name=level`. */
  readonly refused?: readonly string[];
}

const tidy = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

function choicesOf(settings: StageSettings) {
  let choices = settings.choices ?? {};
  let sets: Record<string, Choices> = {};
  const makesSense = ([name, level]: [string, unknown]) =>
    !settings.refused?.includes(`${name}=${String(level)}`);
  const replace = (value: unknown) => {
    choices = Object.fromEntries(Object.entries(value as Choices).filter(makesSense));
    return true;
  };
  return {
    get choices() {
      return choices;
    },
    get sets() {
      return sets;
    },
    choose: (name: string, level: string) => replace({ ...choices, [name]: level }),
    replace,
    keepSet: (name: string, kept: Choices | undefined) => {
      const others = Object.entries(sets).filter(([each]) => each !== name);
      sets = Object.fromEntries(kept ? [...others, [name, kept]] : others);
    },
    describe: (name: string, level: string) => `${name} is ${level}`,
  };
}

/** Puts a page and a menu into the test's document. */
export function buildViewStage(body: string, settings: StageSettings = {}): ViewStage {
  const main = document.createElement('main');
  main.innerHTML = body;
  for (const template of main.querySelectorAll('template[data-shadow]')) {
    const host = template.parentElement;
    const shadow = host?.attachShadow({ mode: 'open' });
    shadow?.append((template as HTMLTemplateElement).content);
    template.remove();
  }
  const host = document.createElement('aside');
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [base, action, panelBar, controls, panel, more].flat(2) as {
    styleSheet?: CSSStyleSheet;
  }[];
  root.adoptedStyleSheets = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
  const layer = document.createElement('div');
  const view = document.createElement('div');
  layer.popover = 'manual';
  Object.assign(layer.style, {
    inset: '0',
    width: 'auto',
    height: 'auto',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'transparent',
    pointerEvents: 'none',
  });
  view.className = 'view';
  view.setAttribute('role', 'group');
  view.setAttribute('aria-label', 'A tool');
  root.append(layer, view);
  document.body.append(main, host);
  layer.showPopover();

  const said: string[] = [];
  let left = 0;
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  const everything = { attributes: true, childList: true, subtree: true, characterData: true };
  observer.observe(document, everything);
  for (const element of main.querySelectorAll('*'))
    if (element.shadowRoot) observer.observe(element.shadowRoot, everything);

  const stage = Object.defineProperties(
    {
      document,
      layer,
      language: settings.language ?? 'en',
      glossary: settings.glossary ?? {},
      reportEndpoint: settings.reportEndpoint ?? '',
      isOurs: (node: Node) => host.contains(node) || node.getRootNode() === root,
      announce: (words: string) => said.push(words),
      leavePanel: () => {
        left++;
        view.style.display = 'none';
      },
    },
    Object.getOwnPropertyDescriptors(choicesOf(settings)),
  ) as unknown as ToolStage;

  const search = (words: string, selector: string) => {
    const all = root.querySelectorAll<HTMLElement>(selector);
    const found = [...all].find((each) => tidy(each).includes(words) && each.checkVisibility());
    if (!found) throw new Error(`There is no '${words}'.`);
    return found;
  };
  return {
    main,
    stage,
    said,
    view,
    left: () => left,
    open: (tool) => {
      view.style.display = '';
      return tool.open(view, stage);
    },
    control: (words) => search(words, 'button, summary, label'),
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test knows the kind
    field: <Field extends HTMLElement>(words: string) => {
      const field = search(words, 'label').querySelector<Field>('input, select, textarea');
      if (!field) throw new Error(`There is no field in '${words}'.`);
      return field;
    },
    find: (selector) => {
      const found = main.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    mutations: () => (changes += observer.takeRecords().length),
    remove: () => {
      observer.disconnect();
      main.remove();
      host.remove();
    },
  };
}

/** What axe-core finds wrong in a menu's view. */
export async function faultsOf({ view }: ViewStage): Promise<readonly string[]> {
  const host = (view.getRootNode() as ShadowRoot).host as HTMLElement;
  const { violations } = await axe.run(host, {
    resultTypes: ['violations'],
    // The panel around the view is a dialog, which is no landmark's business.
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The element that has the focus, inside shadow roots too. */
export function focused(root: Document | ShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot ? focused(active.shadowRoot) : active;
}
