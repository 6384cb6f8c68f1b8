import { engines, findBrowser, type Engine } from '../../tools/browsers/find-browsers.ts';

/** Whether to prove in short (`SHORT=1`): in Chromium alone, and less of it. */
export const inShort = !!process.env.SHORT;

const wanted = process.env.ENGINES?.split(',');

/** The engines to prove it in; `ENGINES=firefox,webkit` narrows a run while one works. */
export const enginesToUse: readonly Engine[] = engines
  .filter((engine) => (wanted ? wanted.includes(engine) : !inShort || engine === 'chromium'))
  .filter(findBrowser);
