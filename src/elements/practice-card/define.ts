import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeCard } from './practice-card.js';

if (customElements.get('practice-card')) reportSecondCopy('practice-card');
else customElements.define('practice-card', PracticeCard);

declare global {
  interface HTMLElementTagNameMap {
    'practice-card': PracticeCard;
  }
}
