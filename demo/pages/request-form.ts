import { uspsStates } from '../../src/consultations/usps-states.ts';

import { html, type Markup } from './markup.ts';
import type { Practice } from './practice-content.ts';

/**
 * The request form, with a plain one inside for visitors without the script. The least is asked: the
 * server takes more by the names that its contract lists.
 */
export function requestForm(practice: Practice): Markup {
  const { identifier, name } = practice;
  const states = uspsStates.map(({ code, name }) => html`<option value="${code}">${name}</option>`);
  return html`<practice-tele-consult-form
    privacy-href="/privacy.html"
    crisis-line
    fields="requester name contact best-times voicemail state visit-type reason"
  >
    <h2 slot="heading" id="request">Request a tele-consultation</h2>
    <form slot="fallback" class="plain-form" method="post" action="/intake/consult-requests">
      <input type="hidden" name="practice" value="${identifier}" />
      <input type="hidden" name="practice-name" value="${name}" />
      <label>First name <input name="given" autocomplete="given-name" required /></label>
      <label>Last name <input name="family" autocomplete="family-name" required /></label>
      <label>Phone number <input name="phone" type="tel" autocomplete="tel" required /></label>
      <label
        >State where you will be during the visit
        <select name="state" autocomplete="address-level1" required>
          <option value="">Choose a state</option>
          ${states}
        </select></label
      >
      <label>What would you like help with? (optional) <textarea name="reason"></textarea></label>
      <label class="tick"
        ><input type="checkbox" name="privacy" value="yes" required /> ${name} may use these answers
        to reply to me. <a href="/privacy.html">Privacy notice</a></label
      >
      <button>Send request</button>
    </form>
  </practice-tele-consult-form>`;
}
