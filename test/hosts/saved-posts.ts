import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What has become of a text that an author has saved as a post. */
export interface Post {
  /** As it stands in the database. */
  readonly stored: string;
  /** As the site shows it: `the_content`. */
  readonly rendered: string;
}

/**
 * Saves texts as posts of a real WordPress, by an author who may not write any HTML. It runs in a
 * process of its own.
 *
 * @returns A post for each text, in the same order.
 */
export async function savePosts(texts: readonly string[]): Promise<readonly Post[]> {
  const saving = spawn(
    process.execPath,
    [fileURLToPath(new URL('save-wordpress-posts.ts', import.meta.url))],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  saving.stdin.end(JSON.stringify(texts));
  return JSON.parse(await text(saving.stdout)) as Post[];
}
