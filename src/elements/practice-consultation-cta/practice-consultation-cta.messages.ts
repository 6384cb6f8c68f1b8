import type { Messages } from '../../language/language.js';

/** The words of the consultation call to action; a number stands inside its sentence. */
interface Words {
  readonly action: string;
  readonly phone: (number: unknown) => readonly unknown[];
  readonly phoneFirst: (number: unknown) => readonly unknown[];
  readonly close: string;
}

export const messages: Messages<Words> = {
  en: {
    action: 'Schedule a consultation',
    phone: (number) => ['Or call ', number, ' to talk to a patient care specialist.'],
    phoneFirst: (number) => ['Call ', number, ' to talk to a patient care specialist.'],
    close: 'Close',
  },
  es: {
    action: 'Pida una consulta',
    phone: (number) => ['O llame al ', number, ' para hablar con un especialista.'],
    phoneFirst: (number) => ['Llame al ', number, ' para hablar con un especialista.'],
    close: 'Cerrar',
  },
};
