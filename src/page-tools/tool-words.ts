import type { LandmarkRole } from './page-structure-lists.js';

/** The words of the tools. */
export interface ToolWords {
  readonly readAloud: string;
  readonly readPage: string;
  readonly readSelection: string;
  readonly pick: string;
  readonly pickHow: string;
  readonly cancel: string;
  readonly pause: string;
  readonly goOn: string;
  readonly stop: string;
  readonly back: string;
  readonly next: string;
  readonly speed: string;
  readonly times: (speed: string) => string;
  readonly voice: string;
  readonly localOnly: string;
  readonly localWhy: string;
  readonly noLocal: string;
  readonly reading: string;
  readonly paused: string;
  readonly stopped: string;
  readonly failed: string;
  readonly nothingToRead: string;
  readonly structure: string;
  readonly search: string;
  readonly headings: string;
  readonly landmarks: string;
  readonly links: string;
  readonly found: (count: number) => string;
  readonly roles: Readonly<Record<LandmarkRole, string>>;
  readonly glossary: string;
  readonly markWords: string;
  readonly marked: string;
  readonly unmarked: string;
  readonly goTo: (term: string) => string;
  readonly noWords: string;
  readonly ownColors: string;
  readonly text: string;
  readonly background: string;
  readonly link: string;
  readonly sample: string;
  readonly sampleLink: string;
  readonly ratio: (pair: string, ratio: string, fits: boolean) => string;
  readonly textPair: string;
  readonly linkPair: string;
  readonly useColors: string;
  readonly colorsUsed: string;
  readonly colorsRefused: string;
  readonly barrier: string;
  readonly barrierText: string;
  readonly barrierContact: string;
  readonly barrierNote: string;
  readonly barrierSend: string;
  readonly barrierSending: string;
  readonly barrierSent: string;
  readonly barrierNotSent: string;
  readonly barrierEmpty: string;
  readonly settings: string;
  readonly keep: string;
  readonly setName: string;
  readonly keepSet: string;
  readonly kept: (name: string) => string;
  readonly nothingToKeep: string;
  readonly sets: string;
  readonly use: (name: string) => string;
  readonly used: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly asText: string;
  readonly present: string;
  readonly copy: string;
  readonly copied: string;
  readonly copySelected: string;
  readonly takeOver: string;
  readonly pasted: string;
  readonly takeOverNow: string;
  readonly takenOver: string;
  readonly notUnderstood: (parts: string) => string;
}

const en: ToolWords = {
  readAloud: 'Read aloud',
  readPage: 'Read this page',
  readSelection: 'Read what I selected',
  pick: 'Choose where to start',
  pickHow: 'Click or tap the text where reading should start.',
  cancel: 'Cancel',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  back: 'Paragraph before',
  next: 'Next paragraph',
  speed: 'Speed',
  times: (speed) => `${speed} times`,
  voice: 'Voice',
  localOnly: 'Only voices on this device',
  localWhy: 'Other voices send the text over the internet.',
  noLocal: 'This device has no voice of its own.',
  reading: 'Reading',
  paused: 'Paused',
  stopped: 'Reading has stopped.',
  failed: 'This voice does not work now. Please try another one.',
  nothingToRead: 'There is no text to read here.',
  structure: 'Find on this page',
  search: 'Search for a word',
  headings: 'Headings',
  landmarks: 'Parts of the page',
  links: 'Links',
  found: (count) => (count === 1 ? '1 place found' : `${count} places found`),
  roles: {
    banner: 'Top of the page',
    navigation: 'Menu',
    main: 'Main part',
    complementary: 'Side part',
    contentinfo: 'Bottom of the page',
    region: 'Section',
    form: 'Form',
    search: 'Search',
  },
  glossary: 'Words explained',
  markWords: 'Mark these words on the page',
  marked: 'The words are marked.',
  unmarked: 'The words are no longer marked.',
  goTo: (term) => `Go to “${term}”`,
  noWords: 'None of the explained words are on this page.',
  ownColors: 'My own colors',
  text: 'Text',
  background: 'Background',
  link: 'Links',
  sample: 'This is how text will look. ',
  sampleLink: 'This is a link.',
  ratio: (pair, ratio, fits) =>
    `${pair}: ${ratio} to 1, ${fits ? 'easy to read' : 'too weak. At least 4.5 to 1 is needed'}.`,
  textPair: 'Text on background',
  linkPair: 'Links on background',
  useColors: 'Use these colors',
  colorsUsed: 'The page now has your colors.',
  colorsRefused: 'These colors are too hard to read. Please choose a darker or a lighter one.',
  barrier: 'Report an accessibility problem',
  barrierText: 'What could you not use?',
  barrierContact: 'Email or phone, if you want an answer',
  barrierNote: 'Please write nothing about your health here.',
  barrierSend: 'Send report',
  barrierSending: 'Sending …',
  barrierSent: 'Thank you. Your report has arrived.',
  barrierNotSent: 'Not sent. Your words are still here: try again, or call the practice.',
  barrierEmpty: 'Write what you could not use.',
  settings: 'My settings',
  keep: 'Keep my settings',
  setName: 'Name, for example “Evening”',
  keepSet: 'Keep',
  kept: (name) => `“${name}” is kept on this device.`,
  nothingToKeep: 'You have not changed anything yet.',
  sets: 'Kept settings',
  use: (name) => `Use “${name}”`,
  used: (name) => `“${name}” is used now.`,
  remove: (name) => `Remove “${name}”`,
  removed: (name) => `“${name}” is removed.`,
  asText: 'For another device',
  present: 'My settings as text',
  copy: 'Copy',
  copied: 'Copied.',
  copySelected: 'The text is selected. You can copy it now.',
  takeOver: 'From another device',
  pasted: 'Paste your settings here',
  takeOverNow: 'Use this text',
  takenOver: 'Your settings are used now.',
  notUnderstood: (parts) => `Not understood: ${parts}`,
};

