import { html, nothing, type TemplateResult } from 'lit';

import type { ArticleFacts } from '../../articles/article.js';
import { isImageAddress, safeUrl } from '../../embedding/safe-url.js';
import { filledBy } from '../../embedding/served.js';

import { link } from './meta-template.js';

/**
 * Who wrote an article: photo, name, role, and what the page says of the author itself. It is shown
 * where there is a photo or something is said; else the meta line has said it all.
 *
 * @param host The element, for warnings.
 * @param label What the box is called.
 * @param language The language of that name.
 */
export function authorBox(
  host: Element,
  facts: ArticleFacts,
  label: string,
  language: string,
): TemplateResult {
  const photo = safeUrl(host, 'author-image', facts.authorImage, isImageAddress);
  const { author, authorRole, authorUrl } = facts;
  const isShown = !!filledBy(host, 'author') || (!!photo && !!author);
  return html`<div class="author" part="author" ?hidden=${!isShown}>
    ${photo ? photoTemplate(photo) : nothing}
    <div class="author-words">
      <p class="author-label" lang=${language}>${label}</p>
      ${
        author
          ? html`<p class="author-name">${link({ host }, 'author-href', authorUrl, author)}</p>`
          : nothing
      }
      ${authorRole ? html`<p class="author-role">${authorRole}</p>` : nothing}
      <slot name="author"></slot>
    </div>
  </div>`;
}

// The name stands beside it: a photo that fails leaves nothing.
function photoTemplate(url: string): TemplateResult {
  return html`<img
    class="author-photo"
    alt=""
    width="80"
    height="80"
    loading="lazy"
    decoding="async"
    @error=${(event: Event) => setHidden(event, true)}
    @load=${(event: Event) => setHidden(event, false)}
    src=${url}
  />`;
}

function setHidden({ target }: Event, isHidden: boolean): void {
  (target as HTMLElement).hidden = isHidden;
}
