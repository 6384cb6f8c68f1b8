import { reportSecondCopy } from '../../embedding/second-copy.js';

import { PracticeDirectory } from './practice-directory.js';

if (customElements.get('practice-directory')) reportSecondCopy('practice-directory');
else customElements.define('practice-directory', PracticeDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'practice-directory': PracticeDirectory;
  }
}
