import type { Messages } from '../../language/language.js';

import { english } from './form-words.en.js';
import { spanish } from './form-words.es.js';
import type { Words } from './form-words.js';

export const messages: Messages<Words> = { en: english, es: spanish };
