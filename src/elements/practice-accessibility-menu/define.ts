import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeAccessibilityMenu } from './practice-accessibility-menu.js';

if (customElements.get('practice-accessibility-menu')) {
  reportSecondCopy('practice-accessibility-menu');
} else customElements.define('practice-accessibility-menu', PracticeAccessibilityMenu);

declare global {
  interface HTMLElementTagNameMap {
    'practice-accessibility-menu': PracticeAccessibilityMenu;
  }
}
