interface Open {
  /** Its name in the markup: what its end tag says. */
  readonly source: string;
  /** The name of what was made of it; empty where its content stands without it. */
  readonly name: string;
  readonly node: Node;
}

const deepest = 100;
const closesParagraph =
  /^(?:address|blockquote|d[dlt]|details|div|fig(?:caption|ure)|h[1-6r]|li|[ou]l|p|pre|summary|table)$/;
const cell = /^(?:caption|t(?:able|d|h))$/;
const heading = /^h[1-6]$/;
/** Where nothing but other parts of the table may stand. */
const rows = /^t(?:able|body|foot|head|r)$/;
const partOfTable = /^(?:caption|t(?:able|body|foot|head|[rdh]))$/;
const tableParts: Readonly<Record<string, RegExp>> = {
  caption: /^table$/,
  thead: /^table$/,
  tbody: /^table$/,
  tfoot: /^table$/,
  tr: /^t(?:able|body|foot|head)$/,
  td: rows,
  th: rows,
};
interface Item {
  readonly list: RegExp;
  readonly items: RegExp;
  readonly stop: RegExp;
}
const listItem: Item = {
  list: /^[ou]l$/,
  items: /^li$/,
  stop: /^(?:[ou]l|caption|t(?:able|d|h))$/,
};
const term: Item = { list: /^dl$/, items: /^d[dt]$/, stop: /^(?:dl|caption|t(?:able|d|h))$/ };
const items: Readonly<Record<string, Item>> = { li: listItem, dt: term, dd: term };

/**
 * Grows a tree of elements from a row of tags. Where tags are missing, crossed or out of place, the
 * tree is one that HTML can write (HTML §13.2.6): written out and read again it is the same.
 */
export class MarkupTree {
  readonly #root: DocumentFragment;
  readonly #open: Open[] = [];

  constructor(root: DocumentFragment) {
    this.#root = root;
  }

  /**
   * Makes room for an element: ends those that it can't stand in.
   *
   * @param name What it should be.
   * @returns What it can be; empty where its content must do without it.
   */
  room(name: string): string {
    const part = tableParts[name];
    if (part) return this.#roomInTable(name, part);
    this.#leaveRows();
    const item = items[name];
    if (item && this.#find(item.list, cell) < 0) return this.room('div');
    if (item) this.#endFrom(this.#find(item.items, item.stop));
    if (heading.test(name)) this.#endFrom(this.#find(heading, cell));
    if (closesParagraph.test(name)) this.#endFrom(this.#find(/^p$/, cell));
    if (name === 'a') this.#endFrom(this.#find(/^a$/, cell));
    if (/^r[pt]$/.test(name)) return this.#roomInRuby(name);
    return name === 'a' && this.#find(/^a$/) >= 0 ? '' : name;
  }

  /** Appends an element that holds nothing, where room was made. */
  append(element: Element): void {
    this.#parent.appendChild(element);
  }

  /**
   * Begins an element where room was made. Too deep down, the content stands without it.
   *
   * @param source Its name in the markup.
   * @param element Nothing where its content stands without it anyway.
   */
  begin(source: string, element?: Element): void {
    if (this.#open.length < deepest) this.#begin(source, element);
  }

  /** Ends an element by its name in the markup, if it is open. */
  end(source: string): void {
    const name = nameInEndTags(source);
    const stop = partOfTable.test(source) ? /^table$/ : cell;
    for (let index = this.#open.length; index--;) {
      const open = this.#open[index];
      if (open?.source === name) return this.#endFrom(index);
      if (open && stop.test(open.name)) return;
    }
  }

  /** Appends a text; between the rows of a table there is none but in a cell. */
  text(text: string): void {
    if (/\S/.test(text)) this.#leaveRows();
    else if (rows.test(this.#name)) return;
    // HTML leaves out the line break that a pre begins with.
    const begins = this.#name === 'pre' && !this.#parent.firstChild;
    const kept = begins ? text.replace(/^\n+/, '') : text;
    if (kept) this.#parent.appendChild(this.#root.ownerDocument.createTextNode(kept));
  }

  get #parent(): Node {
    return this.#open.at(-1)?.node ?? this.#root;
  }

  /** The name of the element in which content would stand. */
  get #name(): string {
    return this.#parent.nodeName.toLowerCase();
  }

  #begin(source: string, element?: Element): void {
    const node = element ? this.#parent.appendChild(element) : this.#parent;
    this.#open.push({ source: nameInEndTags(source), name: element?.localName ?? '', node });
  }

  #imply(name: string): void {
    this.#begin(name, this.#root.ownerDocument.createElement(name));
  }

  /** The innermost open element of a name; -1 where there is none, or a stop comes first. */
  #find(wanted: RegExp, stop?: RegExp): number {
    for (let index = this.#open.length; index--;) {
      const name = this.#open[index]?.name ?? '';
      if (wanted.test(name)) return index;
      if (stop?.test(name)) break;
    }
    return -1;
  }

  #endFrom(index: number): void {
    if (index >= 0) this.#open.length = Math.min(index, this.#open.length);
  }

  #leaveRows(): void {
    if (!rows.test(this.#name)) return;
    this.room('td');
    this.#imply('td');
  }

  #roomInTable(name: string, part: RegExp): string {
    const index = this.#find(part);
    const isCell = /^t[dh]$/.test(name);
    if (index < 0) return isCell || name === 'caption' ? this.room('div') : '';
    this.#endFrom(index + 1);
    if (this.#name === 'table' && (isCell || name === 'tr')) this.#imply('tbody');
    if (isCell && this.#name !== 'tr') this.#imply('tr');
    return name;
  }

  #roomInRuby(name: string): string {
    const ruby = this.#find(/^ruby$/, cell);
    this.#endFrom(ruby + 1 || -1);
    return ruby < 0 ? '' : name;
  }
}

/** The end tag of any heading ends the heading that is open. */
function nameInEndTags(name: string): string {
  return heading.test(name) ? 'h' : name;
}
