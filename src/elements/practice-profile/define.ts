import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeProfile } from './practice-profile.js';

if (customElements.get('practice-profile')) reportSecondCopy('practice-profile');
else customElements.define('practice-profile', PracticeProfile);

declare global {
  interface HTMLElementTagNameMap {
    'practice-profile': PracticeProfile;
  }
}
