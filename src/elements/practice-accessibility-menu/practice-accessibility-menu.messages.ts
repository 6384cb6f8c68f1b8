import type { Messages } from '../../language/language.js';

/** The words of the accessibility menu that are there before more of it is loaded. */
export interface MenuWords {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly back: string;
  readonly textSize: string;
  readonly bigger: string;
  readonly smaller: string;
  readonly reset: string;
  readonly wasReset: string;
  readonly statement: string;
  readonly feedback: string;
  readonly call: string;
  readonly limits: string;
  readonly loading: string;
  readonly missing: string;
}

export const messages: Messages<MenuWords> = {
  en: {
    open: 'Open Accessibility Menu',
    title: 'Accessibility menu',
    close: 'Close',
    back: 'Back',
    textSize: 'Text size',
    bigger: 'Bigger text',
    smaller: 'Smaller text',
    reset: 'Reset all',
    wasReset: 'Everything is as it was.',
    statement: 'Accessibility statement',
    feedback: 'Report an accessibility problem',
    call: 'Call the practice',
    limits: 'Some of the text here keeps its size. Enlarge everything instead.',
    loading: 'More is being loaded …',
    missing: 'The rest of this menu could not be loaded. Reload the page to try again.',
  },
  es: {
    open: 'Abrir el menú de accesibilidad',
    title: 'Menú de accesibilidad',
    close: 'Cerrar',
    back: 'Volver',
    textSize: 'Tamaño del texto',
    bigger: 'Texto más grande',
    smaller: 'Texto más pequeño',
    reset: 'Restablecer todo',
    wasReset: 'Todo está como antes.',
    statement: 'Declaración de accesibilidad',
    feedback: 'Informar de un problema de accesibilidad',
    call: 'Llamar al consultorio',
    limits: 'Parte del texto conserva su tamaño. Puede agrandar todo.',
    loading: 'Se está cargando más …',
    missing:
      'No se pudo cargar el resto de este menú. Recargue la página para intentarlo de nuevo.',
  },
};
