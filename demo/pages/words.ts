/** What the frame of a page and the page of an article say, apart from their content. */
export interface Words {
  readonly skip: string;
  readonly invented: string;
  readonly home: string;
  readonly articles: string;
  readonly contact: string;
  readonly site: string;
  readonly breadcrumb: string;
  readonly privacy: string;
  readonly pages: string;
  readonly author: string;
  readonly reviewed: (name: string) => string;
  readonly related: string;
  readonly invite: string;
  readonly offer: string;
  readonly schedule: string;
  readonly orCall: string;
  readonly toTalk: string;
}

const english: Words = {
  skip: 'Skip to the content',
  invented: 'A demonstration: this practice is invented.',
  home: 'Home',
  articles: 'Articles',
  contact: 'Contact',
  site: 'Site',
  breadcrumb: 'Breadcrumb',
  privacy: 'How this demonstration treats what you type',
  pages: 'All demonstration pages',
  author: 'About the author',
  reviewed: (name) => `Medically reviewed by ${name}`,
  related: 'Keep reading',
  invite: 'Would you rather talk it over?',
  offer: 'Tell us when we can reach you. One of our team calls back; you decide what comes next.',
  schedule: 'Schedule a consultation',
  orCall: 'Or call',
  toTalk: 'to talk to our front desk.',
};

const spanish: Words = {
  skip: 'Ir al contenido',
  invented: 'Una demostración: este consultorio es inventado.',
  home: 'Inicio',
  articles: 'Artículos',
  contact: 'Contacto',
  site: 'Sitio',
  breadcrumb: 'Ruta de navegación',
  privacy: 'Cómo trata esta demostración lo que usted escribe',
  pages: 'Todas las páginas de la demostración',
  author: 'Sobre quien escribe',
  reviewed: (name) => `Revisión médica: ${name}`,
  related: 'Siga leyendo',
  invite: '¿Prefiere que lo hablemos?',
  offer: 'Díganos cuándo podemos llamarle. Alguien del equipo le llama y usted decide cómo seguir.',
  schedule: 'Pedir una consulta',
  orCall: 'O llame al',
  toTalk: 'para hablar con la recepción.',
};

/** The words for a language, English where there are none. */
export function wordsFor(language: string): Words {
  return /^es\b/i.test(language) ? spanish : english;
}
