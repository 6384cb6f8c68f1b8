import { html, nothing, type TemplateResult } from 'lit';

/** A picture to show; sizes in CSS pixels, 0 where they are unknown. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
  readonly srcset: string;
  /** The width it will have, as in `<img sizes>`, for the choice from `srcset`. */
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
  /** Whether it may wait until it is near the viewport. */
  readonly lazy: boolean;
  /** Whether it is the one that the page waits for. */
  readonly priority?: boolean;
  /** Whether it is known not to load. */
  readonly failed: boolean;
}

/**
 * A picture in a box that keeps its room before, while and after it loads, part `image`. A picture
 * that does not load leaves an empty box with its description instead of a broken-image icon.
 *
 * @param picture What to show.
 * @param fail Called when the picture could not be loaded; the `error` may also be caught above.
 */
export function pictureTemplate(picture: Picture, fail?: () => void): TemplateResult {
  const sized = picture.width > 0 && picture.height > 0;
  return html`<div class="picture ${sized ? 'sized' : ''}" part="image">
    ${picture.failed ? missing(picture, sized) : image(picture, fail)}
  </div>`;
}

function image(picture: Picture, fail?: () => void): TemplateResult {
  // Firefox starts to load as soon as there is a src: whatever rules the loading comes before it.
  return html`<img
    alt=${picture.alt}
    loading=${picture.lazy ? 'lazy' : nothing}
    fetchpriority=${picture.priority ? 'high' : nothing}
    decoding="async"
    width=${picture.width || nothing}
    height=${picture.height || nothing}
    sizes=${(picture.srcset && picture.sizes) || nothing}
    srcset=${picture.srcset || nothing}
    @error=${fail ?? nothing}
    src=${picture.url}
  />`;
}

function missing({ alt, width, height }: Picture, sized: boolean): TemplateResult {
  const room = html`<svg viewBox="0 0 ${width} ${height}" width=${width} aria-hidden="true"></svg>`;
  return html`${sized ? room : nothing}<span class="missing">${alt}</span>`;
}
