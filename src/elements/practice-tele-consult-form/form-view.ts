import type { AskedField } from '../../consultations/asked-fields.js';
import type { ConsultAnswers } from '../../consultations/consult-request.js';
import type { Practice } from '../../practice/practice.js';

import type { Words } from './form-words.js';

/** What the form shows, besides what is typed into it. */
export interface FormView {
  readonly words: Words;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly fields: readonly AskedField[];
  /** What has been answered so far. */
  readonly answers: ConsultAnswers;
  /** The words of the error at a control. */
  readonly errorAt: (control: string) => string | undefined;
  readonly practice: Practice;
  readonly privacyHref: string;
  /** Others use this device too. */
  readonly sharedComputer: boolean;
  /** The text of the consent to text messages. */
  readonly smsText: string;
  /** What is left of the longest reason, to see and, less often, to hear; empty while plenty. */
  readonly count: { readonly shown: string; readonly said: string };
  /** How many days and times can be asked for; `add` offers one more. */
  readonly times: { readonly count: number; readonly add: () => void };
}

/** Whether the form is filled in for somebody else. */
export function isForAnother({ patient = 'self' }: ConsultAnswers): boolean {
  return patient === 'child' || patient === 'other';
}

/** What a browser may fill in. It keeps what it knows the purpose of: not on a shared computer. */
export function purposeOf({ sharedComputer }: FormView, purpose: string): string {
  return sharedComputer ? 'off' : purpose;
}

/** What a control is called: of the patient's name, it is said whose. */
export function labelOf({ words, answers, fields }: FormView, control: string): string {
  const ofPatient = isForAnother(answers) ? words.patientLabels[control] : undefined;
  const extra = fields.find(({ name }) => control === `extra-${name}`)?.extra;
  return ofPatient ?? words.labels[control] ?? extra?.label ?? control;
}
