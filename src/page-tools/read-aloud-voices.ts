import { draw, drawField, drawNote, setShown } from './element-drawing.js';
import type { ToolStage } from './page-tool.js';
import type { ReadAloudSession } from './read-aloud-session.js';
import type { ReadingControls } from './read-aloud-controls.js';
import { toolWords } from './tool-words.js';

const drawSpeed = (session: ReadAloudSession, { language }: ToolStage): HTMLElement => {
  const words = toolWords(language);
  const format = new Intl.NumberFormat(language);
  const speed = draw('input', { type: 'range', min: '0.5', max: '2', step: '0.1' });
  speed.valueAsNumber = session.settings.rate;
  const show = () => (speed.ariaValueText = words.times(format.format(speed.valueAsNumber)));
  show();
  speed.oninput = show;
  speed.onchange = () => session.set({ rate: speed.valueAsNumber });
  return drawField(words.speed, speed);
};

const drawVoices = (session: ReadAloudSession, words: string, language: string) => {
  const select = draw('select');
  select.onchange = () => {
    session.set({ voice: session.voices(language)[select.selectedIndex] });
  };
  const element = drawField(words, select);
  const update = () => {
    const voices = session.voices(language);
    select.replaceChildren(
      ...voices.map((voice) =>
        draw(
          'option',
          { selected: voice.name === session.settings.voice?.name },
          `${voice.name} (${voice.lang})`,
        ),
      ),
    );
    setShown(element, voices.length > 0);
  };
  return { element, update };
};

/**
 * Draws the settings for the speed and the voice.
 *
 * @param changed - Called when the visitor allows other voices.
 */
export const drawVoiceSettings = (
  session: ReadAloudSession,
  stage: ToolStage,
  changed: () => void,
): ReadingControls => {
  const words = toolWords(stage.language);
  const page = stage.document.documentElement.lang || stage.language;
  const voices = drawVoices(session, words.voice, page);
  const box = draw('input', { type: 'checkbox', checked: session.settings.localOnly });
  box.onchange = () => {
    session.set({ localOnly: box.checked, voice: undefined });
    voices.update();
    changed();
  };
  const local = draw('label', { className: 'option' }, box, draw('span', {}, words.localOnly));
  const element = draw('div', { className: 'group' });
  element.append(drawSpeed(session, stage), voices.element, local, drawNote(words.localWhy));
  return { element, update: voices.update };
};
