import type { CSSResult, TemplateResult } from 'lit';

import type { LanguageController } from '../../language/language-controller.js';
import type { LaterParts } from '../../page-adjustments/later-parts.js';
import type { PageAdjustmentsController } from '../../page-adjustments/page-adjustments-controller.js';
import type { PageAdjustments } from '../../page-adjustments/page-adjustments.js';
import type { PageTool, PageTools } from '../../page-tools/page-tool.js';

import type { LoadedMenu } from './loaded-menu.js';
import type { MenuActions } from './menu-actions.js';
import type { MenuWords } from './practice-accessibility-menu.messages.js';

/** What the site has said about the menu. */
export interface MenuElement extends Element {
  readonly tools: string;
  readonly hiddenAdjustments: string;
  readonly statementHref: string;
  readonly feedbackHref: string;
  readonly feedbackEndpoint: string;
  readonly glossary: Readonly<Record<string, string>>;
}

/** What the panel shows and does. */
export interface MenuState {
  readonly menu: MenuElement;
  readonly language: LanguageController<MenuWords>;
  readonly controller: PageAdjustmentsController;
  readonly page: PageAdjustments;
  readonly actions: MenuActions;
  readonly loaded: LoadedMenu;
  /** The practice's number, as it writes it. */
  readonly telephone: string | undefined;
  /** Closes the panel. */
  close(): void;
  /** Closes the panel and leaves the focus where it is. */
  leave(): void;
  showTool(tool: PageTool | undefined): void;
  call(click: Event): void;
}

/** What is loaded when the panel first opens. */
export interface MoreOfMenu extends LaterParts, Pick<PageTools, 'end'> {
  /** How it looks. */
  readonly styles: Pick<CSSResult, 'styleSheet'>;
  /**
   * Tells when other tools can do something: voices come late.
   *
   * @returns Ends the watch.
   */
  watch(changed: () => void): () => void;
  /** All controls but the size of text. */
  render(state: MenuState): TemplateResult;
  /**
   * Draws a tool's view.
   *
   * @returns Called when the view is closed.
   */
  openTool(tool: PageTool, view: HTMLElement, state: MenuState): () => void;
}
