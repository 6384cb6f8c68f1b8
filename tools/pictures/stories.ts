import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One story of a built Storybook. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

interface Entry extends Story {
  readonly type: string;
  readonly tags?: readonly string[];
}

/**
 * The stories of a built Storybook. Those that are tagged `!test` are left out: they show what is
 * not ours.
 *
 * @throws {Error} When the folder holds no built Storybook, or one without stories.
 */
export function readStories(folder: string): readonly Story[] {
  const stories = Object.values(readIndex(folder)).filter(
    ({ type, tags = [] }) => type === 'story' && tags.includes('test'),
  );
  if (stories.length === 0) throw new Error(`${folder} has no stories`);
  return stories.map(({ id, title, name }) => ({ id, title, name }));
}

function readIndex(folder: string): Readonly<Record<string, Entry>> {
  try {
    const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      entries: Record<string, Entry>;
    };
    return entries;
  } catch (cause) {
    throw new Error(`${folder} is no built Storybook: run npm run build-storybook`, { cause });
  }
}
