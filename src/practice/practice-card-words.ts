import type { Messages } from '../language/language.js';

/** The words of a practice's card; names and numbers stand inside their phrases. */
export interface PracticeCardWords {
  readonly call: (link: unknown) => readonly unknown[];
  readonly consult: string;
  readonly visit: string;
  readonly map: string;
  readonly newPatients: string;
  readonly noNewPatients: string;
  readonly telehealth: string;
  readonly speaks: (languages: string) => string;
  readonly away: (distance: string) => string;
}

export const practiceCardMessages: Messages<PracticeCardWords> = {
  en: {
    call: (link) => ['Call ', link],
    consult: 'Ask for a visit',
    visit: 'Practice page',
    map: 'Map (opens a new tab)',
    newPatients: 'Takes new patients',
    noNewPatients: 'Takes no new patients now',
    telehealth: 'Video visits',
    speaks: (languages) => `Speaks ${languages}`,
    away: (distance) => `${distance} away`,
  },
  es: {
    call: (link) => ['Llame al ', link],
    consult: 'Pedir una cita',
    visit: 'Página del consultorio',
    map: 'Mapa (abre otra pestaña)',
    newPatients: 'Acepta pacientes nuevos',
    noNewPatients: 'Por ahora no acepta pacientes nuevos',
    telehealth: 'Consultas por video',
    speaks: (languages) => `Se habla ${languages}`,
    away: (distance) => `A ${distance}`,
  },
};
