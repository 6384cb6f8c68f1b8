import { writeFileSync } from 'node:fs';

import { readPicture, writePicture } from './picture-file.ts';
import { storybookFolder } from './places.ts';
import { Studio } from './studio.ts';
import { views } from './views.ts';

// Takes the pictures of the README and the docs anew, from the stories: each widget in light and in
// dark, and the accessibility menu at work in four steps.

interface Menu extends HTMLElement {
  open(): void;
  close(): void;
}

const folder = process.env.WIDGET_PICTURES ?? 'docs/pictures';
const largest = 150_000;

const widgets = [
  { name: 'card', story: 'elements-practice-article-card--stacked', width: 384 },
  { name: 'invitation', story: 'elements-consultation-call-to-action--with-link', width: 640 },
  { name: 'form', story: 'elements-tele-consultation-form--form', width: 672 },
  { name: 'menu', story: 'elements-accessibility-menu--panel-open', width: 480 },
] as const;

const steps = [
  { name: 'menu-1-closed', act: () => undefined },
  { name: 'menu-2-open', act: openMenu },
  { name: 'menu-3-changed', act: changePage },
  { name: 'menu-4-reset', act: resetPage },
] as const;

const usual = views.find(({ name }) => name === 'light');
if (!usual) throw new Error('there is no view in light');

const studio = await Studio.open(storybookFolder);
for (const { name, story, width } of widgets) {
  for (const theme of ['light', 'dark'] as const) {
    await studio.show({ id: story }, { ...usual, theme, width });
    keep(theme === 'light' ? name : `${name}-dark`, await studio.photograph());
  }
}
await studio.show({ id: 'recipes--article-page' }, { ...usual, width: 720 });
for (const { name, act } of steps) {
  await studio.act(act);
  keep(name, await studio.photographWindow());
}
await studio.close();

/** Writes a picture, small enough for a page that shows all of them. */
function keep(name: string, png: Uint8Array): void {
  const bytes = writePicture(readPicture(png));
  if (bytes.length > largest) throw new Error(`${name} has ${bytes.length} bytes`);
  writeFileSync(`${folder}/${name}.png`, bytes);
  console.log(`${name}.png: ${(bytes.length / 1000).toFixed(0)} kB`);
}

// What follows runs in the page, each function alone: a visitor's clicks, one after the other.

async function openMenu(): Promise<void> {
  const menu = document.querySelector<Menu>('practice-accessibility-menu');
  menu?.shadowRoot?.querySelector<HTMLElement>('[part~=button]')?.click();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function changePage(): Promise<void> {
  const menu = document.querySelector<Menu>('practice-accessibility-menu');
  for (const wanted of ['.larger', '.larger', '.larger', 'input[name=contrast][value=dark]']) {
    const control = menu?.shadowRoot?.querySelector<HTMLElement>(wanted);
    if (!control) throw new Error(`the menu has no ${wanted}`);
    control.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  menu?.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function resetPage(): Promise<void> {
  const menu = document.querySelector<Menu>('practice-accessibility-menu');
  menu?.open();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const control = menu?.shadowRoot?.querySelector<HTMLElement>('[part~=reset]');
  if (!control) throw new Error('the menu has no reset');
  control.click();
  await new Promise((resolve) => setTimeout(resolve, 300));
  menu?.close();
}
