import { warn } from '../embedding/developer-warnings.js';

import { practicesInJsonLd } from './practice-json-ld.js';
import type { Practice } from './practice.js';

const jsonLd = 'script[type="application/ld+json"]';

/** Every JSON-LD script of a page. */
export function allScripts(page: Document): readonly HTMLScriptElement[] {
  return [...page.querySelectorAll<HTMLScriptElement>(jsonLd)];
}

/**
 * The JSON-LD scripts that are children of an element.
 *
 * @param element Usually a profile.
 */
export function childScripts(element: Element): readonly HTMLScriptElement[] {
  return [...element.querySelectorAll<HTMLScriptElement>(`:scope > ${jsonLd}`)];
}

/**
 * The likeliest practice in some JSON-LD scripts. A script that can't be read is warned about once
 * and passed over.
 *
 * @param element The element to name in the warning.
 * @param scripts The scripts, the nearest first.
 */
export function practiceIn(
  element: Element,
  scripts: readonly HTMLScriptElement[],
): Practice | undefined {
  return scripts.flatMap((script) => readScript(element, script))[0];
}

/**
 * The JSON-LD scripts of a page, those inside profiles left out: they speak of their profile only.
 */
export function pageScripts(page: Document): readonly HTMLScriptElement[] {
  return allScripts(page).filter((script) => !script.parentElement?.closest('practice-profile'));
}

function readScript(element: Element, script: HTMLScriptElement): readonly Practice[] {
  try {
    return practicesInJsonLd(script.textContent);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    warn(element, `a JSON-LD script can't be read and is left out: ${reason}`);
    return [];
  }
}
