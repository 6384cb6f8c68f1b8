import type { ReactiveControllerHost } from 'lit';

import { StructuredDataController } from '../embedding/structured-data-controller.js';

import { contactData, sameNumber } from './contact-data.js';
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
      return data && { data, about: JSON.stringify(data), isSaid };
    });
  }
}

function saysItself(page: Document, practice: Practice): boolean {
  return allScripts(page).some((script) => {
    try {
      return practicesInJsonLd(script.textContent).some((each) => sameNumber(each, practice));
    } catch {
      // Who reads the page's data warns about it; here it says nothing.
      return false;
    }
  });
}
