import { defineGuarded } from '../../embedding/guard.js';

import { PracticeArticleCard } from './practice-article-card.js';

defineGuarded('practice-article-card', PracticeArticleCard, () => {
  customElements.define('practice-article-card', PracticeArticleCard);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-article-card': PracticeArticleCard;
  }
}
