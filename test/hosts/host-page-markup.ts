import type { Staging } from './in-page/stage.ts';

/** A page that the elements must live on. */
export interface HostPage {
  readonly name: string;
  /** The whole document; or the path of a package's own page. */
  readonly html: string | { readonly packaged: string };
  readonly isXml?: boolean;
  /** Whether the page stands in a frame's `srcdoc`. */
  readonly isFramed?: boolean;
  readonly width?: number;
  readonly around?: readonly string[];
  readonly inside?: NonNullable<Staging['inside']>;
  readonly rootCss?: string;
  /**
   * What sizes should be: those of a plain page, those times a number, or only what fits the box
   * (where the page lets boxes shrink to their words).
   */
  readonly sizes?: number | 'fits';
}

/** Ordinary content of a page, well-formed as XML too. */
export const ordinary = `<header class="navbar"><nav><ul><li><a href="#home">Home</a></li>
  <li class="active"><a href="#team">Team</a></li></ul></nav></header>
  <main class="container"><h1 class="title">North Clinic</h1>
  <section class="card"><h2 class="heading">Our care</h2><p>We treat <strong>backs</strong> and
  <em>necks</em>. <a class="button" href="#more">More</a></p><img alt="" src="/picture.svg"/>
  <svg width="20" height="20"><circle r="9" cx="10" cy="10"/></svg></section>
  <form action="#f"><label for="q">Search</label> <input id="q" name="q"/>
  <select name="s"><option>One</option></select> <button type="button" class="btn">Go</button></form>
  <table><tbody><tr><th>Mon</th><td class="col-1">9 to 5</td></tr></tbody></table>
  <blockquote><p>They listened.</p></blockquote></main>
  <footer><p hidden="">Draft</p><small>© North Clinic</small></footer>`;

/** What a made page differs in from an ordinary one. */
export interface Made {
  readonly css?: string;
  readonly head?: string;
  readonly body?: string;
  readonly doctype?: string;
  /** Attributes of `html`. */
  readonly root?: string;
}

/** The document of a page made here. */
export const made = ({
  css = '',
  head = '',
  body = ordinary,
  doctype = '<!DOCTYPE html>',
  root = 'lang="en"',
}: Made): string =>
  `${doctype}<html ${root}><head><meta charset="utf-8"/><title>Host</title>${head}` +
  `<style>${css}</style></head><body>${body}</body></html>`;

/** An ordinary page with a style sheet of its own. */
export const styled = (name: string, css: string, more: Partial<HostPage> = {}): HostPage => ({
  name,
  html: made({ css }),
  ...more,
});
