import { contrastRatio, LEAST_RATIO } from '../page-adjustments/contrast-ratio.js';

import { draw, drawButton, drawField, drawNote } from './element-drawing.js';
import type { PageTool, ToolStage } from './page-tool.js';
import { toolWords, type ToolWords } from './tool-words.js';

const START = ['#000000', '#ffffff', '#0000a0'];
const PREFIX = 'own:';

const presentColors = ({ choices }: ToolStage): readonly string[] => {
  const level = choices.contrast;
  return level?.startsWith(PREFIX) ? level.slice(PREFIX.length).split(',') : START;
};

const drawSample = (words: ToolWords) => {
  const link = draw('span', {}, words.sampleLink);
  const element = draw('p', {}, words.sample, link);
  Object.assign(element.style, { padding: '1em', border: '1px solid', margin: '.5em 0' });
  link.style.textDecoration = 'underline';
  return (color?: string, background?: string, linkColor = ''): HTMLElement => {
    Object.assign(element.style, { color, background });
    link.style.color = linkColor;
    return element;
  };
};

/** Says how well two colours can be told apart; returns whether that is enough. */
const drawRatio = (pair: string, language: string) => {
  const element = drawNote();
  // Rounded down: 4.49 must not read as 4.5.
  const format = (ratio: number) =>
    new Intl.NumberFormat(language).format(Math.floor(ratio * 10) / 10);
  const tell = (color = '', background = ''): boolean => {
    const ratio = contrastRatio(color, background);
    const fits = ratio >= LEAST_RATIO;
    element.textContent = toolWords(language).ratio(pair, format(ratio), fits);
    return fits;
  };
  return { element, tell };
};

const drawColors = (stage: ToolStage, words: ToolWords, changed: () => void) => {
  const labels = [words.text, words.background, words.link];
  const colors = presentColors(stage);
  const inputs = labels.map((_, index) =>
    draw('input', { type: 'color', value: colors[index] ?? '', oninput: changed }),
  );
  const fields = inputs.map((input, index) => drawField(labels[index] ?? '', input));
  return { fields, values: () => inputs.map(({ value }) => value) };
};

/** Lets visitors choose colours for text, background and links, and says how easy they read. */
export const ownColors: PageTool = {
  name: 'own-colors',
  label: (language) => toolWords(language).ownColors,
  works: ({ document }) => !document.defaultView?.matchMedia('(forced-colors: active)').matches,
  open: (view, stage) => {
    const { language } = stage;
    const words = toolWords(language);
    const colors = drawColors(stage, words, () => show());
    const text = drawRatio(words.textPair, language);
    const link = drawRatio(words.linkPair, language);
    const sample = drawSample(words);
    const show = (): boolean => {
      const [color, background, linkColor] = colors.values();
      sample(color, background, linkColor);
      const textFits = text.tell(color, background);
      return link.tell(linkColor, background) && textFits;
    };
    const use = () => {
      const fits = show();
      if (fits) stage.choose('contrast', PREFIX + colors.values().join());
      stage.announce((refusal.textContent = fits ? words.colorsUsed : words.colorsRefused));
    };
    const refusal = drawNote();
    view.append(...colors.fields, sample(), text.element, link.element);
    view.append(drawButton(words.useColors, use, 'action'), refusal);
    show();
    return () => view.replaceChildren();
  },
};
