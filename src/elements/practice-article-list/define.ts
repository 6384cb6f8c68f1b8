import { defineGuarded } from '../../embedding/guard.js';

import { PracticeArticleList } from './practice-article-list.js';

defineGuarded('practice-article-list', PracticeArticleList, () => {
  customElements.define('practice-article-list', PracticeArticleList);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-article-list': PracticeArticleList;
  }
}
