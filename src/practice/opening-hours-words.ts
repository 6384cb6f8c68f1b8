import type { Messages } from '../language/language.js';

import type { OpeningStatus } from './opening-hours.js';

interface Words {
  readonly state: Readonly<Record<OpeningStatus['state'], string>>;
  /** `day` is empty for today, here and below. */
  readonly until: (time: string, day: string) => string;
  readonly soon: (time: string) => string;
  readonly opens: (time: string, day: string) => string;
  readonly from: (opens: string, closes: string) => string;
}

/** Spanish says 'a la una' and 'a las dos'. */
const hour = (time: string) => `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;

/** Whether a practice is open, said in words; `time` and `day` are in the same language. */
export const openingWords: Messages<Words> = {
  en: {
    state: {
      open: 'Open now',
      'closing-soon': 'Closing soon',
      closed: 'Closed',
      'always-open': 'Open 24 hours a day',
    },
    until: (time, day) => `until ${day && `${day} at `}${time}`,
    soon: (time) => `at ${time}`,
    opens: (time, day) => `opens ${day && `${day} `}at ${time}`,
    from: (opens, closes) => `${opens} to ${closes}`,
  },
  es: {
    state: {
      open: 'Abierto ahora',
      'closing-soon': 'Cierra pronto',
      closed: 'Cerrado',
      'always-open': 'Abierto las 24 horas',
    },
    until: (time, day) => `hasta ${day && `el ${day} a `}${hour(time)}`,
    soon: (time) => `a ${hour(time)}`,
    opens: (time, day) => `abre ${day && `el ${day} `}a ${hour(time)}`,
    from: (opens, closes) => `de ${opens} a ${closes}`,
  },
};
