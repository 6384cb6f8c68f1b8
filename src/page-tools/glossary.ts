import { draw, drawButton, drawNote, drawToggle } from './element-drawing.js';
import { elementOf } from './flat-tree.js';
import { findTerms, type FoundWord } from './glossary-search.js';
import { jumpTo } from './page-jump.js';
import { PageMarks } from './page-marks.js';
import type { PageTool, ToolStage } from './page-tool.js';
import { passageRange, readPassages, type Passage } from './passages.js';
import { toolWords } from './tool-words.js';

const marks = new PageMarks('practice-glossary');
let isMarked = false;

/** Takes the marks of the words away. */
export const clearGlossary = (): void => {
  isMarked = false;
  marks.clear();
};

const rangeOf = ({ passage, at, length }: FoundWord<Passage>) => passageRange(passage, at, length);

const goTo = (place: FoundWord<Passage>, stage: ToolStage) => {
  const range = rangeOf(place);
  const element = elementOf(range.startContainer);
  if (element instanceof HTMLElement) jumpTo(element, stage, range);
};

const drawTerm = (term: string, place: FoundWord<Passage>, stage: ToolStage): HTMLElement => {
  const words = toolWords(stage.language);
  const go = drawButton(words.goTo(term), () => goTo(place, stage));
  const name = draw('div', { className: 'name' }, term);
  return draw('li', {}, name, drawNote(stage.glossary[term]), go);
};

/** Explains the site's own words, those that are on the page, and marks them there. */
export const glossary: PageTool = {
  name: 'glossary',
  label: (language) => toolWords(language).glossary,
  works: (stage) => Object.keys(stage.glossary).length > 0,
  open: (view, stage) => {
    const words = toolWords(stage.language);
    const passages = readPassages(stage.document.body, { isOurs: (node) => stage.isOurs(node) });
    const found = findTerms(passages, Object.keys(stage.glossary));
    const ranges = () => [...found.values()].flat().map(rangeOf);
    const toggle = drawToggle(words.markWords, isMarked, (on) => {
      isMarked = on;
      if (on) marks.show(ranges());
      else marks.clear();
      stage.announce(on ? words.marked : words.unmarked);
    });
    const list = draw('ul', { className: 'list' });
    found.forEach(([first], term) => first && list.append(drawTerm(term, first, stage)));
    view.append(...(found.size ? [toggle, list] : [drawNote(words.noWords)]));
    if (isMarked) marks.show(ranges());
    return () => view.replaceChildren();
  },
};
