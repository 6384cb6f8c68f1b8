import { draw, drawButton, drawField, drawNote, setShown } from './element-drawing.js';
import { jumpTo } from './page-jump.js';
import { readStructure, type PagePlace } from './page-structure-lists.js';
import type { PageTool, ToolStage } from './page-tool.js';
import { toolWords, type ToolWords } from './tool-words.js';
import { foldWord } from './word-folding.js';

const labelOf = ({ name, role }: PagePlace, { roles }: ToolWords) =>
  role ? [roles[role], name].filter(Boolean).join(': ') : name;

const drawList = (isInner = false) => {
  const list = draw('ul', { className: 'list' });
  if (isInner) Object.assign(list.style, { marginBlockStart: '.375em', paddingInlineStart: '1em' });
  return list;
};

// What has a deeper level stands under what comes before it.
const drawPlaces = (places: readonly PagePlace[], words: ToolWords, stage: ToolStage) => {
  const top = drawList();
  const above: { level: number; item: HTMLElement; inner?: HTMLElement }[] = [];
  for (const place of places) {
    while ((above.at(-1)?.level ?? 0) >= place.level) above.pop();
    const parent = above.at(-1);
    if (parent && !parent.inner) parent.item.append((parent.inner = drawList(true)));
    const go = () => jumpTo(place.element, stage);
    const button = drawButton(labelOf(place, words), go, 'option');
    const item = draw('li', {}, button);
    button.style.inlineSize = '100%';
    item.style.display = 'block';
    (parent?.inner ?? top).append(item);
    above.push({ level: place.level, item });
  }
  return top;
};

/** A list under a heading that opens and closes it; returns how many places of it are shown. */
const drawSection = (
  view: HTMLElement,
  name: string,
  places: readonly PagePlace[],
  stage: ToolStage,
) => {
  const words = toolWords(stage.language);
  const summary = draw('summary', { className: 'name' });
  Object.assign(summary.style, { padding: '.75em 0', minBlockSize: '44px', cursor: 'pointer' });
  const section = draw('details', { className: 'group' }, summary);
  view.append(section);
  return (sought: string): number => {
    const found = places.filter((place) =>
      foldWord(labelOf(place, words)).includes(foldWord(sought.trim())),
    );
    summary.textContent = `${name} (${found.length})`;
    section.replaceChildren(summary, drawPlaces(found, words, stage));
    if (sought) section.open = found.length > 0;
    setShown(section, found.length > 0);
    return found.length;
  };
};

/** Shows a page's headings, landmarks and links, and goes to the one that is chosen. */
export const pageStructure: PageTool = {
  name: 'page-structure',
  label: (language) => toolWords(language).structure,
  works: () => true,
  open: (view, stage) => {
    const words = toolWords(stage.language);
    const page = readStructure(stage.document.body, (node) => stage.isOurs(node));
    const search = draw('input', { type: 'search', autocomplete: 'off' });
    const count = drawNote();
    view.append(drawField(words.search, search), count);
    const sections = [
      drawSection(view, words.headings, page.headings, stage),
      drawSection(view, words.landmarks, page.landmarks, stage),
      drawSection(view, words.links, page.links, stage),
    ];
    const show = () => {
      const found = sections.reduce((sum, filter) => sum + filter(search.value), 0);
      count.textContent = words.found(found);
    };
    show();
    search.oninput = () => {
      show();
      stage.announce(count.textContent);
    };
    return () => view.replaceChildren();
  },
};
