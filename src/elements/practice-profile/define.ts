import { defineGuarded } from '../../embedding/guard.js';

import { PracticeProfile } from './practice-profile.js';

defineGuarded('practice-profile', PracticeProfile, () => {
  customElements.define('practice-profile', PracticeProfile);
});

declare global {
  interface HTMLElementTagNameMap {
    'practice-profile': PracticeProfile;
  }
}
