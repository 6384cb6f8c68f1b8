import type { Messages } from '../../language/language.js';

/** The words of the accessibility menu; those of an adjustment are under its name. */
export interface MenuWords {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly bigger: string;
  readonly smaller: string;
  readonly reset: string;
  readonly wasReset: string;
  readonly statement: string;
  readonly feedback: string;
  readonly limits: string;
  readonly on: string;
  readonly off: string;
  readonly lessMotion: string;
  readonly moreContrast: string;
  readonly darkColors: string;
  readonly forcedColors: string;
  readonly adjustments: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
}

export const messages: Messages<MenuWords> = {
  en: {
    open: 'Open Accessibility Menu',
    title: 'Accessibility menu',
    close: 'Close',
    bigger: 'Bigger text',
    smaller: 'Smaller text',
    reset: 'Reset all',
    wasReset: 'Everything is as it was.',
    statement: 'Accessibility statement',
    feedback: 'Report an accessibility problem',
    limits: 'Some parts of this site come from elsewhere and may not change.',
    on: 'on',
    off: 'off',
    lessMotion: 'Your device already asks for less motion.',
    moreContrast: 'Your device already asks for more contrast.',
    darkColors: 'Your device already asks for dark colors.',
    forcedColors: 'Your device already chooses the colors of this page.',
    adjustments: {
      'text-size': 'Text size',
      contrast: 'Colors',
      links: 'Highlight links',
      spacing: 'More space in text',
      motion: 'Stop motion',
    },
    levels: {
      default: 'As on this site',
      high: 'Black on white',
      dark: 'White on black',
      yellow: 'Yellow on black',
    },
  },
  es: {
    open: 'Abrir el menú de accesibilidad',
    title: 'Menú de accesibilidad',
    close: 'Cerrar',
    bigger: 'Texto más grande',
    smaller: 'Texto más pequeño',
    reset: 'Restablecer todo',
    wasReset: 'Todo está como antes.',
    statement: 'Declaración de accesibilidad',
    feedback: 'Informar de un problema de accesibilidad',
    limits: 'Algunas partes de este sitio vienen de otro lugar y quizá no cambien.',
    on: 'activado',
    off: 'desactivado',
    lessMotion: 'Su dispositivo ya pide menos movimiento.',
    moreContrast: 'Su dispositivo ya pide más contraste.',
    darkColors: 'Su dispositivo ya pide colores oscuros.',
    forcedColors: 'Su dispositivo ya elige los colores de esta página.',
    adjustments: {
      'text-size': 'Tamaño del texto',
      contrast: 'Colores',
      links: 'Resaltar los enlaces',
      spacing: 'Más espacio en el texto',
      motion: 'Detener el movimiento',
    },
    levels: {
      default: 'Como en este sitio',
      high: 'Negro sobre blanco',
      dark: 'Blanco sobre negro',
      yellow: 'Amarillo sobre negro',
    },
  },
};
