import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { elementsOf, type ElementDocs } from '../tools/manifest.ts';

/** What a page of documentation shows of one element besides its stories. */
export interface Documentation {
  readonly name: string;
  readonly summary: string;
  /** What people must know, in Markdown. */
  readonly notes: string;
  readonly parts: NonNullable<ElementDocs['cssParts']>;
  /** A story with the outlines of its parts, in a frame of its own. */
  readonly anatomy: { readonly address: string; readonly height: string };
}

interface Meta {
  readonly component?: unknown;
  readonly parameters: { readonly anatomy?: { readonly story?: string; readonly height?: string } };
}

const elements = elementsOf(manifest);
const notes = import.meta.glob<string>('./notes/*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/**
 * The documentation of the element that a module of stories is about. The module's parameter
 * `anatomy` may name the story, by its display name, and the height of its frame.
 */
export function documentationOf(
  { component, parameters: { anatomy = {} } }: Meta,
  stories: readonly { readonly id: string; readonly name: string }[],
): Documentation {
  const tag = String(component);
  const element = elements.find(({ tagName }) => tagName === tag);
  const story = stories.find(({ name }) => name === anatomy.story) ?? stories[0];
  return {
    name: tag,
    summary: element?.summary ?? '',
    notes: notes[`./notes/${tag}.md`] ?? '',
    parts: element?.cssParts ?? [],
    anatomy: {
      address: `iframe.html?id=${story?.id ?? ''}&viewMode=story&globals=anatomy:on`,
      height: anatomy.height ?? '30rem',
    },
  };
}
