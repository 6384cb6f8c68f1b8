import { resolveEndpoint } from '../../consultations/endpoint.js';
import { missingInSmsConsent } from '../../consultations/sms-consent-text.js';
import { findSessionRecorders } from '../../consultations/session-recorders.js';
import { warn } from '../../embedding/developer-warnings.js';

/** What a developer has set up. */
export interface Setup {
  readonly endpoint: string;
  readonly privacyHref: string;
  /** The site's own text of the consent to text messages; empty for the form's. */
  readonly smsText: string;
  readonly practice: string;
}

/** Tells the developer of the page what is missing, each once. */
export function checkSetup(form: HTMLElement, setup: Setup): void {
  const { endpoint, privacyHref, smsText, practice } = setup;
  if (!endpoint) {
    warn(form, 'no valid endpoint is known, so requests can’t be sent. Add endpoint="…".');
  } else if (!privacyHref) {
    warn(form, 'privacy-href is missing, so the consent links to no privacy notice.');
  }
  const missing = smsText && practice ? missingInSmsConsent(smsText, practice) : [];
  if (missing.length > 0) warn(form, `sms-text does not say all it should: ${missing.join(', ')}.`);
  checkFallback(form);
}

/** Tells the developer what could not be understood; a moment later, when the page has handed all in. */
export function checkFields(
  form: HTMLElement,
  entry: { readonly faults: readonly string[] },
): void {
  setTimeout(() => {
    for (const fault of entry.faults) warn(form, `${fault}.`);
  });
}

/** Tells the developer that something on the page may look over the patient's shoulder. */
export function checkRecorders(form: HTMLElement): void {
  const names = findSessionRecorders(window).join(', ');
  if (names)
    warn(form, `${names} may record what patients type. Take it off pages with this form.`);
}

/** Without method="post" a browser puts the answers into the address, where they are kept and logged. */
function checkFallback(form: HTMLElement): void {
  const fallback = fallbackForm(form);
  if (fallback && fallback.method !== 'post') {
    warn(form, 'the form in slot="fallback" puts answers into the address. Add method="post".');
  }
}

/**
 * The address to post to: what is known, else where the page's own form goes.
 *
 * @returns An absolute URL; an empty string where there is none that a request could go to.
 */
export function endpointOf(form: HTMLElement, known: string | undefined): string {
  const written = known || (fallbackForm(form)?.getAttribute('action') ?? '');
  return resolveEndpoint(written, form.ownerDocument.baseURI);
}

/** Where on the page a form stands: its own placement, else that of the invitation around it. */
export function placementOf(form: HTMLElement & { readonly placement: string }): string {
  return form.placement || (form.closest('[placement]')?.getAttribute('placement') ?? '');
}

/** The page's own form, for visitors without the script. */
export function fallbackForm(form: HTMLElement): HTMLFormElement | null {
  const slotted = form.querySelector(':scope > [slot="fallback"]');
  if (slotted instanceof HTMLFormElement) return slotted;
  return slotted?.querySelector('form') ?? null;
}
