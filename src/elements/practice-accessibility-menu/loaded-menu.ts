import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { addStyles } from '../../embedding/adopted-styles.js';
import type { PageTool } from '../../page-tools/page-tool.js';

import type { MenuState, MoreOfMenu } from './menu-state.js';

/** The part of the menu that is loaded, from a file beside the module, when the panel first opens. */
export class LoadedMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #loading: Promise<MoreOfMenu> | undefined;
  #more: MoreOfMenu | undefined;
  #failed = false;
  #shown: PageTool | undefined;
  #close: (() => void) | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What was loaded, if it is there. */
  get more(): MoreOfMenu | undefined {
    return this.#more;
  }

  /** Whether the file is out of reach. */
  get isMissing(): boolean {
    return this.#failed;
  }

  /** The tool whose view is shown. */
  get shown(): PageTool | undefined {
    return this.#shown;
  }

  /** Loads the file, once; a failed load is tried again. */
  load(): Promise<MoreOfMenu> {
    this.#loading ??= this.#import();
    return this.#loading;
  }

  /** Chooses the tool whose view is to be shown; undefined for none. */
  show(tool: PageTool | undefined): void {
    this.#close?.();
    this.#close = undefined;
    this.#shown = tool;
    this.#host.requestUpdate();
  }

  /** Draws the chosen tool's view, once it has a place. */
  draw(view: HTMLElement | null, state: MenuState | undefined): void {
    if (!view || !state || !this.#shown || this.#close) return;
    view.replaceChildren();
    this.#close = this.#more?.openTool(this.#shown, view, state);
  }

  /** Ends what goes on in the page. */
  end(): void {
    this.show(undefined);
    this.#more?.end(this.#host.ownerDocument);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.end();
    this.#unwatch?.();
  }

  #watch(): void {
    this.#unwatch = this.#more?.watch(() => this.#host.requestUpdate());
  }

  async #import(): Promise<MoreOfMenu> {
    try {
      const { moreOfMenu } = await import('./more/more-of-menu.js');
      addStyles(this.#host, moreOfMenu.styles.styleSheet);
      this.#more = moreOfMenu;
      if (this.#host.isConnected) this.#watch();
      this.#failed = false;
      return moreOfMenu;
    } catch (fault) {
      this.#loading = undefined;
      this.#failed = true;
      throw fault;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
