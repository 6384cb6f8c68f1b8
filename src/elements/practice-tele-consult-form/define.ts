import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeTeleConsultForm } from './practice-tele-consult-form.js';

if (customElements.get('practice-tele-consult-form'))
  reportSecondCopy('practice-tele-consult-form');
else customElements.define('practice-tele-consult-form', PracticeTeleConsultForm);

declare global {
  interface HTMLElementTagNameMap {
    'practice-tele-consult-form': PracticeTeleConsultForm;
  }
}
