import { defineGuarded } from '../../embedding/guard.js';

import { PracticeHours } from './practice-hours.js';

defineGuarded('practice-hours', PracticeHours, () => {
  customElements.define('practice-hours', PracticeHours);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-hours': PracticeHours;
  }
}
