import { oneEvent } from '@open-wc/testing';

import type { PracticeTeleConsultForm } from '../../src/elements/practice-tele-consult-form/practice-tele-consult-form.js';

/** Answers by the labels of the form's fields. */
export type Typed = Readonly<Record<string, string>>;

/** Somebody who can be called back. */
export const jane: Typed = {
  'First name': 'Jane',
  'Last name': 'Doe',
  'Phone call': 'on',
  'Phone number': '(727) 555-0123',
  'State where you will be during the visit': 'FL',
  'What would you like help with?': 'A stiff neck',
  'I agree that St. Pete Spine may use these answers to reply to my request.': 'on',
};

/** What an earlier test has left on the device is none of this one's business. */
async function forget(): Promise<void> {
  await new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase('practice-widgets');
    deleting.onsuccess = deleting.onerror = resolve;
  });
}

export function root(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error('Not rendered yet.');
  return element.shadowRoot;
}

export function find(place: ParentNode, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function part(element: Element, name: string): HTMLElement {
  return find(root(element), `[part="${name}"]`);
}

export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What an eye sees of the request's state. */
export function status(element: Element): string {
  return text(root(element).querySelector('[part="status"]:not([hidden])'));
}

/** The id of what has the focus inside an element. */
export function focused(element: Element): string {
  return root(element).activeElement?.id ?? 'nothing';
}

/** The field with a visible label, its '(optional)' left out. */
export function control(element: Element, label: string): HTMLInputElement {
  const found = [...root(element).querySelectorAll('label')].find(
    (each) => text(each).replace(' (optional)', '') === label,
  );
  if (!found?.control) throw new Error(`There is no field '${label}'.`);
  return found.control as HTMLInputElement;
}

export function described(element: Element, field: Element): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => text(root(element).getElementById(id))).join(' ');
}

/** Fills fields by their labels as a person does: what is typed and chosen fires `input`. */
export function type(element: Element, answers: Typed): void {
  for (const [label, answer] of Object.entries(answers)) {
    const field = control(element, label);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = true;
    else field.value = answer;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

export async function press(element: PracticeTeleConsultForm): Promise<void> {
  part(element, 'submit').click();
  await element.updateComplete;
}

export async function send(element: PracticeTeleConsultForm): Promise<void> {
  const sent = oneEvent(element, 'practice-consult-sent');
  await press(element);
  await sent;
  await element.updateComplete;
}

/** What a test of the form begins with. */
export interface Beginning {
  /** A practice that nobody has written to yet. */
  readonly practiceId: string;
  /** What the developer has been told since. */
  readonly warnings: readonly string[];
}

/** Gives each test of a file a device without traces and a practice of its own, and hears its warnings. */
export function beginEachAnew(file: string): Beginning {
  const realWarn = console.warn;
  const beginning: { practiceId: string; warnings: string[] } = { practiceId: '', warnings: [] };
  beforeEach(async function () {
    // Firefox lets go of what a killed tab had open only after a while.
    this.timeout(60_000);
    await forget();
    beginning.practiceId = `${file}-${crypto.randomUUID()}`;
    beginning.warnings = [];
    console.warn = (...words: unknown[]) => void beginning.warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = realWarn;
  });
  return beginning;
}
