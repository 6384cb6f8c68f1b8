import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeConsultationCta } from './practice-consultation-cta.js';

if (customElements.get('practice-consultation-cta')) reportSecondCopy('practice-consultation-cta');
else customElements.define('practice-consultation-cta', PracticeConsultationCta);

declare global {
  interface HTMLElementTagNameMap {
    'practice-consultation-cta': PracticeConsultationCta;
  }
}
