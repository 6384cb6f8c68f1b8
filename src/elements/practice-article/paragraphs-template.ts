import { html, nothing, type TemplateResult } from 'lit';

import type { ArticleFacts } from '../../articles/article.js';

/** The text of an article that is known as plain text alone; an empty line begins a paragraph. */
export function paragraphs({
  body,
  markup,
}: ArticleFacts): readonly TemplateResult[] | typeof nothing {
  if (!body || markup) return nothing;
  return body.split(/\n\s*\n/).map((text) => html`<p class="paragraph">${text}</p>`);
}
