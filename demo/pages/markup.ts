/** HTML that is ready for a page: every text in it has been escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What a template takes: markup as it is, texts escaped, nothing for what is missing. */
export type Part = Markup | string | number | false | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Writes HTML; what stands in `${}` is escaped, for a text and for a quoted attribute alike. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: texts }, ...parts.map(source)));
}

/** An attribute, or nothing where there is no value. */
export function attribute(name: string, value: string | undefined): Markup {
  return value ? html`${name}="${value}"` : html``;
}

/**
 * A script of JSON-LD. It is data, which a content security policy lets pass.
 *
 * @param value What `JSON.stringify` takes.
 */
export function jsonLd(value: unknown): Markup {
  // No text can end the script early.
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">
    ${new Markup(json)}
  </script>`;
}

function source(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return part.map(source).join('');
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
