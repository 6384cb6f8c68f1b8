import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

import { Markup } from './markup.ts';

/** What the front matter of an article says, by schema.org's names. */
interface FrontMatter {
  readonly headline: string;
  /** The category. */
  readonly articleSection: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  /** `identifier` of an employee. */
  readonly author: string;
  /** `identifier` of an employee. */
  readonly reviewedBy?: string;
  /** When that was, `2026-03-11`. */
  readonly lastReviewed?: string;
  readonly abstract: string;
  readonly image: string;
  readonly imageAlt: string;
  /** BCP 47 tag. */
  readonly inLanguage: string;
}

/** One article of a practice. */
export interface Article extends FrontMatter {
  /** Names the article in its address. */
  readonly slug: string;
  readonly body: Markup;
  /** What the body says, without markup. */
  readonly text: string;
  /** The headings of its sections, each with its id. */
  readonly sections: readonly Section[];
}

/** One section of an article. */
export interface Section {
  readonly id: string;
  readonly heading: string;
}

// Markup inside Markdown is shown as text: whoever writes an article writes no HTML.
const markdown = new MarkdownIt({ html: false, typographer: false });

/**
 * Reads an article: YAML between two lines of `---`, then Markdown.
 *
 * @param path Path of the file; its name without `.md` is the slug.
 * @throws {SyntaxError} When the file has no front matter, or no headline in it.
 */
export function readArticle(path: string): Article {
  const [, matter, text] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const facts = (matter === undefined ? {} : parse(matter)) as Partial<FrontMatter>;
  if (!facts.headline || text === undefined) {
    throw new SyntaxError(`${path} has no front matter with a headline`);
  }
  return { ...(facts as FrontMatter), slug: basename(path, '.md'), ...readBody(text) };
}

/** A name as an id: `Sun & Moles` is `sun-moles`. */
export function idOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function readBody(text: string): Pick<Article, 'body' | 'text' | 'sections'> {
  const tokens = markdown.parse(text, {});
  const sections: Section[] = [];
  tokens.forEach((token, at) => {
    if (token.type !== 'heading_open' || token.tag !== 'h2') return;
    const heading = tokens[at + 1]?.content ?? '';
    token.attrSet('id', idOf(heading));
    sections.push({ id: idOf(heading), heading });
  });
  const body = new Markup(markdown.renderer.render(tokens, markdown.options, {}));
  return { body, text: body.source.replace(/<[^>]*>/g, ' '), sections };
}
