import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticePhoneLink } from './practice-phone-link.js';

if (customElements.get('practice-phone-link')) reportSecondCopy('practice-phone-link');
else customElements.define('practice-phone-link', PracticePhoneLink);

declare global {
  interface HTMLElementTagNameMap {
    'practice-phone-link': PracticePhoneLink;
  }
}
