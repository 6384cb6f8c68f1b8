import type { Json } from '../intake/sample-request.ts';

import { consent, dayFromNow, jane, type Answers } from './form-person.ts';
import { everyField, everything, type FormPage } from './form-site.ts';

const smsConsent =
  'I agree to get text messages from St. Pete Spine about my request and my appointments. ' +
  'Message frequency varies. Message and data rates may apply. Reply STOP to end them or HELP ' +
  'for help. Consent is not a condition of getting care.';

/** A request that a form makes, and what must be so in it. */
export interface Sample {
  readonly title: string;
  readonly page: FormPage;
  readonly answers: Answers;
  readonly expected: Json;
  /** What is recorded of each consent: its type, whether it was given, and the language of its words. */
  readonly consents: readonly string[];
  /** The words of the button that sends, and what is said then. */
  readonly words?: readonly [send: string, sent: string];
}

/** What people ask for. */
export const samples: readonly Sample[] = [
  {
    title: 'the least that a form asks',
    page: {},
    answers: { ...jane, [consent]: true },
    consents: ['privacy true en'],
    expected: { kind: 'tele-consult', requester: { relationship: 'self' }, visit: { reason: '' } },
  },
  {
    title: 'everything that a form can ask, for oneself',
    page: { form: `${everything} placement="article-footer"` },
    answers: {
      Me: true,
      ...jane,
      'Email address': 'jane@example.com',
      'Weekday mornings': true,
      'Weekend evenings': true,
      'You may leave a voicemail about my request': true,
      'Which language do you want to speak?': 'zh-Hant',
      'I need an interpreter (free)': true,
      'By phone or video': true,
      Day: dayFromNow(3),
      'Time of day': 'morning',
      'What would you like help with?': 'A stiff neck',
      'How did you hear of us?': 'A friend',
      'An MRI?': 'No',
      'Since when?': '01022026',
      'I am a new patient': true,
      'Your doctor': 'Dr. Who',
      [smsConsent]: true,
      [consent]: true,
    },
    consents: ['privacy true en', 'sms true en'],
    expected: {
      attribution: { heardFrom: 'A friend', placement: 'article-footer' },
      extra: { mri: 'No', since: '2026-01-02', 'new-patient': true, doctor: 'Dr. Who' },
    },
  },
  {
    title: 'a parent’s for a child, with nothing more than needed, texts declined',
    page: { form: `fields="${everyField}"` },
    answers: {
      'My child, under 18': true,
      Parent: true,
      'Your first name': 'Ann',
      'Your last name': 'Roe',
      'Patient’s first name': 'Sam',
      'Patient’s last name': 'Roe',
      Email: true,
      'Email address': 'ann@example.com',
      'State where the patient will be during the visit': 'PR',
      [consent]: true,
    },
    consents: ['privacy true en', 'sms false en'],
    expected: {
      requester: { relationship: 'parent', name: { given: 'Ann', family: 'Roe' } },
      patient: { name: { given: 'Sam', family: 'Roe' }, minor: true },
      location: { country: 'US', state: 'PR' },
    },
  },
  {
    title: 'a visit at the practice, asked for from a state without a licence',
    page: {},
    answers: {
      ...jane,
      'Phone number': '+1 727 555 0123 ext 12',
      'State where you will be during the visit': 'TX',
      'At the practice': true,
      [consent]: true,
    },
    consents: ['privacy true en'],
    expected: { kind: 'in-person', location: { country: 'US', state: 'TX' } },
  },
  {
    title: 'a Spanish one',
    page: { lang: 'es-US', form: 'fields="name contact language state sms"' },
    answers: {
      Nombre: 'Ana',
      Apellidos: 'Ruiz Ñandú',
      'Mensaje de texto': true,
      'Número de teléfono': '727-555-0199',
      '¿En qué idioma quiere hablar?': 'es',
      'Estado donde estará durante la consulta': 'FL',
      'Acepto que St. Pete Spine use estas respuestas para contestar a mi solicitud.': true,
    },
    consents: ['privacy true es-US', 'sms false es-US'],
    expected: { patient: { name: { given: 'Ana', family: 'Ruiz Ñandú' }, minor: false } },
    words: ['Enviar solicitud', 'Solicitud enviada'],
  },
];
