/** What the words of a consent to text messages have to say. */
export type SmsConsentPart =
  'brand' | 'purpose' | 'frequency' | 'rates' | 'stop' | 'help' | 'not-a-condition';

const TEXTS = '(?:texts?|messages?|msgs?|mensajes?)(?: de texto)?';
const PURPOSE = anyOf(
  'appointments?|reminders?|schedul\\w+|requests?|questions?|visits?|consult\\w*',
  'citas?|recordatorios?|solicitud(?:es)?|preguntas?',
  '(?:about|regarding|sobre) (?:my|your|mi|su)s? \\w+',
);
const FREQUENCY = anyOf(
  'frequency|freq|frecuencia',
  `${TEXTS} ?(?:per|a|each|/|por|al|a la|cada) ?(?:day|week|month|request|dia|semana|mes|solicitud)`,
);
const RATES = anyOf(
  '(?:rates?|charges|fees|tarifas?|cargos?)\\b[^.]* (?:appl\\w+|aplica\\w*|mensajes|datos)',
  '(?:aplica\\w*|appl\\w+)\\b[^.]* (?:tarifas?|cargos?|rates|charges)',
);
const FREE_TO_REFUSE = anyOf(
  "(?:not|\\w+n't) (?:an? )?(?:condition|required?(?:ment)?)",
  "(?:not|\\w+n't) (?:have|need) to (?:agree|accept|consent)",
  'no (?:es|son) (?:una? )?(?:condicion|requisito|obligatori[oa]|necesari[oa])',
  'no (?:tiene que|hace falta) aceptar\\w*',
  'optional|opcional|voluntar(?:y|i[oa])',
);
const WITHOUT = anyOf('without (?:agreeing|consent\\w*)', 'sin aceptar\\w*');
const SEND = '(?:reply|text|send|responda|envie|mande)';

/**
 * Tells what is missing in the words by which a patient agrees to text messages, in English or
 * Spanish: what the CTIA Messaging Principles (§5.1) and the rules under the TCPA (47 CFR
 * 64.1200(f)(9)) ask for. A help for those who write the words and no legal advice: nothing missing
 * does not mean that all is well.
 *
 * @param text The words as they are shown.
 * @param brand The name of the practice as patients know it.
 */
export function missingInSmsConsent(text: string, brand: string): readonly SmsConsentPart[] {
  const plain = folded(text);
  const name = words(brand);
  const found: Readonly<Record<SmsConsentPart, boolean>> = {
    brand: name !== '' && ` ${words(text)} `.includes(` ${name} `),
    purpose: PURPOSE.test(withoutClauses(name ? plain.replaceAll(folded(brand), ' ') : plain)),
    frequency: FREQUENCY.test(plain),
    rates: RATES.test(plain),
    stop: tellsTo('stop|alto|parar|cancelar|baja', text),
    help: tellsTo('help|ayuda|info', text),
    'not-a-condition': FREE_TO_REFUSE.test(plain) || WITHOUT.test(plain),
  };
  return (Object.keys(found) as SmsConsentPart[]).filter((part) => !found[part]);
}

/** What the consent does not depend on tells no purpose. */
function withoutClauses(text: string): string {
  return text
    .split(/[.;!?]/)
    .filter((sentence) => !WITHOUT.test(sentence))
    .map((sentence) => sentence.split(FREE_TO_REFUSE)[0])
    .join('. ');
}

/** A keyword to send, in capitals or behind the verb that asks for it. */
function tellsTo(keywords: string, text: string): boolean {
  const request = `${SEND}(?: (?:with|con|the word|la palabra))*[^\\w.]+(?:${keywords})`;
  return anyOf(keywords.toUpperCase()).test(text) || anyOf(request).test(folded(text));
}

/** Finds whole words. */
function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join('|')})\\b`);
}

/** Small letters without accents, one space between words, straight apostrophes. */
function folded(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Only the words, so that a comma or a period in a name makes no difference. */
function words(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
