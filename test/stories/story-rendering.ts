import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';

/** A module of stories: the default export says what is common, each other one is a story. */
export type StoryModule = Readonly<Record<string, StoryObj>> & { readonly default: Meta };

type Play = (context: object) => unknown;
type BeforeEach = (context: object) => unknown;
type Decorator = (story: () => unknown, context: object) => unknown;

/** The stories of a module by their export's name. */
export function storiesOf(module: StoryModule): readonly (readonly [string, StoryObj])[] {
  return Object.entries(module).filter(([name]) => name !== 'default');
}

/**
 * Shows a story as Storybook does: what it prepares, its arguments, its decorators from the inside
 * out, then what it plays.
 *
 * @param canvas The element to show it in, part of the page.
 * @returns Undoes what the story has prepared.
 */
export async function showStory(
  meta: Meta,
  story: StoryObj,
  canvas: HTMLElement,
): Promise<() => Promise<void>> {
  const args: Args = { ...meta.args, ...story.args };
  const context = { args, canvasElement: canvas, globals: {} };
  const undo = await prepare([meta.beforeEach, story.beforeEach], context);
  const show = story.render ?? meta.render;
  const inner = () =>
    show ? show(args, context as never) : createElement(String(meta.component), args);
  const decorators = [story.decorators, meta.decorators].flat().filter(Boolean) as Decorator[];
  const outer = decorators.reduce<() => unknown>(
    (shown, decorate) => () => decorate(shown, context),
    inner,
  );
  render(html`${outer()}`, canvas);
  await settle(canvas);
  await (story.play as Play | undefined)?.(context);
  await settle(canvas);
  return undo;
}

/** Waits until every Lit element in a tree, shadow trees included, has rendered. */
async function settle(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    await (element as { updateComplete?: Promise<boolean> }).updateComplete;
    if (element.shadowRoot) await settle(element.shadowRoot);
  }
}

function createElement(tag: string, args: Args): HTMLElement {
  return Object.assign(document.createElement(tag), args);
}

async function prepare(steps: readonly unknown[], context: object): Promise<() => Promise<void>> {
  const cleanups: unknown[] = [];
  for (const step of steps.flat().filter(Boolean)) {
    cleanups.push(await (step as BeforeEach)(context));
  }
  return async () => {
    for (const cleanup of cleanups.reverse()) {
      if (typeof cleanup === 'function') await (cleanup as () => unknown)();
    }
  };
}
