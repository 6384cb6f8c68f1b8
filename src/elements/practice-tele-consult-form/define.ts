import { defineGuarded } from '../../embedding/guard.js';

import { PracticeTeleConsultForm } from './practice-tele-consult-form.js';

defineGuarded('practice-tele-consult-form', PracticeTeleConsultForm, () => {
  customElements.define('practice-tele-consult-form', PracticeTeleConsultForm);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-tele-consult-form': PracticeTeleConsultForm;
  }
}
