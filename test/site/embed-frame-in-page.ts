declare global {
  interface Window {
    /** Every message that the page has got. */
    heard: { readonly origin: string; readonly data: unknown }[];
    faults: readonly string[];
    pwned?: boolean;
  }
}

/** A widget as an eye sees it. */
export interface Seen {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** What stands in the one frame of a page. */
export interface SeenFrame {
  /** Whether all of it is there. */
  readonly ready: boolean;
  readonly text: string;
  /** By tag and name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes and elements that no frame may have. */
  readonly unsafe: readonly string[];
  readonly pwned: boolean;
  /** What the root element was given. */
  readonly root: Readonly<Record<string, string>>;
}

/** Runs in a page of tags that are each followed by a frame of the same widget. */
export function readPairs(): readonly {
  readonly tag: Seen;
  readonly frame: Seen & { readonly bottom: number; readonly scrolls: boolean };
  /** Of the frame's box on the page. */
  readonly height: number;
}[] {
  const textOf = (node: Node): string => {
    if (node instanceof Text || node.nodeType === 3) return node.textContent ?? '';
    const element = node as Element;
    if (element.localName === 'style') return '';
    // That a feed has come is said only where it took a while: a slow machine hears more.
    if (element.role === 'status') return '';
    const assigned =
      element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const children = assigned.length > 0 ? assigned : (element.shadowRoot ?? node).childNodes;
    return [...children].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  };
  const see = (element: Element | null | undefined): Seen & { bottom: number } => {
    if (!element) return { text: '', width: 0, height: 0, bottom: 0 };
    const { width, height, bottom } = element.getBoundingClientRect();
    // Where it is printed, an article tells the address of its page.
    const text = textOf(element).replace(/http:\/\/127\S+/g, '');
    return { text, width, height, bottom };
  };
  return [...document.querySelectorAll('iframe')].map((frame) => {
    const inside = frame.contentDocument;
    const root = inside?.documentElement;
    const content = inside?.querySelector('body > div');
    const scrolls = root?.clientWidth !== frame.clientWidth;
    return {
      tag: see(frame.previousElementSibling?.firstElementChild),
      frame: {
        ...see(inside?.querySelector('practice-profile')?.firstElementChild),
        bottom: content?.getBoundingClientRect().bottom ?? 0,
        scrolls,
      },
      height: frame.getBoundingClientRect().height,
    };
  });
}

/** Runs in a page with one frame of its own origin. */
export function readFrame(): SeenFrame {
  const frame = document.querySelector('iframe');
  const view = frame?.contentWindow;
  const inside = frame?.contentDocument;
  const content = inside?.querySelector('body > div');
  const unsafe: string[] = [];
  const attributes: Record<string, string> = {};
  let text = '';
  let complete = !!content?.firstElementChild;
  const read = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      const { localName, shadowRoot } = element;
      const isWidget = localName.startsWith('practice-');
      if (isWidget && !shadowRoot) complete = false;
      if (/^(script|object|embed|iframe|base|meta|link)$/.test(localName)) unsafe.push(localName);
      for (const { name, value } of element.attributes) {
        if (isWidget) attributes[`${localName} ${name}`] = value;
        const leads = /^\s*(javascript|vbscript|data:text)/i.test(value.replace(/[\0-\x20]/g, ''));
        const isProperty = /^(href|src|action|srcdoc|formaction)$/.test(name) && leads;
        const isWritten = isWidget && /^(on|style$|class$|id$|slot$|prefill$)/.test(name);
        if (name.startsWith('on') || isProperty || isWritten) unsafe.push(`${localName} ${name}`);
      }
      if (shadowRoot) {
        for (const child of shadowRoot.children) {
          if (child.localName !== 'style') text += ` ${child.textContent}`;
        }
        read(shadowRoot);
      }
    }
  };
  if (content) {
    text = content.textContent;
    read(content);
  }
  const html = inside?.documentElement;
  const root: Record<string, string> = { lang: html?.lang ?? '' };
  for (const name of html?.style ?? []) {
    const value = html?.style.getPropertyValue(name).trim() ?? '';
    if (name === 'color-scheme') root.scheme = value;
    else if (name.startsWith('--')) root[name] = value;
  }
  const pwned = !!(window.pwned ?? view?.pwned);
  return { ready: complete, text, attributes, unsafe, pwned, root };
}
