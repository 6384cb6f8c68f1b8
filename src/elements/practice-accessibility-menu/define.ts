import { defineGuarded } from '../../embedding/guard.js';

import { PracticeAccessibilityMenu } from './practice-accessibility-menu.js';

defineGuarded('practice-accessibility-menu', PracticeAccessibilityMenu, () => {
  customElements.define('practice-accessibility-menu', PracticeAccessibilityMenu);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-accessibility-menu': PracticeAccessibilityMenu;
  }
}
