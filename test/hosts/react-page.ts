import { createElement, StrictMode, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';

declare global {
  interface Window {
    /** Renders the page with these values. */
    renderPage(state: PageState): void;
    unmountPage(): void;
  }
}

/** What a page of React can change about a placeholder. */
export interface PageState {
  readonly heading: string;
  readonly words: string;
  readonly isBefore?: boolean;
  readonly isWithin?: boolean;
  readonly isShown?: boolean;
  readonly isLast?: boolean;
}

const box = (data: Readonly<Record<string, unknown>>, ...children: ReactNode[]) =>
  createElement('div', data, ...children);

function Page({ heading, words, isBefore, isWithin, isShown = true, isLast }: PageState) {
  const [clicks, setClicks] = useState(0);
  const card = box(
    { key: 'card', 'data-practice-widget': 'article-card', 'data-heading': heading },
    words,
  );
  const article = box(
    { key: 'article', 'data-practice-widget': 'article', 'data-heading': heading },
    isWithin && createElement('p', { key: 'new' }, 'Within. '),
    createElement('p', { key: 'words' }, words),
    createElement(
      'button',
      {
        key: 'button',
        onClick: () => {
          setClicks(clicks + 1);
        },
      },
      `${clicks} clicks`,
    ),
  );
  return createElement(
    'section',
    null,
    isBefore && createElement('p', { key: 'before' }, 'Before. '),
    ...(isLast ? [article, isShown && card] : [isShown && card, article]),
  );
}

let root: Root | undefined;

window.renderPage = (state) => {
  root ??= createRoot(document.querySelector('main') ?? document.body);
  const page = createElement(StrictMode, null, createElement(Page, state));
  flushSync(() => root?.render(page));
};

window.unmountPage = () => {
  flushSync(() => root?.unmount());
  root = undefined;
};
