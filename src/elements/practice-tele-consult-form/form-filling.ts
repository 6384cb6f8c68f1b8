import { readLocale } from '../../consultations/attribution.js';

/** Raw answers by the names of the form's controls: what a draft keeps and what a site fills in. */
export type RawAnswers = Readonly<Record<string, string | boolean | readonly string[]>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is not kept and not filled in: a consent is given by the person, each time. */
const own = ['subject', 'consent', 'sms'];

/** What stands in the form's controls, without what only the person may say. */
export function readRaw(form: HTMLFormElement): RawAnswers {
  const data = new FormData(form);
  const raw: Record<string, string | string[]> = {};
  for (const control of controlsOf(form)) {
    const { name, type } = control;
    const values = data.getAll(name) as string[];
    raw[name] = type === 'checkbox' ? values : (values[0] ?? '');
  }
  return raw;
}

/**
 * Puts answers into the form's controls; what the form doesn't ask is passed over.
 *
 * @param over Whether they take the place of answers that are there.
 * @returns Whether anything has changed.
 */
export function fillIn(form: HTMLFormElement, raw: RawAnswers, over: boolean): boolean {
  const before = readRaw(form);
  let changed = false;
  for (const control of controlsOf(form)) {
    const value = raw[control.name];
    if (value === undefined || value === '') continue;
    if (!over && String(before[control.name]) !== '') continue;
    changed = put(control, value) || changed;
  }
  return changed;
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.querySelectorAll<Control>('input, select, textarea')].filter(
    ({ name }) => name !== '' && !own.includes(name),
  );
}

function put(control: Control, value: RawAnswers[string]): boolean {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    const values = typeof value === 'object' ? value : [value === true ? control.value : value];
    const checked = values.includes(control.value);
    if (control.checked === checked) return false;
    control.checked = checked;
    return true;
  }
  const text = String(value);
  if (control.value === text) return false;
  control.value = text;
  return control.value === text;
}

/** Whether somebody has changed anything in a form as the page has written it. */
export function isChanged(form: HTMLFormElement): boolean {
  return controlsOf(form).some((control) => {
    if (control instanceof HTMLSelectElement)
      return !control.selectedOptions[0]?.defaultSelected && control.selectedIndex > 0;
    const { type, value, defaultValue, checked, defaultChecked } = control as HTMLInputElement;
    return /^(checkbox|radio)$/.test(type) ? checked !== defaultChecked : value !== defaultValue;
  });
}

/** Whether somebody has typed or chosen something. */
export function hasAnswers(raw: RawAnswers): boolean {
  return Object.values(raw).some((value) => value !== '' && String(value) !== '');
}

/** For how many days and times there are answers. */
export function rowsIn(raw: RawAnswers): number {
  const rows = Object.keys(raw).map((name) => Number(/^date-(\d)$/.exec(name)?.[1] ?? -1));
  return 1 + Math.max(0, ...rows);
}

/** The language that the page's address asks for (`locale=es-MX`), as an answer. */
export function languageInAddress(): RawAnswers {
  const locale = readLocale(location.href);
  if (!locale) return {};
  // `zh-Hant-TW` is asked as `zh-Hant`, `es-MX` as `es`.
  const { language, script } = new Intl.Locale(locale).maximize();
  return { language: language === 'zh' ? `zh-${script ?? ''}` : language };
}
