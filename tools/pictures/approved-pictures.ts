import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

import { compare } from './comparison.ts';
import { readPicture, mergeColors, writePicture } from './picture-file.ts';
import type { Story } from './stories.ts';
import type { View } from './views.ts';

/** The pictures that somebody has looked at and found right: a folder a story, a file a view. */
export class ApprovedPictures {
  readonly #folder: string;
  readonly #differences: string;

  /**
   * @param folder Where they are kept.
   * @param differences Where the pictures of differences go.
   */
  constructor(folder: string, differences: string) {
    this.#folder = folder;
    this.#differences = differences;
  }

  /**
   * Compares what was photographed with what was approved. A difference is written as a picture.
   *
   * @returns What is wrong, in words; nothing when all is well.
   */
  check(story: Pick<Story, 'id'>, view: Pick<View, 'name'>, png: Uint8Array): string | undefined {
    const file = this.#fileOf(story, view);
    const shown = join(this.#differences, `${story.id}--${view.name}.png`);
    rmSync(shown, { force: true });
    if (!existsSync(file)) {
      return `${file} is missing: look at the story, then run npm run pictures:approve`;
    }
    const difference = compare(readPicture(readFileSync(file)), mergeColors(readPicture(png)));
    if (!difference) return undefined;
    write(shown, writePicture(difference.picture));
    return `${difference.pixels} pixels differ from ${file}: look at ${shown}; npm run pictures:approve accepts`;
  }

  /**
   * Keeps a picture, unless the approved one shows the same.
   *
   * @returns Whether it was written.
   */
  approve(story: Pick<Story, 'id'>, view: Pick<View, 'name'>, png: Uint8Array): boolean {
    if (!this.check(story, view, png)) return false;
    rmSync(join(this.#differences, `${story.id}--${view.name}.png`), { force: true });
    write(this.#fileOf(story, view), writePicture(mergeColors(readPicture(png))));
    return true;
  }

  /** The approved pictures that no story has any more. */
  orphans(stories: readonly Pick<Story, 'id'>[], views: readonly View[]): readonly string[] {
    const pictured = views.filter(({ picture }) => picture);
    const known = new Set(
      stories.flatMap((story) => pictured.map((view) => this.#fileOf(story, view))),
    );
    return this.#files().filter((file) => !known.has(file));
  }

  /** Takes a picture away. */
  remove(file: string): void {
    rmSync(file);
  }

  /** How many pictures are kept, and their size in bytes. */
  size(): { readonly count: number; readonly bytes: number } {
    const files = this.#files();
    return {
      count: files.length,
      bytes: files.reduce((total, file) => total + statSync(file).size, 0),
    };
  }

  #fileOf(story: Pick<Story, 'id'>, view: Pick<View, 'name'>): string {
    return join(this.#folder, story.id, `${view.name}.png`);
  }

  #files(): readonly string[] {
    const pattern = join(this.#folder, '**', '*.png').replaceAll(sep, '/');
    return globSync(pattern).toSorted();
  }
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
