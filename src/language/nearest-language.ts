const fallbackLanguage = 'en';

interface Watch {
  readonly observer: MutationObserver;
  readonly callbacks: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

/**
 * The language of an element: the nearest `lang` at or above it, shadow hosts included (HTML
 * §3.2.6.2); the `locale` of a `<practice-profile>` or `<practice-card>` above it counts like a `lang`.
 *
 * @returns A BCP 47 tag as the page wrote it; `en` where the page says nothing.
 */
export function nearestLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = parentAcrossShadow(node)) {
    const tag = node instanceof Element ? languageSaidAt(node) : null;
    if (tag !== null) return tag || fallbackLanguage;
  }
  return fallbackLanguage;
}

/**
 * Calls back when a `lang` changes anywhere in the trees that an element stands in. All callers of
 * a tree share one observer, which ends with the last of them.
 *
 * @returns Ends the watch.
 */
export function watchLanguage(element: Element, callback: () => void): () => void {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  for (const root of roots) join(root, callback);
  return () => {
    for (const root of roots) leave(root, callback);
  };
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function languageSaidAt(element: Element): string | null {
  const name = /^practice-(profile|card)$/.test(element.localName) ? 'locale' : 'lang';
  return element.getAttribute('lang') ?? element.getAttribute(name);
}

function join(root: Node, callback: () => void): void {
  let watch = watches.get(root);
  if (!watch) {
    const callbacks = new Set<() => void>();
    const observer = new MutationObserver(() => callbacks.forEach((each) => each()));
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'locale'] });
    watch = { observer, callbacks };
    watches.set(root, watch);
  }
  watch.callbacks.add(callback);
}

function leave(root: Node, callback: () => void): void {
  const watch = watches.get(root);
  watch?.callbacks.delete(callback);
  if (watch?.callbacks.size !== 0) return;
  watch.observer.disconnect();
  watches.delete(root);
}
