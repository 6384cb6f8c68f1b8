import type { InvalidCode } from '../invalid-members.ts';

/** The words of the pages that a form without a script is answered with. */
export interface FormWords {
  readonly language: string;
  readonly sentTitle: string;
  readonly sent: (hours: number) => string;
  readonly notSentTitle: string;
  readonly problemTitle: string;
  readonly notSent: string;
  readonly goBack: string;
  readonly tryLater: string;
  readonly call: string;
  readonly emergency: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<InvalidCode, string>>;
}

const english: FormWords = {
  language: 'en',
  sentTitle: 'Your request was received',
  sent: (hours) =>
    `Thank you. The practice means to answer within ${hours} hours. Requests are not read around the clock.`,
  notSentTitle: 'Your request was not sent',
  problemTitle: 'There is a problem',
  notSent: 'Your request was not sent: some answers must be changed.',
  goBack: 'Use your browser’s Back button: your answers should still be there.',
  tryLater: 'It could not be received now. Please go back and send it again in some minutes.',
  call: 'Or call',
  emergency: 'In an emergency, call 911.',
  labels: {
    '/practice/id': 'Practice',
    '/kind': 'Kind of visit',
    '/requester/relationship': 'Who the request is for',
    '/requester/name/given': 'Your given name',
    '/requester/name/family': 'Your family name',
    '/patient/name/given': 'Given name',
    '/patient/name/family': 'Family name',
    '/contact/preferred': 'How you want to be reached',
    '/contact/phone': 'Phone number',
    '/contact/extension': 'Extension',
    '/contact/email': 'Email address',
    '/contact/bestTimes': 'Best times',
    '/contact/language': 'Language',
    '/location/state': 'State where the patient will be',
    '/visit/reason': 'Reason for the visit',
    '/consent': 'Privacy notice',
  },
  codes: {
    required: 'This answer is missing.',
    'too-long': 'This is too long.',
    unexpected: 'This is not part of the form.',
    'unknown-value': 'This is not one of the choices.',
    invalid: 'This does not have the expected form.',
  },
};

const spanish: FormWords = {
  language: 'es',
  sentTitle: 'Recibimos su solicitud',
  sent: (hours) =>
    `Gracias. El consultorio responderá en un plazo de ${hours} horas. Las solicitudes no se leen las 24 horas del día.`,
  notSentTitle: 'Su solicitud no se envió',
  problemTitle: 'Hay un problema',
  notSent: 'Su solicitud no se envió: debe cambiar algunas respuestas.',
  goBack: 'Use el botón Atrás de su navegador: sus respuestas deberían seguir allí.',
  tryLater: 'No se pudo recibir ahora. Vuelva atrás y envíela de nuevo dentro de unos minutos.',
  call: 'O llame al',
  emergency: 'En una emergencia, llame al 911.',
  labels: {
    '/practice/id': 'Consultorio',
    '/kind': 'Tipo de visita',
    '/requester/relationship': 'Para quién es la solicitud',
    '/requester/name/given': 'Su nombre',
    '/requester/name/family': 'Su apellido',
    '/patient/name/given': 'Nombre',
    '/patient/name/family': 'Apellido',
    '/contact/preferred': 'Cómo prefiere que le contacten',
    '/contact/phone': 'Número de teléfono',
    '/contact/extension': 'Extensión',
    '/contact/email': 'Correo electrónico',
    '/contact/bestTimes': 'Mejores horarios',
    '/contact/language': 'Idioma',
    '/location/state': 'Estado donde estará el paciente',
    '/visit/reason': 'Motivo de la visita',
    '/consent': 'Aviso de privacidad',
  },
  codes: {
    required: 'Falta esta respuesta.',
    'too-long': 'Es demasiado largo.',
    unexpected: 'Esto no es parte del formulario.',
    'unknown-value': 'No es una de las opciones.',
    invalid: 'No tiene la forma esperada.',
  },
};

/** The words in the first known language of an `Accept-Language` header (RFC 9110 section 12.5.4); English without one. */
export function formWords(acceptLanguage: string | undefined): FormWords {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',');
  const first = wanted.map((range) => range.trim().slice(0, 2)).find((tag) => /^e[ns]$/.test(tag));
  return first === 'es' ? spanish : english;
}
