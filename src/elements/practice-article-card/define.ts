import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeArticleCard } from './practice-article-card.js';

if (customElements.get('practice-article-card')) reportSecondCopy('practice-article-card');
else customElements.define('practice-article-card', PracticeArticleCard);

declare global {
  interface HTMLElementTagNameMap {
    'practice-article-card': PracticeArticleCard;
  }
}
