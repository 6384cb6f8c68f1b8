/** How far a list has been leafed through. */
export interface Paging {
  /** `more` adds a page to what is shown, `pages` shows one at a time, `none` knows no pages. */
  readonly paging: 'more' | 'pages' | 'none';
  /** Articles to a page. */
  readonly pageSize: number;
  /** The page that was asked for, from 1. */
  readonly page: number;
}

/** Where what is shown starts and ends among the articles, as `slice` takes it. */
export interface ShownRange {
  readonly from: number;
  /** May be past the last article. */
  readonly to: number;
}

/** The range of the articles that a visitor has asked to see. */
export function shownRange({ paging, pageSize, page }: Paging): ShownRange {
  if (paging === 'none') return { from: 0, to: Infinity };
  return { from: paging === 'pages' ? (page - 1) * pageSize : 0, to: page * pageSize };
}

/**
 * The last page that can be asked for. Of articles that have not been read yet, only the next page
 * is certain.
 *
 * @param count Articles that are known.
 * @param hasMore Whether there are others.
 */
export function lastPage(count: number, pageSize: number, hasMore: boolean): number {
  return Math.max(1, hasMore ? Math.floor(count / pageSize) + 1 : Math.ceil(count / pageSize));
}

/**
 * The pages to offer, at most seven: the first, the last, the current one and those beside it.
 *
 * @returns Page numbers in order; 0 stands for pages that are left out, never for a single one.
 */
export function pageNumbers(current: number, last: number): readonly number[] {
  // Near an end, more pages stand on the other side: buttons stay where they are while one leafs.
  const middle = Math.min(Math.max(current, 4), Math.max(last - 3, 4));
  const pages = [1, middle - 1, middle, middle + 1, last]
    .filter((page, at, all) => page <= last && all.indexOf(page) === at)
    .sort((a, b) => a - b);
  return pages.flatMap((page, at) => {
    const left = page - (pages[at - 1] ?? 0) - 1;
    return left > 1 ? [0, page] : left === 1 ? [page - 1, page] : [page];
  });
}
