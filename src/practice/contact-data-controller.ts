import type { ReactiveControllerHost } from 'lit';

import { plainJson } from '../embedding/plain-json.js';
import { StructuredDataController } from '../embedding/structured-data-controller.js';

import { contactData, dialledNumber } from './contact-data.js';
import { allScripts } from './page-json-ld.js';
import { practicesInJsonLd } from './practice-json-ld.js';
import type { Practice } from './practice.js';

/**
 * Tells search engines how a practice is reached, inside of one element for each practice of a
 * page; not where the page says it itself.
 */
export class ContactDataController extends StructuredDataController {
  constructor(host: ReactiveControllerHost & Element, practice: () => Practice) {
    super(host, 'contact-data', (page) => {
      const of = practice();
      const data = contactData(of);
      const isSaid = () => saysItself(page, of);
      return data && { data, about: plainJson(data), isSaid };
    });
  }
}

/** The numbers that a script's practices have: hundreds of elements ask for them. */
const numbersIn = new WeakMap<Element, { readonly text: string; readonly numbers: Set<string> }>();

function saysItself(page: Document, practice: Practice): boolean {
  const number = dialledNumber(practice);
  return !!number && allScripts(page).some((script) => numbersOf(script).has(number));
}

function numbersOf(script: HTMLScriptElement): ReadonlySet<string> {
  const text = script.textContent;
  const known = numbersIn.get(script);
  if (known?.text === text) return known.numbers;
  const numbers = new Set(practicesOf(text).map(dialledNumber));
  numbersIn.set(script, { text, numbers });
  return numbers;
}

function practicesOf(text: string): readonly Practice[] {
  try {
    return practicesInJsonLd(text);
  } catch {
    // Who reads the page's data warns about it; here it says nothing.
    return [];
  }
}
