import { html, nothing, type TemplateResult } from 'lit';

import { MeasuredSizes } from '../../../page-adjustments/measured-sizes.js';
import { pageTools } from '../../../page-tools/page-tools.js';
import type { PageTool } from '../../../page-tools/page-tool.js';
import type { MenuState, MoreOfMenu } from '../menu-state.js';
import { wanted } from '../offered.js';

import { MenuToolStage } from './menu-tool-stage.js';
import { styles } from './more.styles.js';
import {
  describeChanges,
  renderChanges,
  renderControls,
  renderGroups,
  renderPlace,
  renderPresets,
  renderSection,
  wordsFor,
} from './panel-sections.js';
import { toolGroups, warnOfUnknown } from './tool-names.js';

// What stands open: text size, in the module itself, and what helps where it can't.
const OUTSIDE = ['text-size', 'page-zoom'];

const stageOf = (state: MenuState): MenuToolStage | undefined =>
  state.page.stage && new MenuToolStage(state.page.stage, state);

const offeredTools = (state: MenuState): readonly PageTool[] => {
  const stage = stageOf(state);
  return stage ? wanted(state.menu, pageTools.tools).filter((tool) => tool.works(stage)) : [];
};

const button = (words: string, click: () => void, isUseless = false, part?: string) => html`
  <button
    class="action quiet"
    part=${part ?? nothing}
    type="button"
    aria-disabled=${isUseless ? 'true' : nothing}
    @click=${click}
  >
    ${words}
  </button>
`;

const renderHistory = (state: MenuState) => {
  const { page, actions, loaded } = state;
  const words = wordsFor(state);
  const untouched = !Object.keys(page.choices).length;
  if (untouched && !page.canUndo && !page.canRedo) return nothing;
  const describe = (names: readonly string[]) => describeChanges(state, names);
  const reset = () => {
    loaded.end();
    actions.reset();
  };
  return html`
    <div class="history">
      ${button(words.undo, () => actions.change(() => page.undo(), describe), !page.canUndo)}
      ${button(words.redo, () => actions.change(() => page.redo(), describe), !page.canRedo)}
      ${button(state.language.words.reset, reset, untouched, 'reset')}
    </div>
  `;
};

const renderTool = ({ language, showTool }: MenuState, tool: PageTool) => html`
  <button
    class="action quiet"
    part="tool"
    type="button"
    data-tool=${tool.name}
    @click=${() => showTool(tool)}
  >
    ${tool.label(language.language)}
  </button>
`;

const renderMenuItself = (state: MenuState, tools: readonly TemplateResult[]) => {
  const words = wordsFor(state);
  const forget = () => {
    state.loaded.end();
    state.actions.forget(words.forgotten);
  };
  const content = html`
    ${tools} ${renderPlace(state)}
    <p class="note">${words.kept}</p>
    ${button(words.forget, forget)}
  `;
  return renderSection(words.itself, 0, content);
};

const renderLimits = ({ page, language }: MenuState) =>
  page.unreached ? html`<p class="note">${language.words.limits}</p>` : nothing;

// Enlarging everything is for pages on which text alone can't be enlarged.
const isUseful =
  ({ page }: MenuState) =>
  ({ name }: { readonly name: string }) =>
    name !== 'page-zoom' || page.unreached > 0 || page.level(name) !== '100';

const render = (state: MenuState): TemplateResult => {
  warnOfUnknown(state.menu, state.page.adjustments);
  const offered = wanted(state.menu, state.page.adjustments).filter(isUseful(state));
  const tools = offeredTools(state);
  const toolsOf = (group: string) =>
    tools.filter(({ name }) => toolGroups[name] === group).map((tool) => renderTool(state, tool));
  const outside = offered.filter(({ name }) => name === 'page-zoom');
  const folded = offered.filter(({ name }) => !OUTSIDE.includes(name));
  return html`
    ${outside.map((each) => renderControls(state, each))} ${renderPresets(state, offered)}
    ${renderHistory(state)}
    <div class="sections">
      ${renderGroups(state, folded, toolsOf)} ${renderChanges(state)}
      ${renderMenuItself(state, toolsOf('menu'))}
    </div>
    ${renderLimits(state)}
  `;
};

/** Everything of the menu that is not needed before somebody opens it. */
export const moreOfMenu: MoreOfMenu = {
  behaviours: pageTools.behaviours,
  measuredSizes: () => new MeasuredSizes(),
  watch: (changed) => {
    // Not every browser can speak.
    const speech = window.speechSynthesis as SpeechSynthesis | undefined;
    speech?.addEventListener('voiceschanged', changed);
    return () => speech?.removeEventListener('voiceschanged', changed);
  },
  styles,
  end: (document) => pageTools.end(document),
  render,
  openTool: (tool, view, state) => {
    const stage = stageOf(state);
    return stage ? tool.open(view, stage) : () => undefined;
  },
};
