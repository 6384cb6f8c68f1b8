import { html, nothing, type TemplateResult } from 'lit';

import type { Adjustment, AdjustmentGroup } from '../../../page-adjustments/adjustment.js';
import { DEVICE, deviceChoices } from '../../../page-adjustments/from-device.js';
import type { PageAdjustments } from '../../../page-adjustments/page-adjustments.js';
import { presets } from '../../../page-adjustments/presets.js';
import type { Choices } from '../../../page-adjustments/registry.js';
import { corners } from '../../../page-adjustments/settings-on-device.js';
import type { SystemWishes } from '../../../page-adjustments/surroundings.js';
import type { MenuState } from '../menu-state.js';

import { renderAdjustment, toggle } from './adjustment-controls.js';
import { adjustmentWords, changeWords } from './adjustment-words.js';
import { moreWords, type MoreWords } from './more-words.messages.js';

const groups: readonly AdjustmentGroup[] = ['text', 'colors', 'finding', 'motion', 'reading'];

/** The words for a menu's language. */
export const wordsFor = ({ language }: MenuState): MoreWords => moreWords[language.language];

const said = (state: MenuState, adjustment: Adjustment, level: string): string =>
  changeWords(adjustment, level, wordsFor(state), state.language.locale);

/** What is different now, in words. */
export const describeChanges = (state: MenuState, names: readonly string[]): string =>
  state.page.adjustments
    .filter(({ name }) => names.includes(name))
    .map((each) => said(state, each, state.page.level(each.name)))
    .join(', ');

/** The controls of one adjustment. */
export const renderControls = (state: MenuState, adjustment: Adjustment): TemplateResult => {
  const { page, controller, actions } = state;
  const { name, group } = adjustment;
  const words = wordsFor(state);
  // Under forced colours the page's own have no effect: no control that does nothing.
  const isPowerless = group === 'colors' && controller.wishes?.forcedColors;
  return renderAdjustment({
    adjustment,
    words,
    locale: state.language.locale,
    powerless: isPowerless ? words.forcedColors : undefined,
    level: page.level(name),
    isFromDevice: page.isFromDevice(name),
    choose: (level) =>
      actions.change(() => page.choose(name, level), said(state, adjustment, level)),
  });
};

const holds = (choices: Choices, preset: Choices) =>
  Object.entries(preset).every(([name, level]) => choices[name] === level);

const without = (choices: Choices, preset: Choices) =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => !(name in preset)));

// A device that chooses all colours itself asks for nothing that a page could do.
const asksForSomething = (wishes: SystemWishes | undefined) =>
  !!wishes && Object.keys(deviceChoices(wishes)).length > 0;

const renderDevice = (state: MenuState) => {
  const { page, controller, actions } = state;
  const words = wordsFor(state);
  const follows = DEVICE in page.choices;
  if (!follows && !asksForSomething(controller.wishes)) return nothing;
  const message = `${words.device}: ${follows ? words.off : words.on}`;
  return toggle(follows, words.device, () =>
    actions.change(() => page.choose(DEVICE, follows ? '' : 'followed'), message),
  );
};

/** Several adjustments with one press, named by need. */
export const renderPresets = (
  state: MenuState,
  offered: readonly Adjustment[],
): TemplateResult | typeof nothing => {
  const { page, actions } = state;
  const words = wordsFor(state);
  const isOffered = (name: string) => offered.some((each) => each.name === name);
  const buttons = presets
    .filter(({ choices }) => Object.keys(choices).every(isOffered))
    .map(({ name, choices }) => {
      const pressed = holds(page.choices, choices);
      const next = () =>
        pressed ? without(page.choices, choices) : { ...page.choices, ...choices };
      const label = words.presets[name] ?? name;
      const message = `${label}: ${pressed ? words.off : words.on}`;
      return toggle(pressed, label, () => actions.change(() => page.replace(next()), message));
    });
  const device = renderDevice(state);
  if (!buttons.length && device === nothing) return nothing;
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${words.quick}</legend>
      <div class="presets">${buttons} ${device}</div>
    </fieldset>
  `;
};

const renderCount = (changed: number) =>
  changed ? html`<span class="count">${changed}</span>` : nothing;

/** A part of the panel that is folded until somebody wants it. */
export const renderSection = (
  title: string | undefined,
  changed: number,
  content: unknown,
): TemplateResult => html`
  <details class="section" part="section">
    <summary class="summary">${title} ${renderCount(changed)}</summary>
    <div class="inside">${content}</div>
  </details>
`;

const isChanged =
  (page: PageAdjustments) =>
  ({ name, levels }: Adjustment): boolean =>
    page.level(name) !== levels[0];

/**
 * The adjustments by subject, folded.
 *
 * @param offered - Those that stand in the groups.
 * @param more - What else belongs to a group.
 */
export const renderGroups = (
  state: MenuState,
  offered: readonly Adjustment[],
  more: (group: AdjustmentGroup) => readonly TemplateResult[],
): TemplateResult[] =>
  groups.flatMap((group) => {
    const inside = offered.filter((each) => each.group === group);
    const others = more(group);
    if (!inside.length && !others.length) return [];
    const changed = inside.filter(isChanged(state.page)).length;
    const controls = inside.map((each) => renderControls(state, each));
    return [renderSection(wordsFor(state).groups[group], changed, [controls, others])];
  });

/** What is not as the site has it, each with a way back. */
export const renderChanges = (state: MenuState): TemplateResult | typeof nothing => {
  const { page, actions } = state;
  const words = wordsFor(state);
  const changed = page.adjustments.filter(isChanged(page));
  if (!changed.length) return nothing;
  const items = changed.map((adjustment) => {
    const { name, levels } = adjustment;
    const [first = ''] = levels;
    const undo = () =>
      actions.change(() => page.choose(name, first), said(state, adjustment, first));
    return html`
      <li>
        <span>${said(state, adjustment, page.level(name))}</span>
        <button class="action quiet" type="button" @click=${undo}>
          <span
            >${words.resetOne}<span class="visually-hidden">
              ${adjustmentWords(adjustment, words)}</span
            ></span
          >
        </button>
      </li>
    `;
  });
  const list = html`<ul class="list">
    ${items}
  </ul>`;
  return renderSection(words.changes, changed.length, list);
};

/** Where the button stands, and how large. */
export const renderPlace = (state: MenuState): TemplateResult => {
  const { controller } = state;
  const { settings } = controller;
  const words = wordsFor(state);
  const options = (['', ...corners] as const).map(
    (corner) => html`
      <label class="option">
        <input
          type="radio"
          name="corner"
          .checked=${corner === (settings.corner ?? '')}
          @change=${() => controller.keep({ corner: corner || undefined })}
        />
        <span>${words.corners[corner]}</span>
      </label>
    `,
  );
  return html`
    <fieldset class="group" part="group">
      <legend class="name">${words.place}</legend>
      <div class="options">${options}</div>
    </fieldset>
    ${toggle(!!settings.small, words.small, () => controller.keep({ small: !settings.small }))}
  `;
};
