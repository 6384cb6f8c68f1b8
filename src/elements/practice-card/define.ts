import { defineGuarded } from '../../embedding/guard.js';

import { PracticeCard } from './practice-card.js';

defineGuarded('practice-card', PracticeCard, () => {
  customElements.define('practice-card', PracticeCard);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-card': PracticeCard;
  }
}
