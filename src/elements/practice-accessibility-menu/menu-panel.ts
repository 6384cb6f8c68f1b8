import { html, nothing, type TemplateResult } from 'lit';

import { isWebAddress, safeUrl } from '../../embedding/safe-url.js';
import { phoneLinkTemplate } from '../../practice/phone-link-template.js';

import type { MenuState } from './menu-state.js';
import { wanted } from './offered.js';
import { percent, renderTextSize } from './text-size-control.js';

const isContact = (url: string) => isWebAddress(url) || /^mailto:/i.test(url);

const button = (words: string, click: () => void, part?: string) => html`
  <button class="action quiet" part=${part ?? nothing} type="button" @click=${click}>
    ${words}
  </button>
`;

const renderSize = ({ menu, page, language, actions }: MenuState) => {
  const { words, locale } = language;
  const sizes = page.adjustments.filter(({ name }) => name === 'text-size');
  return wanted(menu, sizes).map((adjustment) =>
    renderTextSize({
      adjustment,
      words,
      locale,
      level: page.level(adjustment.name),
      choose: (level) =>
        actions.change(
          () => page.choose(adjustment.name, level),
          `${words.textSize}: ${percent(level, locale)}`,
        ),
    }),
  );
};

// Whatever becomes of the rest, there is a way back.
const renderUntilLoaded = ({ language, page, actions, loaded }: MenuState) => {
  const { words } = language;
  const isChanged = Object.keys(page.choices).length > 0;
  return html`
    ${isChanged ? button(words.reset, actions.reset, 'reset') : nothing}
    <p class="note">${loaded.isMissing ? words.missing : words.loading}</p>
  `;
};

const renderLinks = ({ menu, language, telephone, call }: MenuState) => {
  const { words } = language;
  const links: [string, string][] = [
    [safeUrl(menu, 'statement-href', menu.statementHref), words.statement],
    [safeUrl(menu, 'feedback-href', menu.feedbackHref, isContact), words.feedback],
  ];
  const items = links
    .filter(([href]) => href)
    .map(([href, text]) => html`<li><a href=${href}>${text}</a></li>`);
  const phone = phoneLinkTemplate(telephone, call);
  if (phone) items.push(html`<li><span>${words.call}:</span> ${phone}</li>`);
  return items.length
    ? html`<ul class="links">
        ${items}
      </ul>`
    : nothing;
};

const renderBody = (state: MenuState) => html`
  ${renderSize(state)} ${state.loaded.more?.render(state) ?? renderUntilLoaded(state)}
  ${renderLinks(state)}
`;

/** What the open panel holds: all that can be changed, or the view of one tool. */
export const renderPanel = (state: MenuState): TemplateResult => {
  const { loaded, actions, showTool, close } = state;
  const { words, language } = state.language;
  const { shown } = loaded;
  return html`
    <div class="bar">
      <p class="title" tabindex="-1">${shown?.label(language) ?? words.title}</p>
      ${shown ? button(words.back, () => showTool(undefined)) : nothing}
      ${button(words.close, close)}
    </div>
    ${shown ? html`<div class="view"></div>` : renderBody(state)}
    <p class="visually-hidden" role="status">${actions.message}</p>
  `;
};
