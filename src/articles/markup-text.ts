import { markupTokens } from './markup-tokens.js';

/** Elements in the middle of a word; all others part words. */
const inline =
  /^(?:a|abbr|b|bd[io]|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|r[bt]c?|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;

/**
 * The text of some markup, as one line for people: character references are decoded once, tags go,
 * scripts, styles, forms and drawings go with what they hold, blocks are parted by a space. Markup
 * that was encoded twice leaves the characters of a tag, which is text like any other.
 *
 * @param markup The title or the excerpt of a feed; plain text is fine.
 */
export function plainText(markup: string): string {
  let text = markup;
  if (/[<&]/.test(markup)) {
    text = '';
    for (const { kind, value } of markupTokens(markup)) {
      if (kind === 'text') text += value;
      else if (!inline.test(value)) text += ' ';
    }
  }
  // A single no-break space is meant: French puts it before a colon.
  return text.replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' ')).trim();
}
