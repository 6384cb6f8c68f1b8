/* eslint-disable @typescript-eslint/prefer-for-of -- on a broken page lists of nodes are not iterable */
import type {} from '../site/recorded-page.ts';

/** What is found on a page with every element. */
export interface Found {
  /** A line for each element: its tag, what its shadow root says, its size; `-` for what shows nothing. */
  readonly looks: readonly string[];
  /** Whether the phone link of the page can be seen and dialled. */
  readonly dials: boolean;
  /** Whether the scripts after the library's have run. */
  readonly siblingRan: boolean;
}

/** Reads what `lookAtPage` has written. */
export function readFound(text: string): Found {
  const [dials, siblingRan, ...looks] = text.split('\n');
  return { dials: dials === 'true', siblingRan: siblingRan === 'true', looks };
}

/*
 * What follows runs in a page, each function by itself, and uses no more of the page than it must: what is
 * there may be broken. Each returns a text, which reaches the test whatever JSON is on that page.
 */

/**
 * Looks at a page with every element on it, when nothing changes any more.
 *
 * @param expected What is waited for, lines joined by newlines; empty where nobody knows.
 * @returns For `readFound`.
 */
export async function lookAtPage(expected: string): Promise<string> {
  const pause = () => new Promise<void>((resolve) => window.setTimeout(resolve, 40));
  const textOf = (node: Node): string => {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, '');
    if ((node as Element).localName === 'style') return '';
    let text = '';
    for (let at = 0; at < node.childNodes.length; at++) text += textOf(node.childNodes[at] as Node);
    return text.replace(location.href, '');
  };
  const look = (): string[] => {
    const looks: string[] = [];
    const all = document.getElementsByTagName('*');
    for (let at = 0; at < all.length; at++) {
      const each = all[at] as HTMLElement;
      if (!each.localName.startsWith('practice-')) continue;
      const root = each.shadowRoot;
      const isDrawn = !!root?.querySelector('*:not(style)');
      const { width, height } = each.getBoundingClientRect();
      const says = root && isDrawn ? textOf(root) : '-';
      const box = `${String(Math.round(width))} x ${String(Math.round(height))}`;
      looks[looks.length] = `${each.localName} | ${says} | ${box}`;
    }
    return looks;
  };
  const joined = (looks: readonly string[]) => {
    let text = '';
    for (let at = 0; at < looks.length; at++) text += (at ? '\n' : '') + (looks[at] ?? '');
    return text;
  };
  let last = '';
  for (let tries = 0, steady = 0; tries < 100 && steady < 20; tries++) {
    await pause();
    const now = joined(look());
    if (now === expected) break;
    steady = now === last ? steady + 1 : 0;
    last = now;
  }
  const link = document.querySelector<HTMLElement>('#call a');
  const dials =
    !!link?.getAttribute('href')?.startsWith('tel:+17276977463') &&
    link.getBoundingClientRect().height > 0;
  const { siblingRan } = window as { siblingRan?: boolean };
  return `${String(dials)}\n${String(siblingRan)}\n${joined(look())}`;
}

/**
 * Fills in the request form of the page as somebody would, sends it, and waits for what follows.
 *
 * @param patience How often to look for it.
 * @returns What the form says in the end, as far as it is known here.
 */
export async function sendForm(patience: number): Promise<string> {
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  if (!root) return 'no form';
  const control = (id: string) => root.getElementById(id) as HTMLInputElement | null;
  const fire = (target: EventTarget, type: string) => {
    // MooTools has put a class of its own under the name of the constructor.
    const event = document.createEvent('Event');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way that such a page leaves
    event.initEvent(type, true, false);
    target.dispatchEvent(event);
  };
  const answers = [
    ['given', 'Jane'],
    ['family', 'Doe'],
    ['phone', '(727) 555-0123'],
    ['state', 'FL'],
  ];
  for (let at = 0; at < answers.length; at++) {
    const field = control(answers[at]?.[0] ?? '');
    if (!field) return 'no field';
    field.value = answers[at]?.[1] ?? '';
    fire(field, 'input');
    fire(field, 'change');
  }
  control('preferred')?.click();
  control('consent')?.click();
  control('submit')?.click();
  for (let tries = 0; tries < patience; tries++) {
    await new Promise<void>((resolve) => window.setTimeout(resolve, 40));
    if (root.querySelector('[part="receipt"]')) return 'sent';
    if (root.querySelector('[part="summary"]')) return 'asked again';
  }
  return 'on its way';
}

/** Opens the accessibility menu, makes the text larger, and resets it: the sizes before, between and after. */
export async function useMenu(): Promise<string> {
  const pause = () => new Promise<void>((resolve) => window.setTimeout(resolve, 40));
  const menu = document.querySelector<HTMLElement & { open(): void; reset(): void }>(
    'practice-accessibility-menu',
  );
  const paragraph = document.querySelector('p');
  if (!menu?.shadowRoot || !paragraph) return 'no menu';
  const size = () => getComputedStyle(paragraph).fontSize;
  const before = size();
  const between: string[] = [];
  try {
    menu.open();
    let larger: HTMLElement | null = null;
    for (let tries = 0; tries < 60 && !larger; tries++) {
      await pause();
      larger = menu.shadowRoot.querySelector<HTMLElement>('.step.larger');
    }
    larger?.click();
    await pause();
    await pause();
    between.push(size());
    menu.reset();
  } catch (error) {
    return String(error);
  }
  await pause();
  await pause();
  return `${before} ${between.join(' ')} ${size()}`;
}

/** Presses every phone link of the page, inside the elements too. */
export function pressPhoneLinks(): number {
  let count = 0;
  const press = (root: ParentNode) => {
    const all = root.querySelectorAll<HTMLElement>('*');
    for (let at = 0; at < all.length; at++) {
      const each = all.item(at);
      if (each.getAttribute('href')?.startsWith('tel:')) {
        each.click();
        count++;
      }
      if (each.shadowRoot) press(each.shadowRoot);
    }
  };
  press(document);
  return count;
}

/** What has gone wrong on the page, or what its developer was told: one a line. */
export function tellRecorded(what: 'faults' | 'warnings'): string {
  let text = '';
  for (let at = 0; at < window.recorded[what].length; at++) {
    text += (at ? '\n' : '') + (window.recorded[what][at] ?? '');
  }
  return text;
}
