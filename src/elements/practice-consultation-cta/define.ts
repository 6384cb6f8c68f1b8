import { defineGuarded } from '../../embedding/guard.js';

import { PracticeConsultationCta } from './practice-consultation-cta.js';

defineGuarded('practice-consultation-cta', PracticeConsultationCta, () => {
  customElements.define('practice-consultation-cta', PracticeConsultationCta);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-consultation-cta': PracticeConsultationCta;
  }
}
