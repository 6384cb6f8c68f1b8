import { barrierReport } from './barrier-report.js';
import { behaviours } from './behaviours.js';
import { clearGlossary, glossary } from './glossary.js';
import { mySettings } from './my-settings.js';
import { ownColors } from './own-colors.js';
import { endJump } from './page-jump.js';
import type { PageTools } from './page-tool.js';
import { pageStructure } from './page-structure.js';
import { readAloudWith } from './read-aloud.js';
import { deviceSpeech } from './speech-device.js';

const reading = readAloudWith(deviceSpeech);

/** Everything that is loaded when it is first needed: what draws, listens or has a view. */
export const pageTools: PageTools = {
  behaviours,
  tools: [reading.tool, pageStructure, glossary, ownColors, mySettings, barrierReport],
  end: () => {
    reading.end();
    clearGlossary();
    endJump();
  },
};
