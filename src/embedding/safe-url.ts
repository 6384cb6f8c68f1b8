import { warn } from './developer-warnings.js';

/**
 * Whether a text is an URL that a link may lead to: http, https, or relative to the page. It is
 * read as a browser reads it (URL Standard §4.4), so that `java\nscript:` hides nothing.
 */
export function isWebAddress(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url, 'https://relative.invalid').protocol);
  } catch {
    return false;
  }
}

/**
 * Whether a text is an URL that an image may come from: a web address, or an image inside a
 * `data:` URL, which is what bundlers make of small files.
 */
export function isImageAddress(url: string): boolean {
  return /^data:image\//i.test(url) || isWebAddress(url);
}

/**
 * Lets an URL through that is safe to use, and drops any other with one warning.
 *
 * @param element The element that has the URL.
 * @param name The attribute's name, for the warning.
 * @param url What the page wrote, may be empty.
 * @param isSafe What is let through.
 * @returns The URL as it was written, or an empty string.
 */
export function safeUrl(
  element: Element,
  name: string,
  url: string,
  isSafe: (url: string) => boolean = isWebAddress,
): string {
  if (!url || isSafe(url)) return url;
  warn(element, `${name}="${url}" is not a web address, so it is not used.`);
  return '';
}
