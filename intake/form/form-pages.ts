import { createHash } from 'node:crypto';

import type { InvalidMember } from '../invalid-members.ts';
import type { Problem } from '../problems.ts';

import type { FormWords } from './form-words.ts';

const STYLE = `:root{color-scheme:light dark;font:100%/1.5 system-ui,sans-serif}
body{max-width:36rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.25}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** What the pages may do: show themselves. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Language',
} as const;

/** The page that a stored form leads to. `hours` is in how many the practice means to answer. */
export function thanksPage(words: FormWords, hours: number, phone?: string): string {
  return page(words, words.sentTitle, [paragraph(words.sent(hours))], phone);
}

/** The page that tells a person why the form was not stored, and what to do. It repeats no answer. */
export function problemPage(words: FormWords, problem: Problem, phone?: string): string {
  const { errors = [] } = problem;
  if (errors.length === 0) {
    return page(words, words.notSentTitle, [paragraph(words.tryLater)], phone);
  }
  const entries = errors.map((error) => `<li>${escaped(sentence(words, error))}</li>`);
  return page(
    words,
    words.problemTitle,
    [paragraph(words.notSent), `<ul>${entries.join('')}</ul>`, paragraph(words.goBack)],
    phone,
  );
}

function sentence(words: FormWords, { pointer, code }: InvalidMember): string {
  // A rule about an entry of a list is told at the list.
  const label = words.labels[pointer] ?? words.labels[pointer.replace(/\/\d+(\/.*)?$/, '')];
  const name = label ?? pointer.slice(pointer.lastIndexOf('/') + 1);
  return `${name}: ${words.codes[code]}`;
}

function page(words: FormWords, title: string, body: readonly string[], phone?: string): string {
  const call = phone === undefined ? '' : `<p>${escaped(words.call)} ${phoneLink(phone)}.</p>`;
  return `<!doctype html>
<html lang="${words.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${body.join('\n')}
${call}
<p>${escaped(words.emergency)}</p></main></body>
</html>
`;
}

/** A link that dials the digits in parentheses, where there are any: `727-MY-SPINE (727-697-7463)`. */
function phoneLink(phone: string): string {
  const digits = (/\(([\d\s+.-]{7,})\)$/.exec(phone)?.[1] ?? phone).replace(/\D/g, '');
  const country = digits.length === 10 ? '+1' : '+';
  return `<a href="tel:${country}${digits}"><bdi>${escaped(phone)}</bdi></a>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
