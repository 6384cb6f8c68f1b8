import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeArticle } from './practice-article.js';

if (customElements.get('practice-article')) reportSecondCopy('practice-article');
else customElements.define('practice-article', PracticeArticle);

declare global {
  interface HTMLElementTagNameMap {
    'practice-article': PracticeArticle;
  }
}
