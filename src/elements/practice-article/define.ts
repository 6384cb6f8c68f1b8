import { defineGuarded } from '../../embedding/guard.js';

import { PracticeArticle } from './practice-article.js';

defineGuarded('practice-article', PracticeArticle, () => {
  customElements.define('practice-article', PracticeArticle);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-article': PracticeArticle;
  }
}
