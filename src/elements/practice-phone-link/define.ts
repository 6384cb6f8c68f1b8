import { defineGuarded } from '../../embedding/guard.js';

import { PracticePhoneLink } from './practice-phone-link.js';

defineGuarded('practice-phone-link', PracticePhoneLink, () => {
  customElements.define('practice-phone-link', PracticePhoneLink);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-phone-link': PracticePhoneLink;
  }
}
