import type { Preview } from '@storybook/web-components-vite';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

/** What the toolbar can change on the page around a story; every name is part of a story's address. */
export interface Surroundings {
  readonly anatomy: string;
  readonly brand: string;
  readonly density: string;
  readonly fontSize: string;
  readonly hostile: string;
  readonly language: string;
  readonly motion: string;
  readonly theme: string;
}

/** The page that a story stands on while nobody has chosen anything. */
export const initialSurroundings: Surroundings = {
  anatomy: 'off',
  brand: 'none',
  density: 'normal',
  fontSize: '100',
  hostile: 'off',
  language: 'en',
  motion: 'full',
  theme: 'light',
};

/**
 * The toolbar's menus.
 *
 * @param brands Names of the example brands that there are.
 */
export function toolbars(brands: readonly string[]): GlobalTypes {
  return {
    brand: menu('Example brand: nothing but tokens', 'paintbrush', [
      ['none', 'No brand'],
      ...brands.map((name): Choice => [name, name.slice(0, 1).toUpperCase() + name.slice(1)]),
    ]),
    theme: menu('Colour scheme of the page', 'contrast', [
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['system', 'As the system'],
    ]),
    language: menu('Language and direction of the page', 'globe', [
      ['en', 'English'],
      ['es', 'Spanish'],
      ['de', 'German page: English words'],
      ['ar', 'Arabic page, right to left: English words'],
    ]),
    density: menu('Density: paddings and gaps', 'component', [
      ['normal', 'Normal density'],
      ['compact', 'Compact'],
      ['roomy', 'Roomy'],
    ]),
    motion: menu('Motion (an approximation, see Welcome)', 'play', [
      ['full', 'Motion'],
      ['reduced', 'Reduced motion'],
    ]),
    fontSize: menu('The visitor’s font size (emulated, see Welcome)', 'zoom', [
      ['100', 'Text 100 %'],
      ['200', 'Text 200 %'],
    ]),
    hostile: menu('A page with aggressive styles of its own', 'alert', [
      ['off', 'Kind page'],
      ['on', 'Hostile page'],
    ]),
    anatomy: menu('Outlines and names of the parts', 'outline', [
      ['off', 'No outlines'],
      ['on', 'Anatomy'],
    ]),
  };
}

type Choice = readonly [value: string, title: string];

function menu(description: string, icon: string, choices: readonly Choice[]): GlobalTypes[string] {
  const items = choices.map(([value, title]) => ({ value, title }));
  return { description, toolbar: { icon: icon as never, dynamicTitle: true, items } };
}
