// Each function here runs in a page by its text alone: it uses nothing from outside of itself.

import type { Forbidden } from './policies.ts';

/** What the page notes of itself. */
export interface Recorded {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** Waits until every element has what it is to show, and tells which have not. */
export async function readEmpty(tags: readonly string[]): Promise<string[]> {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const isFilled = (element: Element): boolean => {
    const root = element.shadowRoot;
    if (element.matches('.fed')) return root?.querySelectorAll('.cards .card a.link').length !== 0;
    if (element.localName === 'practice-phone-link') return !!element.querySelector('a[href]');
    if (element.matches('practice-article[src]')) {
      return root?.querySelector('.heading')?.textContent.trim() === 'Article 1';
    }
    return !!root?.querySelector('*');
  };
  const empty = () => {
    const missing = tags.filter((tag) => !document.querySelector(tag)?.matches(':defined'));
    const all = [...document.body.querySelectorAll(tags.join())];
    return [...missing, ...all.filter((each) => !isFilled(each)).map((each) => each.outerHTML)];
  };
  for (let tries = 0; tries < 200 && empty().length > 0; tries++) await wait(50);
  return empty();
}

/**
 * Opens the menu, uses controls and tools in it, and resets the page.
 *
 * @param first Place of the first control to use.
 * @param every 1 for every control, 9 for every ninth.
 */
export async function useMenu(
  first: number,
  every: number,
): Promise<{ controls: number; tools: number }> {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const menu = document.querySelector<Element & { open(): void; reset(): void }>(
    'practice-accessibility-menu',
  );
  const all = (selector: string) => [
    ...(menu?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const some = (selector: string) => all(selector).filter((_, at) => at % every === first % every);
  menu?.open();
  for (let tries = 0; tries < 200 && !all('.sections').length; tries++) await wait(50);
  const used = { controls: 0, tools: 0 };
  for (const control of some('.toggle, .option input, .step, .history button')) {
    control.click();
    used.controls++;
    await wait(10);
  }
  for (const { dataset } of some('[part="tool"]')) {
    all(`[data-tool="${dataset.tool ?? ''}"]`)[0]?.click();
    await wait(30);
    for (const control of all('.view button')) control.click();
    await wait(30);
    used.tools++;
    menu?.open();
    all('.bar button')[0]?.click();
    await wait(30);
    menu?.open();
  }
  menu?.reset();
  await wait(100);
  return used;
}

/** Opens the form in its dialog, fills it in, sends it, and tells what it says then. */
export async function sendForm(): Promise<string> {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  document.querySelector<Element & { open(): void }>('practice-consultation-cta')?.open();
  const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
  const one = (selector: string) => root?.querySelector<HTMLInputElement>(selector);
  const answer = async (selector: string, value: string) => {
    const control = one(selector);
    if (!control) throw new Error(`There is no ${selector}`);
    if (control.type === 'checkbox' || control.type === 'radio') control.click();
    else {
      control.value = value;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await wait(30);
  };
  await answer('#given', 'Jane');
  await answer('#family', 'Doe');
  await answer('input[name="preferred"][value="phone"]', '');
  await answer('#phone', '(727) 555-0123');
  await answer('#state', 'FL');
  await answer('input[name="consent"]', '');
  // One that fills in a form is slower than a machine: a faster one would be taken for spam.
  root?.querySelector('form')?.requestSubmit();
  const said = () => one('[part="receipt"]')?.textContent ?? '';
  for (let tries = 0; tries < 100 && !said(); tries++) await wait(50);
  return said() || (one('.sheet')?.innerText ?? '');
}

/** Does what a policy forbids, and tells whether the page was kept from it. */
export async function tryForbidden(forbidden: Forbidden): Promise<boolean> {
  const throws = async (work: () => unknown) => {
    try {
      await work();
      return false;
    } catch {
      return true;
    }
  };
  const ways: Readonly<Record<Forbidden, () => boolean | Promise<boolean>>> = {
    markup: () => throws(() => (document.createElement('p').innerHTML = '<b></b>')),
    inline: () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ranInline = true');
      button.click();
      return !('ranInline' in window);
    },
    network: () => throws(() => fetch('http://127.0.0.1:9/')),
    storage: () => throws(() => localStorage.length),
    style: () => {
      const element = document.createElement('p');
      element.setAttribute('style', 'color: red');
      return element.style.color === '';
    },
    form: async () => {
      const form = document.createElement('form');
      form.action = '/consult-requests';
      form.method = 'post';
      const heard = new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(true), { once: true });
      });
      document.body.append(form);
      // Firefox throws.
      return (await throws(() => form.submit())) || heard;
    },
    integrity: async () => {
      const script = document.createElement('script');
      script.src = '/no-integrity.js';
      const ended = new Promise((resolve) => {
        script.onload = script.onerror = resolve;
      });
      document.head.append(script);
      await ended;
      return !('ranWithoutIntegrity' in window);
    },
  };
  return ways[forbidden]();
}
