import { defineGuarded } from '../../embedding/guard.js';

import { PracticeDirectory } from './practice-directory.js';

defineGuarded('practice-directory', PracticeDirectory, () => {
  customElements.define('practice-directory', PracticeDirectory);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-directory': PracticeDirectory;
  }
}
