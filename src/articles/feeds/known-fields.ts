import { isWebAddress } from '../../embedding/safe-url.js';
import type { Article } from '../article.js';

type Filled<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
const LONGEST = 300;

/** Leaves out what is empty: no text, no list, no object, nothing. */
export function known<Fields extends object>(fields: Fields): Filled<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !isEmpty(value)),
  ) as Filled<Fields>;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '' || Number.isNaN(value);
}

/** The text of a value; empty where it is none. Numbers count: some feeds number their articles. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A value as an object whose fields may be anything. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A value as a list; one thing alone is a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A web address, made absolute; empty where it is none (URL Standard §4.4). */
export function webAddress(value: unknown, base: string): string {
  const written = text(value);
  if (!written || !URL.canParse(written, base)) return '';
  const { href } = new URL(written, base);
  return isWebAddress(href) ? href : '';
}

/** The first sentences of a text, as long as an excerpt is. */
export function excerptOf(whole: string): string {
  if (whole.length <= LONGEST) return whole;
  const start = whole.slice(0, LONGEST);
  // Chinese and Japanese have no space to end at.
  return `${start.replace(/\s\S{0,40}$/, '').replace(/[\s.,;:–—-]+$/, '')}…`;
}

/** An excerpt without what WordPress and its plugins put where they cut it. */
export function withoutCutMark(excerpt: string): string {
  return excerpt.replace(
    /(?:…|\.\.\.)?\s*\[(?:…|\.\.\.)\](?:\s*(?:The post|La entrada)\s.*)?$/,
    '…',
  );
}

/** An article of what is known of it. */
export function articleOf(fields: { readonly [Name in keyof Article]: unknown }): Article {
  return known(fields) as Article;
}
