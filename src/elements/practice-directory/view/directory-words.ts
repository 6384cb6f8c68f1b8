import type { Messages } from '../../../language/language.js';
import type { DirectoryOrder } from '../../../practice/directory-search.js';

/** The words around a list of practices. */
export interface DirectoryWords {
  readonly practices: string;
  readonly find: string;
  readonly search: string;
  readonly specialty: string;
  readonly language: string;
  readonly zip: string;
  readonly allSpecialties: string;
  readonly allLanguages: string;
  readonly open: string;
  readonly newPatients: string;
  readonly telehealth: string;
  readonly sort: string;
  readonly orders: Readonly<Record<DirectoryOrder, string>>;
  readonly count: (practices: number) => string;
  readonly shown: (shown: number, practices: number) => string;
  readonly clear: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly link: string;
  readonly none: string;
  readonly noneFound: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly added: (practices: number, shown: number) => string;
}

const english = (count: number) => (count === 1 ? 'practice' : 'practices');
const spanish = (count: number) => (count === 1 ? 'consultorio' : 'consultorios');

export const directoryMessages: Messages<DirectoryWords> = {
  en: {
    practices: 'Practices',
    find: 'Find a practice',
    search: 'Name, specialty or town',
    specialty: 'Specialty',
    language: 'Language spoken',
    zip: 'ZIP code',
    allSpecialties: 'All',
    allLanguages: 'All',
    open: 'Open now',
    newPatients: 'Takes new patients',
    telehealth: 'Video visits',
    sort: 'Sort by',
    orders: {
      listed: 'As listed',
      name: 'Name',
      open: 'Open now first',
      distance: 'Nearest first',
    },
    count: (count) => `${count} ${english(count)}`,
    shown: (shown, count) => `${shown} of ${count} ${english(count)}`,
    clear: 'Clear all',
    copy: 'Copy link to this list',
    copied: 'Link copied.',
    copyByHand: 'Copy this link:',
    link: 'Link to this list',
    none: 'There are no practices here yet.',
    noneFound: 'No practice fits. Try fewer choices.',
    loading: 'Loading practices…',
    failed: 'The practices could not be loaded.',
    retry: 'Try again',
    more: 'Show more practices',
    added: (count, shown) => `${count} more ${english(count)}, ${shown} in all.`,
  },
  es: {
    practices: 'Consultorios',
    find: 'Buscar un consultorio',
    search: 'Nombre, especialidad o ciudad',
    specialty: 'Especialidad',
    language: 'Idioma',
    zip: 'Código postal',
    allSpecialties: 'Todas',
    allLanguages: 'Todos',
    open: 'Abierto ahora',
    newPatients: 'Acepta pacientes nuevos',
    telehealth: 'Consultas por video',
    sort: 'Ordenar por',
    orders: {
      listed: 'Sin ordenar',
      name: 'Nombre',
      open: 'Primero los abiertos',
      distance: 'Primero los más cercanos',
    },
    count: (count) => `${count} ${spanish(count)}`,
    shown: (shown, count) => `${shown} de ${count} ${spanish(count)}`,
    clear: 'Borrar todo',
    copy: 'Copiar enlace a esta lista',
    copied: 'Enlace copiado.',
    copyByHand: 'Copie este enlace:',
    link: 'Enlace a esta lista',
    none: 'Todavía no hay consultorios aquí.',
    noneFound: 'Ningún consultorio coincide. Pruebe con menos opciones.',
    loading: 'Cargando consultorios…',
    failed: 'No se pudieron cargar los consultorios.',
    retry: 'Intentar de nuevo',
    more: 'Ver más consultorios',
    added: (count, shown) => `${count} ${spanish(count)} más, ${shown} en total.`,
  },
};
