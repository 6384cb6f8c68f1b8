/**
 * Puts a word before the page's title while the form has errors, as the GOV.UK Design System asks:
 * who comes back to the tab hears at once what it wants of them. What the page itself writes into
 * its title meanwhile stays.
 */
export class ErrorTitle {
  #shown: string | undefined;

  /** `word` is `Error:` in the visitor's language; empty for none. */
  show(page: Document, word: string): void {
    const before = this.#shown ? `${this.#shown} ` : '';
    if (word === (this.#shown ?? '')) return;
    const plain = page.title.startsWith(before) ? page.title.slice(before.length) : page.title;
    this.#shown = word || undefined;
    page.title = word ? `${word} ${plain}` : plain;
  }
}
