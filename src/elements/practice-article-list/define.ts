import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeArticleList } from './practice-article-list.js';

if (customElements.get('practice-article-list')) reportSecondCopy('practice-article-list');
else customElements.define('practice-article-list', PracticeArticleList);

declare global {
  interface HTMLElementTagNameMap {
    'practice-article-list': PracticeArticleList;
  }
}
