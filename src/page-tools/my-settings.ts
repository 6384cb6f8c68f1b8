import type { Choices } from '../page-adjustments/registry.js';

import {
  draw,
  drawButton,
  drawField,
  drawGroup,
  drawNote,
  drawRow,
  setShown,
} from './element-drawing.js';
import type { PageTool, ToolStage } from './page-tool.js';
import { formatSettings, parseSettings } from './settings-text.js';
import { toolWords } from './tool-words.js';

const describe = (choices: Choices, stage: ToolStage) =>
  Object.entries(choices)
    .map(([name, level]) => stage.describe(name, level))
    .join(', ');

/** A list of the kept sets; `show` draws it anew. */
const drawSets = (stage: ToolStage, changed: () => void) => {
  const words = toolWords(stage.language);
  const list = draw('ul', { className: 'list' });
  const element = drawGroup(words.sets, list);
  const drawSet = ([name, choices]: [string, Choices]) => {
    const use = () => {
      stage.replace(choices);
      stage.announce(words.used(name));
      changed();
    };
    const remove = () => {
      stage.keepSet(name, undefined);
      stage.announce(words.removed(name));
      changed();
    };
    const buttons = [drawButton(words.use(name), use), drawButton(words.remove(name), remove)];
    return draw('li', {}, drawNote(describe(choices, stage)), drawRow('flex', ...buttons));
  };
  const show = () => {
    const sets = Object.entries(stage.sets);
    list.replaceChildren(...sets.map(drawSet));
    setShown(element, sets.length > 0);
  };
  return { element, show };
};

const drawKeeping = (stage: ToolStage, changed: () => void) => {
  const words = toolWords(stage.language);
  const name = draw('input', { type: 'text', maxLength: 40, autocomplete: 'off' });
  const said = drawNote();
  const tell = (text: string) => stage.announce((said.textContent = text));
  const keep = () => {
    if (!Object.keys(stage.choices).length) return tell(words.nothingToKeep);
    const given = name.value.trim() || words.settings;
    stage.keepSet(given, stage.choices);
    name.value = '';
    changed();
    tell(words.kept(given));
  };
  const button = drawButton(words.keepSet, keep, 'action');
  return { element: drawGroup(words.keep, drawField(words.setName, name), button, said), name };
};

const drawAsText = (stage: ToolStage) => {
  const words = toolWords(stage.language);
  const text = draw('textarea', { readOnly: true, rows: 2 });
  const copy = async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      stage.announce(words.copied);
    } catch {
      stage.announce(words.copySelected);
    }
  };
  const button = drawButton(words.copy, () => void copy());
  const show = () => (text.value = formatSettings(stage.choices));
  return { element: drawGroup(words.asText, drawField(words.present, text), button), show };
};

/** Applies what a text says; returns the parts that mean nothing here. */
const takeOver = (text: string, stage: ToolStage): { taken: boolean; unknown: string[] } => {
  const { choices, unknown } = parseSettings(text);
  const before = stage.choices;
  const asked = Object.keys(choices);
  if (asked.length) stage.replace(choices);
  const refused = asked.filter((name) => stage.choices[name] !== choices[name]);
  const taken = refused.length < asked.length;
  if (!taken && asked.length) stage.replace(before);
  return { taken, unknown: [...unknown, ...refused] };
};

const drawTakingOver = (stage: ToolStage, changed: () => void) => {
  const words = toolWords(stage.language);
  const text = draw('textarea', { rows: 2, spellcheck: false });
  const said = drawNote();
  const use = () => {
    const { taken, unknown } = takeOver(text.value, stage);
    const parts = [
      taken && words.takenOver,
      unknown.length && words.notUnderstood(unknown.join(', ')),
    ];
    said.textContent = parts.filter(Boolean).join(' ') || words.pasted;
    stage.announce(said.textContent);
    changed();
  };
  const button = drawButton(words.takeOverNow, use);
  return drawGroup(words.takeOver, drawField(words.pasted, text), button, said);
};

/** Keeps a visitor's settings as named sets, and carries them to another device as text. */
export const mySettings: PageTool = {
  name: 'my-settings',
  label: (language) => toolWords(language).settings,
  works: () => true,
  open: (view, stage) => {
    const root = view.getRootNode() as Document | ShadowRoot;
    const show = () => {
      const inSets = sets.element.contains(root.activeElement);
      sets.show();
      asText.show();
      // A button that goes must not take the focus with it.
      if (inSets) keeping.name.focus();
    };
    const sets = drawSets(stage, show);
    const asText = drawAsText(stage);
    const keeping = drawKeeping(stage, show);
    show();
    view.append(keeping.element, sets.element, asText.element, drawTakingOver(stage, show));
    return () => view.replaceChildren();
  },
};
