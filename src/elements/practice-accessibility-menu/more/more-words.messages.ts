import type { Messages } from '../../../language/language.js';

/** The words of what is loaded when the panel opens; many by the name of what they are for. */
export interface MoreWords {
  readonly on: string;
  readonly off: string;
  readonly undo: string;
  readonly redo: string;
  readonly resetOne: string;
  readonly changes: string;
  readonly device: string;
  readonly fromDevice: string;
  readonly forcedColors: string;
  readonly ownColors: string;
  readonly quick: string;
  readonly itself: string;
  readonly place: string;
  readonly small: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly kept: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly corners: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<string, string>>;
  readonly adjustments: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
}

export const moreWords: Messages<MoreWords> = {
  en: {
    on: 'on',
    off: 'off',
    undo: 'Undo',
    redo: 'Redo',
    resetOne: 'Reset',
    changes: 'What you have changed',
    device: 'As my device asks',
    fromDevice: 'From your device',
    forcedColors: 'Your device already chooses the colors of this page.',
    ownColors: 'Your own colors',
    quick: 'Quick choices',
    itself: 'This menu',
    place: 'Where the button stands',
    small: 'Small button',
    forget: 'Forget everything',
    forgotten: 'Everything is forgotten, and as it was.',
    kept: 'Your choices are kept on this device only.',
    groups: {
      text: 'Text',
      colors: 'Colors',
      finding: 'Finding things',
      motion: 'Motion and sound',
      reading: 'Help with reading',
    },
    corners: {
      '': 'As on this site',
      'bottom-left': 'Bottom left',
      'bottom-right': 'Bottom right',
      'top-left': 'Top left',
      'top-right': 'Top right',
    },
    presets: {
      larger: 'Larger and clearer',
      calm: 'Calmer page',
      reading: 'Easier reading',
      focus: 'Fewer distractions',
    },
    adjustments: {
      'text-size': 'Text size',
      'page-zoom': 'Enlarge everything',
      'text-weight': 'Bolder text',
      font: 'Plain font',
      'line-height': 'Space between lines',
      'letter-spacing': 'Space between letters',
      'word-spacing': 'Space between words',
      'paragraph-spacing': 'Space between paragraphs',
      spacing: 'More space in text',
      alignment: 'Straight left edge',
      'line-length': 'Shorter lines',
      hyphens: 'No divided words',
      contrast: 'Colors',
      saturation: 'Strength of colors',
      transparency: 'Nothing see-through',
      links: 'Links',
      headings: 'Mark headings',
      focus: 'Strong focus frame',
      targets: 'Bigger buttons',
      pointer: 'Big pointer',
      pictures: 'Words instead of pictures',
      motion: 'Stop motion',
      'moving-pictures': 'Freeze moving pictures',
      videos: 'Stop videos',
      sound: 'Mute sound',
      'reading-line': 'Reading line',
      'reading-mask': 'Reading window',
      magnifier: 'Magnifier',
    },
    levels: {
      default: 'As on this site',
      light: 'Soft, on light',
      'soft-dark': 'Soft, on dark',
      high: 'Black on white',
      dark: 'White on black',
      yellow: 'Yellow on black',
      'black-on-yellow': 'Black on yellow',
      grey: 'Only gray',
      low: 'Weaker',
      'saturation-high': 'Stronger',
      underlined: 'Underlined',
      boxed: 'Framed',
      '1.5': 'Wider',
      '2': 'Widest',
    },
  },
  es: {
    on: 'activado',
    off: 'desactivado',
    undo: 'Deshacer',
    redo: 'Rehacer',
    resetOne: 'Restablecer',
    changes: 'Lo que usted ha cambiado',
    device: 'Como pide mi dispositivo',
    fromDevice: 'De su dispositivo',
    forcedColors: 'Su dispositivo ya elige los colores de esta página.',
    ownColors: 'Sus propios colores',
    quick: 'Opciones rápidas',
    itself: 'Este menú',
    place: 'Dónde está el botón',
    small: 'Botón pequeño',
    forget: 'Olvidar todo',
    forgotten: 'Todo está olvidado y como antes.',
    kept: 'Lo que elija se guarda solo en este dispositivo.',
    groups: {
      text: 'Texto',
      colors: 'Colores',
      finding: 'Encontrar cosas',
      motion: 'Movimiento y sonido',
      reading: 'Ayuda para leer',
    },
    corners: {
      '': 'Como en este sitio',
      'bottom-left': 'Abajo a la izquierda',
      'bottom-right': 'Abajo a la derecha',
      'top-left': 'Arriba a la izquierda',
      'top-right': 'Arriba a la derecha',
    },
    presets: {
      larger: 'Más grande y claro',
      calm: 'Página más tranquila',
      reading: 'Leer con más facilidad',
      focus: 'Menos distracciones',
    },
    adjustments: {
      'text-size': 'Tamaño del texto',
      'page-zoom': 'Agrandar todo',
      'text-weight': 'Texto más grueso',
      font: 'Letra sencilla',
      'line-height': 'Espacio entre líneas',
      'letter-spacing': 'Espacio entre letras',
      'word-spacing': 'Espacio entre palabras',
      'paragraph-spacing': 'Espacio entre párrafos',
      spacing: 'Más espacio en el texto',
      alignment: 'Borde izquierdo recto',
      'line-length': 'Líneas más cortas',
      hyphens: 'Sin palabras divididas',
      contrast: 'Colores',
      saturation: 'Intensidad de los colores',
      transparency: 'Nada transparente',
      links: 'Enlaces',
      headings: 'Marcar los títulos',
      focus: 'Marco de foco fuerte',
      targets: 'Botones más grandes',
      pointer: 'Puntero grande',
      pictures: 'Palabras en vez de imágenes',
      motion: 'Detener el movimiento',
      'moving-pictures': 'Congelar imágenes en movimiento',
      videos: 'Detener los videos',
      sound: 'Silenciar el sonido',
      'reading-line': 'Línea de lectura',
      'reading-mask': 'Ventana de lectura',
      magnifier: 'Lupa',
    },
    levels: {
      default: 'Como en este sitio',
      light: 'Suave, sobre claro',
      'soft-dark': 'Suave, sobre oscuro',
      high: 'Negro sobre blanco',
      dark: 'Blanco sobre negro',
      yellow: 'Amarillo sobre negro',
      'black-on-yellow': 'Negro sobre amarillo',
      grey: 'Solo grises',
      low: 'Más débil',
      'saturation-high': 'Más fuerte',
      underlined: 'Subrayados',
      boxed: 'Enmarcados',
      '1.5': 'Más amplio',
      '2': 'El más amplio',
    },
  },
};
