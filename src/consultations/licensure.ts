import { uspsStates, type UspsState } from './usps-states.js';

/** Whether a practice may treat a patient who is in a state during the visit. */
export type Licensure = 'licensed' | 'elsewhere' | 'unknown';

/**
 * Whether a practice is licensed where the patient will be. `unknown` where either is not said.
 *
 * @param state The patient's state, written as `readState` takes it.
 * @param licensedStates Those of the practice, likewise; what is no state is passed over.
 */
export function licensureOf(
  state: string,
  licensedStates: readonly string[] | undefined,
): Licensure {
  const code = readState(state);
  const licensed = statesIn(licensedStates);
  if (!code || !licensed.length) return 'unknown';
  return licensed.some((each) => each.code === code) ? 'licensed' : 'elsewhere';
}

/** The English names of states, each once, in the order given; what is no state is passed over. */
export function stateNames(states: readonly string[] | undefined): readonly string[] {
  return statesIn(states).map(({ name }) => name);
}

/**
 * The USPS code of a state, district or territory that is written as a code, an English name or
 * ISO 3166-2 (`US-FL`), in any case and with dots or spaces. `undefined` for anything else.
 */
export function readState(text: string): string | undefined {
  return stateOf(text)?.code;
}

function stateOf(text: string): UspsState | undefined {
  const words = text.replace(/\./g, '').toUpperCase().trim().split(/\s+/).join(' ');
  const wanted = words.replace(/^US\s*[-–_ ]\s*/, '');
  return uspsStates.find(({ code, name }) => code === wanted || name.toUpperCase() === wanted);
}

function statesIn(states: readonly string[] = []): readonly UspsState[] {
  const found = states.map(stateOf).filter((state) => state !== undefined);
  return [...new Set(found)];
}
