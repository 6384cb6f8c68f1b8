import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeHours } from './practice-hours.js';

if (customElements.get('practice-hours')) reportSecondCopy('practice-hours');
else customElements.define('practice-hours', PracticeHours);

declare global {
  interface HTMLElementTagNameMap {
    'practice-hours': PracticeHours;
  }
}
