import { menuTag, type Root } from './roots.ts';

/** What the menu lets a page do, as far as these proofs need it. */
export interface Menu extends HTMLElement {
  readonly adjustments: readonly { readonly name: string; readonly levels: readonly string[] }[];
  readonly choices: Readonly<Record<string, string>>;
  choose(name: string, level: string): boolean;
  reset(): void;
  undo(): unknown;
  redo(): unknown;
}

/** The menu of a page. */
export const menuOf = (root: Root): Menu => {
  const menu = root.querySelector<Menu>(menuTag);
  if (!menu) throw new Error('the page has no menu');
  return menu;
};

/** What a menu draws above the page. */
export const drawnBy = (menu: Menu): string =>
  [...(menu.shadowRoot?.querySelectorAll('#layer *') ?? [])]
    .map(({ localName, attributes }) =>
      [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' '),
    )
    .join('\n');

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
