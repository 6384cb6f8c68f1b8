import type { Messages } from '../../language/language.js';

/** The words around the hours. */
interface Words {
  readonly week: string;
  readonly exceptions: string;
  /** Names of time zones: the practice's and the visitor's. */
  readonly zone: (practice: string, own: string) => string;
}

export const messages: Messages<Words> = {
  en: {
    week: 'Opening hours',
    exceptions: 'Holidays and special days',
    zone: (practice, own) => `Times are in ${practice}. Your device is set to ${own}.`,
  },
  es: {
    week: 'Horario de atención',
    exceptions: 'Feriados y días especiales',
    zone: (practice, own) => `Horario según ${practice}. Su dispositivo usa ${own}.`,
  },
};