const es: ToolWords = {
  readAloud: 'Leer en voz alta',
  readPage: 'Leer esta página',
  readSelection: 'Leer lo que seleccioné',
  pick: 'Elegir dónde empezar',
  pickHow: 'Haga clic o toque el texto donde debe empezar la lectura.',
  cancel: 'Cancelar',
  pause: 'Pausa',
  goOn: 'Seguir',
  stop: 'Parar',
  back: 'Párrafo anterior',
  next: 'Párrafo siguiente',
  speed: 'Velocidad',
  times: (speed) => `${speed} veces`,
  voice: 'Voz',
  localOnly: 'Solo voces de este dispositivo',
  localWhy: 'Otras voces envían el texto por internet.',
  noLocal: 'Este dispositivo no tiene voz propia.',
  reading: 'Leyendo',
  paused: 'En pausa',
  stopped: 'La lectura ha terminado.',
  failed: 'Esta voz no funciona ahora. Pruebe con otra.',
  nothingToRead: 'Aquí no hay texto para leer.',
  structure: 'Buscar en esta página',
  search: 'Buscar una palabra',
  headings: 'Títulos',
  landmarks: 'Partes de la página',
  links: 'Enlaces',
  found: (count) => (count === 1 ? '1 lugar encontrado' : `${count} lugares encontrados`),
  roles: {
    banner: 'Parte de arriba',
    navigation: 'Menú',
    main: 'Parte principal',
    complementary: 'Parte lateral',
    contentinfo: 'Parte de abajo',
    region: 'Sección',
    form: 'Formulario',
    search: 'Búsqueda',
  },
  glossary: 'Palabras explicadas',
  markWords: 'Marcar estas palabras en la página',
  marked: 'Las palabras están marcadas.',
  unmarked: 'Las palabras ya no están marcadas.',
  goTo: (term) => `Ir a «${term}»`,
  noWords: 'Ninguna de las palabras explicadas está en esta página.',
  ownColors: 'Mis propios colores',
  text: 'Texto',
  background: 'Fondo',
  link: 'Enlaces',
  sample: 'Así se verá el texto. ',
  sampleLink: 'Esto es un enlace.',
  ratio: (pair, ratio, fits) =>
    `${pair}: ${ratio} a 1, ${fits ? 'se lee bien' : 'muy débil. Hace falta al menos 4,5 a 1'}.`,
  textPair: 'Texto sobre el fondo',
  linkPair: 'Enlaces sobre el fondo',
  useColors: 'Usar estos colores',
  colorsUsed: 'La página tiene ahora sus colores.',
  colorsRefused: 'Estos colores se leen mal. Elija uno más oscuro o más claro.',
  barrier: 'Informar de un problema de accesibilidad',
  barrierText: '¿Qué no pudo usar?',
  barrierContact: 'Correo o teléfono, si desea una respuesta',
  barrierNote: 'Por favor, no escriba aquí nada sobre su salud.',
  barrierSend: 'Enviar informe',
  barrierSending: 'Enviando …',
  barrierSent: 'Gracias. Su informe ha llegado.',
  barrierNotSent: 'No se envió. Su texto sigue aquí: inténtelo de nuevo o llame al consultorio.',
  barrierEmpty: 'Escriba qué no pudo usar.',
  settings: 'Mis ajustes',
  keep: 'Guardar mis ajustes',
  setName: 'Nombre, por ejemplo «Noche»',
  keepSet: 'Guardar',
  kept: (name) => `«${name}» está guardado en este dispositivo.`,
  nothingToKeep: 'Todavía no ha cambiado nada.',
  sets: 'Ajustes guardados',
  use: (name) => `Usar «${name}»`,
  used: (name) => `Ahora se usa «${name}».`,
  remove: (name) => `Quitar «${name}»`,
  removed: (name) => `«${name}» se ha quitado.`,
  asText: 'Para otro dispositivo',
  present: 'Mis ajustes como texto',
  copy: 'Copiar',
  copied: 'Copiado.',
  copySelected: 'El texto está seleccionado. Ya puede copiarlo.',
  takeOver: 'De otro dispositivo',
  pasted: 'Pegue aquí sus ajustes',
  takeOverNow: 'Usar este texto',
  takenOver: 'Ahora se usan sus ajustes.',
  notUnderstood: (parts) => `No se entiende: ${parts}`,
};

/** The words in a language (BCP 47): Spanish where it is that, otherwise English. */
export const toolWords = (language: string): ToolWords => (/^es\b/i.test(language) ? es : en);
