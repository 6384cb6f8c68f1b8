/** What the frame of a page and the page of an article say, apart from their content. */
export interface Words {
  readonly skip: string;
  readonly invented: string;
  readonly allInvented: string;
  readonly directory: string;
  readonly 'builder-page': string;
  readonly embedding: string;
  readonly home: string;
  readonly articles: string;
  readonly contact: string;
  readonly site: string;
  readonly breadcrumb: string;
  readonly privacy: string;
  readonly pages: string;
  readonly category: string;
  readonly posted: string;
  readonly updated: string;
  readonly author: string;
  readonly by: (name: string) => string;
  readonly reviewed: (name: string) => string;
  /** Goes on after `reviewed`, up to the date. */
  readonly reviewedOn: string;
  readonly minutes: (minutes: number) => string;
  readonly contents: string;
  readonly emergency: string;
  readonly call911: string;
  readonly related: string;
  readonly general: string;
  readonly articlesLead: string;
  readonly topics: string;
  readonly allArticles: string;
  readonly invite: string;
  readonly offer: string;
  readonly schedule: string;
  readonly orCall: string;
  readonly toTalk: string;
}

const english: Words = {
  skip: 'Skip to the content',
  invented: 'A demonstration: this practice is invented.',
  allInvented: 'A demonstration: these practices are invented.',
  directory: 'Practice directory',
  'builder-page': 'Build a widget',
  embedding: 'Ways to embed',
  home: 'Home',
  articles: 'Articles',
  contact: 'Contact',
  site: 'Site',
  breadcrumb: 'Breadcrumb',
  privacy: 'How this demonstration treats what you type',
  pages: 'All demonstration pages',
  category: 'Category',
  posted: 'Posted on',
  updated: 'Updated on',
  author: 'Written by',
  by: (name) => `By ${name}`,
  reviewed: (name) => `Medically reviewed by ${name}`,
  reviewedOn: ' on ',
  minutes: (minutes) => `${minutes} min read`,
  contents: 'In this article',
  emergency: 'If this may be an emergency, don’t read on:',
  call911: 'call 911',
  related: 'Keep reading',
  general:
    'This article is general information. It does not replace a visit with someone who can examine you.',
  articlesLead: 'Written and reviewed by the people who will see you, in plain words.',
  topics: 'Categories',
  allArticles: 'All articles',
  invite: 'Would you rather talk it over?',
  offer: 'Tell us when we can reach you. One of our team calls back; you decide what comes next.',
  schedule: 'Schedule a consultation',
  orCall: 'Or call',
  toTalk: 'to talk to our front desk.',
};

const spanish: Words = {
  skip: 'Ir al contenido',
  invented: 'Una demostración: este consultorio es inventado.',
  allInvented: 'Una demostración: estos consultorios son inventados.',
  directory: 'Directorio de consultorios',
  'builder-page': 'Armar un widget',
  embedding: 'Formas de insertar',
  home: 'Inicio',
  articles: 'Artículos',
  contact: 'Contacto',
  site: 'Sitio',
  breadcrumb: 'Ruta de navegación',
  privacy: 'Cómo trata esta demostración lo que usted escribe',
  pages: 'Todas las páginas de la demostración',
  category: 'Categoría',
  posted: 'Publicado el',
  updated: 'Actualizado el',
  author: 'Escrito por',
  by: (name) => `Por ${name}`,
  reviewed: (name) => `Revisión médica: ${name}`,
  reviewedOn: ', ',
  minutes: (minutes) => `${minutes} min de lectura`,
  contents: 'En este artículo',
  emergency: 'Si puede ser una emergencia, no siga leyendo:',
  call911: 'llame al 911',
  related: 'Siga leyendo',
  general:
    'Este artículo es información general. No reemplaza una consulta con alguien que pueda examinarle.',
  articlesLead: 'Escrito y revisado por quienes le van a atender, en palabras sencillas.',
  topics: 'Categorías',
  allArticles: 'Todos los artículos',
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
