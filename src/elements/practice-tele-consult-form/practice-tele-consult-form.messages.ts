import type { Messages } from '../../language/language.js';

import type { FieldName } from './form-answers.js';

/** A sentence with a link or another node inside it. */
type Sentence = (inside: unknown) => readonly unknown[];

/** The words of the request form. */
export interface Words {
  readonly emergency: Sentence;
  readonly notMonitored: string;
  readonly heading: string;
  readonly labels: Readonly<Record<Exclude<FieldName, 'consent'>, string>>;
  readonly optional: string;
  readonly ways: Readonly<Record<'phone' | 'text' | 'email', string>>;
  readonly stateHint: string;
  readonly chooseState: string;
  readonly reasonHint: string;
  /** `practice` may be empty. */
  readonly consent: (practice: string) => string;
  readonly privacy: string;
  readonly trap: string;
  readonly charactersLeft: (count: string) => string;
  readonly charactersTooMany: (count: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly waiting: (time: string) => string;
  readonly offline: string;
  readonly kept: (date: string) => string;
  readonly notKept: string;
  readonly earlierWaits: string;
  readonly earlierSent: string;
  readonly earlierRefused: string;
  /** `date` is when the visitor sent the request. */
  readonly dropped: (date: string) => string;
  readonly elsewhere: string;
  readonly clear: string;
  readonly tryNow: string;
  readonly change: string;
  readonly failed: string;
  readonly unconfirmed: string;
  readonly unavailable: string;
  readonly call: Sentence;
  readonly problem: string;
  readonly error: string;
  /** What to do about a field where the answer is missing and, if that differs, where it is wrong. */
  readonly errors: Readonly<Record<FieldName, readonly [required: string, invalid?: string]>>;
  readonly tooLong: (label: string, limit: string) => string;
  readonly otherError: string;
  readonly sent: string;
  readonly reference: Sentence;
  readonly replyBy: (time: string) => string;
}

export const messages: Messages<Words> = {
  en: {
    emergency: (number) => ['If this is an emergency, call ', number, '.'],
    notMonitored: 'This form is not monitored around the clock.',
    heading: 'Request a tele-consultation',
    labels: {
      given: 'First name',
      family: 'Last name',
      preferred: 'How should we reach you?',
      phone: 'Phone number',
      email: 'Email address',
      state: 'State where you will be during the visit',
      reason: 'What would you like help with?',
    },
    optional: '(optional)',
    ways: { phone: 'Phone call', text: 'Text message', email: 'Email' },
    stateHint: 'It decides which clinicians may treat you.',
    chooseState: 'Choose a state',
    reasonHint: 'A few words are enough, such as where it hurts and since when.',
    consent: (practice) =>
      `I agree that ${practice || 'the practice'} may use these answers to reply to my request.`,
    privacy: 'Read the privacy notice (opens in a new tab)',
    trap: 'Leave this empty',
    charactersLeft: (count) => `Characters left: ${count}`,
    charactersTooMany: (count) => `Characters too many: ${count}`,
    send: 'Send request',
    sending: 'Sending…',
    waiting: (time) => `Not sent yet. We will try again in ${time}.`,
    offline: 'Not sent yet: there is no connection. We will try again as soon as there is one.',
    kept: (date) =>
      `It is kept on this device until ${date}. If you leave, it is sent when you come back to this site.`,
    notKept: 'Nothing is kept on this device, so please keep this page open.',
    earlierWaits: 'Your earlier request has not been sent yet.',
    earlierSent: 'Your earlier request was sent.',
    earlierRefused: 'Your earlier request could not be sent. Please send a new one, or call.',
    dropped: (date) =>
      `Your request of ${date} could not be sent and was deleted. Please send a new one, or call.`,
    elsewhere: 'Another tab of this site has finished or deleted this request.',
    clear: 'Delete it',
    tryNow: 'Try again now',
    change: 'Change my answers',
    failed: 'Your request could not be sent. Your answers are still here.',
    unconfirmed: 'We could not confirm that your request arrived. Your answers are still here.',
    unavailable: 'Requests can’t be sent from this page.',
    call: (number) => ['You can also call ', number, '.'],
    problem: 'There is a problem',
    error: 'Error:',
    errors: {
      given: ['Enter your first name'],
      family: ['Enter your last name'],
      preferred: ['Choose how we should reach you'],
      phone: ['Enter a phone number', 'Enter a phone number with its area code, like 727-555-0123'],
      email: ['Enter an email address', 'Enter an email address like name@example.com'],
      state: ['Choose the state where you will be during the visit'],
      reason: ['Say what you would like help with'],
      consent: ['Check the box so that the practice may reply to you'],
    },
    tooLong: (label, limit) => `${label}: use ${limit} characters at most`,
    otherError: 'The practice’s server did not accept this request',
    sent: 'Request sent',
    reference: (reference) => ['Your reference is ', reference, '.'],
    replyBy: (time) => `The practice plans to reply by ${time}.`,
  },
  es: {
    emergency: (number) => ['Si se trata de una emergencia, llame al ', number, '.'],
    notMonitored: 'Este formulario no se revisa las 24 horas.',
    heading: 'Solicite una teleconsulta',
    labels: {
      given: 'Nombre',
      family: 'Apellidos',
      preferred: '¿Cómo prefiere que le contactemos?',
      phone: 'Número de teléfono',
      email: 'Correo electrónico',
      state: 'Estado donde estará durante la consulta',
      reason: '¿En qué podemos ayudarle?',
    },
    optional: '(opcional)',
    ways: { phone: 'Llamada telefónica', text: 'Mensaje de texto', email: 'Correo electrónico' },
    stateHint: 'De ello depende qué profesionales pueden atenderle.',
    chooseState: 'Elija un estado',
    reasonHint: 'Bastan unas palabras, por ejemplo dónde le duele y desde cuándo.',
    consent: (practice) =>
      `Acepto que ${practice || 'el consultorio'} use estas respuestas para contestar a mi solicitud.`,
    privacy: 'Lea el aviso de privacidad (se abre en una pestaña nueva)',
    trap: 'Deje esto vacío',
    charactersLeft: (count) => `Caracteres restantes: ${count}`,
    charactersTooMany: (count) => `Caracteres de más: ${count}`,
    send: 'Enviar solicitud',
    sending: 'Enviando…',
    waiting: (time) => `Aún no se ha enviado. Lo intentaremos de nuevo en ${time}.`,
    offline: 'Aún no se ha enviado: no hay conexión. Lo intentaremos en cuanto la haya.',
    kept: (date) =>
      `Se guarda en este dispositivo hasta el ${date}. Si sale, se enviará cuando vuelva a este sitio.`,
    notKept: 'No se guarda nada en este dispositivo: no cierre esta página.',
    earlierWaits: 'Su solicitud anterior aún no se ha enviado.',
    earlierSent: 'Su solicitud anterior se ha enviado.',
    earlierRefused: 'No se pudo enviar su solicitud anterior. Envíe otra o llame.',
    dropped: (date) =>
      `Su solicitud del ${date} no se pudo enviar y se ha borrado. Envíe otra o llame.`,
    elsewhere: 'Otra pestaña de este sitio ha terminado o borrado esta solicitud.',
    clear: 'Borrarla',
    tryNow: 'Intentar ahora',
    change: 'Cambiar mis respuestas',
    failed: 'No se pudo enviar su solicitud. Sus respuestas siguen aquí.',
    unconfirmed: 'No pudimos confirmar que llegó su solicitud. Sus respuestas siguen aquí.',
    unavailable: 'Desde esta página no se pueden enviar solicitudes.',
    call: (number) => ['También puede llamar al ', number, '.'],
    problem: 'Hay un problema',
    error: 'Error:',
    errors: {
      given: ['Escriba su nombre'],
      family: ['Escriba sus apellidos'],
      preferred: ['Elija cómo prefiere que le contactemos'],
      phone: [
        'Escriba un número de teléfono',
        'Escriba un número de teléfono con código de área, como 727-555-0123',
      ],
      email: [
        'Escriba un correo electrónico',
        'Escriba un correo electrónico como nombre@example.com',
      ],
      state: ['Elija el estado donde estará durante la consulta'],
      reason: ['Diga en qué podemos ayudarle'],
      consent: ['Marque la casilla para que el consultorio pueda contestarle'],
    },
    tooLong: (label, limit) => `${label}: use ${limit} caracteres como máximo`,
    otherError: 'El servidor del consultorio no aceptó esta solicitud',
    sent: 'Solicitud enviada',
    reference: (reference) => ['Su número de referencia es ', reference, '.'],
    replyBy: (time) => `El consultorio piensa contestar a más tardar el ${time}.`,
  },
};
