import { expect } from '@open-wc/testing';

import {
  missingInSmsConsent,
  type SmsConsentPart,
} from '../../src/consultations/sms-consent-text.js';

const brand = 'St. Pete Spine Clinic';

/** A good text in sentences, each for one part. */
const english: Record<SmsConsentPart, string> = {
  brand: 'I agree to get text messages from St. Pete Spine Clinic',
  purpose: ' about my request and appointments.',
  frequency: ' Message frequency varies.',
  rates: ' Message and data rates may apply.',
  stop: ' Reply STOP to end them,',
  help: ' or HELP for help.',
  'not-a-condition': ' Agreeing is not a condition of care or of an appointment.',
};
const spanish: Record<SmsConsentPart, string> = {
  brand: 'Acepto recibir mensajes de texto de St. Pete Spine Clinic',
  purpose: ' sobre mi solicitud y mis citas.',
  frequency: ' La frecuencia de los mensajes varía.',
  rates: ' Pueden aplicarse tarifas de mensajes y datos.',
  stop: ' Responda STOP para terminar,',
  help: ' o HELP para recibir ayuda.',
  'not-a-condition': ' No es condición para recibir atención ni una cita.',
};

/** A good text with one part in other words. */
const withPart = (part: SmsConsentPart, words: string) =>
  Object.values({ ...english, [part]: ` ${words} ` }).join('');

describe('The check of a consent to text messages', () => {
  for (const [language, parts] of Object.entries({ english, spanish })) {
    it(`finds nothing missing in a good text: ${language}`, () => {
      expect(missingInSmsConsent(Object.values(parts).join(''), brand)).to.deep.equal([]);
    });

    for (const part of Object.keys(parts) as SmsConsentPart[]) {
      it(`finds what a text lacks: ${part}, ${language}`, () => {
        const text = Object.values({ ...parts, [part]: ' ' }).join('');
        expect(missingInSmsConsent(text, brand)).to.deep.equal([part]);
      });
    }
  }

  it('finds everything missing in an empty text, in a fixed order', () => {
    const all = ['brand', 'purpose', 'frequency', 'rates', 'stop', 'help', 'not-a-condition'];
    expect(missingInSmsConsent('', brand)).to.deep.equal(all);
    expect(missingInSmsConsent('I agree to get text messages.', brand)).to.deep.equal(all);
  });

  const others: readonly (readonly [SmsConsentPart, string])[] = [
    ['brand', 'Texts from ST PETE SPINE CLINIC, please'],
    ['brand', 'Texts from “St. Pete Spine\n Clinic”'],
    ['purpose', 'to answer my question.'],
    ['purpose', 'to schedule a visit.'],
    ['purpose', 'about my care.'],
    ['purpose', 'Appointment reminders.'],
    ['purpose', 'Recordatorios de citas.'],
    ['purpose', 'sobre mi caso.'],
    ['frequency', 'Message\n    frequency varies.'],
    ['frequency', 'Up to 4 messages per month.'],
    ['frequency', 'One text a week at most.'],
    ['frequency', '2 msgs/request.'],
    ['frequency', 'Msg freq. varies.'],
    ['frequency', 'Hasta 4 mensajes por mes.'],
    ['rates', 'Msg & data rates may apply.'],
    ['rates', 'Standard rates and fees apply.'],
    ['rates', 'There may apply rates.'],
    ['rates', 'Se aplican cargos.'],
    ['rates', 'Tarifas por mensajes.'],
    ['stop', 'Reply with the word “Stop” to end them.'],
    ['stop', 'text  stop to end'],
    ['stop', 'Envíe ALTO.'],
    ['stop', 'Responda con «cancelar».'],
    ['help', 'Send help for help.'],
    ['help', 'Responda AYUDA.'],
    ['not-a-condition', 'You don’t have to agree.'],
    ['not-a-condition', 'You do not need to consent.'],
    ['not-a-condition', 'It isn’t required.'],
    ['not-a-condition', 'This is optional.'],
    ['not-a-condition', 'You can be treated without agreeing.'],
    ['not-a-condition', 'No es obligatorio.'],
    ['not-a-condition', 'No tiene que aceptarlos.'],
    ['not-a-condition', 'It is not\n    a condition.'],
    ['not-a-condition', 'No hace falta aceptar.'],
    ['not-a-condition', 'Es opcional.'],
    ['not-a-condition', 'Puede pedir atención sin aceptar.'],
  ];
  for (const [part, words] of others) {
    it(`knows other words for the ${part}: ${words}`, () => {
      expect(missingInSmsConsent(withPart(part, words), brand)).to.deep.equal([]);
    });
  }

  const lacking: readonly (readonly [SmsConsentPart, string])[] = [
    ['brand', 'Texts from Pete Spine'],
    ['brand', 'Texts from St. Pete Spine Clinics'],
    ['purpose', 'from time to time. Reply to us.'],
    ['purpose', 'about it.'],
    ['frequency', 'Messages vary.'],
    ['rates', 'Texts are free of charge.'],
    ['rates', 'No tiene costo.'],
    ['rates', 'Our rates are low. Terms apply.'],
    ['stop', 'We stop at any time.'],
    ['stop', 'You can opt out.'],
    ['help', 'We help you.'],
    ['not-a-condition', 'It is a condition.'],
    ['not-a-condition', 'This is nonoptional.'],
    ['not-a-condition', 'No tiene costo. You do not have to pay.'],
  ];
  for (const [part, words] of lacking) {
    it(`is not satisfied for the ${part} with: ${words}`, () => {
      expect(missingInSmsConsent(withPart(part, words), brand)).to.deep.equal([part]);
    });
  }

  it('takes neither the name nor what needs no consent for a purpose', () => {
    const name = 'Bay Appointment Reminders';
    const without = ' You can ask for an appointment without agreeing.';
    const parts = { ...english, brand: `Texts from ${name}.`, purpose: ' ' };
    expect(missingInSmsConsent(Object.values(parts).join(''), name)).to.deep.equal(['purpose']);
    const text = Object.values({ ...parts, 'not-a-condition': without }).join('');
    expect(missingInSmsConsent(text, name)).to.deep.equal(['purpose']);
  });

  it('finds the name missing where the practice has none', () => {
    const text = Object.values(english).join('');
    for (const none of ['', ' ', '—']) {
      expect(missingInSmsConsent(text, none), none).to.deep.equal(['brand']);
      expect(missingInSmsConsent('', none), none).to.include('brand');
    }
  });

  it('reads names with accents and signs', () => {
    const text = withPart('brand', 'Texts from Clinica Pena & Hijos');
    expect(missingInSmsConsent(text, 'Clínica Peña & Hijos')).to.deep.equal([]);
    expect(missingInSmsConsent(withPart('brand', 'From (C++) [x]'), 'C++')).to.deep.equal([]);
  });
});
