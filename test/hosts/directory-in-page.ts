// What the page of five hundred practices runs. It is served without its types.

interface Practice {
  readonly identifier: string;
  readonly telephone: string;
}

declare global {
  interface Window {
    readonly practices: readonly Practice[];
  }
}

/** How many elements the page has, shadow trees included, and what each card says. */
export interface Drawn {
  readonly nodes: number;
  readonly cards: readonly DrawnCard[];
}

export interface DrawnCard {
  readonly name: string;
  readonly tel: string;
  readonly hours: string;
  readonly languages: string;
  readonly lang: string;
}

/** Puts all practices on the page, each as an element of its own or all in one directory. */
export function mount(how: 'cards' | 'directory'): void {
  const box = document.createElement('main');
  if (how === 'cards') {
    for (const practice of window.practices) {
      box.append(Object.assign(document.createElement('practice-card'), { practice }));
    }
  } else {
    const list = document.createElement('practice-directory');
    list.setAttribute('page-size', '0');
    box.append(Object.assign(list, { practices: window.practices }));
  }
  document.body.append(box);
}

/** Whether every practice has its card. */
export function isDrawn(): boolean {
  return cardsOf().length === window.practices.length;
}

/** Takes them away again. */
export function unmount(): void {
  document.querySelector('main')?.remove();
}

/** What there is to be seen. */
export function drawn(): Drawn {
  const text = (card: Element, part: string) =>
    card.querySelector(`[part="${part}"]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    nodes: countNodes(document.body),
    cards: cardsOf().map((card) => ({
      name: text(card, 'heading'),
      tel: card.querySelector('[part="phone"] a')?.getAttribute('href') ?? '',
      hours: text(card, 'hours'),
      languages: text(card, 'languages'),
      lang: card.querySelector('[part="languages"]')?.getAttribute('lang') ?? '',
    })),
  };
}

/** Clicks each phone number, and tells whom the page would have called. */
export function callAll(): readonly string[] {
  const called: string[] = [];
  const hear = (event: Event) => {
    called.push((event as Event & { practice: string }).practice);
    event.preventDefault();
  };
  document.addEventListener('practice-call', hear);
  for (const card of cardsOf()) card.querySelector<HTMLElement>('[part="phone"] a')?.click();
  document.removeEventListener('practice-call', hear);
  return called;
}

function cardsOf(): readonly Element[] {
  const roots = [...document.querySelectorAll('practice-card, practice-directory')];
  const cards = roots.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('article.card') ?? []),
  ]);
  return cards;
}

function countNodes(root: ParentNode): number {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? countNodes(element.shadowRoot) : 0);
  }
  return count;
}
