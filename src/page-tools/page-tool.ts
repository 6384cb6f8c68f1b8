import type { Stage, StartBehaviour } from '../page-adjustments/adjustment.js';
import type { Choices } from '../page-adjustments/registry.js';

/** What a tool may know of and do to the visitor's choices. */
export interface ChoicesAccess {
  /** What is chosen now: levels by the adjustment's name. */
  readonly choices: Choices;
  /** Sets one adjustment; false when nothing changed or the level makes no sense. */
  choose(name: string, level: string): boolean;
  /** Sets all; what is not named goes back. False when nothing changed. */
  replace(choices: unknown): boolean;
  /** The visitor's own named sets, kept on this device as the choices are. */
  readonly sets: Readonly<Record<string, Choices>>;
  /** Keeps, or with undefined forgets, a named set. */
  keepSet(name: string, choices: Choices | undefined): void;
  /** How an adjustment, and its level, are called in the menu. */
  describe(name: string, level: string): string;
}

/** What a tool is given when it opens. */
export interface ToolStage extends Stage, ChoicesAccess {
  /** Explanations by term, as the site gave them. */
  readonly glossary: Readonly<Record<string, string>>;
  /** Where reports of what can't be used are sent; empty where the site has no such address. */
  readonly reportEndpoint: string;
  /** Says something to a screen reader, once, politely. */
  announce(words: string): void;
  /** Closes the panel, for a tool that goes on in the page; focus is then the tool's. */
  leavePanel(): void;
}

/** A tool with a view of its own in the panel. */
export interface PageTool {
  readonly name: string;
  /** How it is called, in the menu's language. */
  label(language: string): string;
  /** Whether it can do anything here; one that can't is not shown. */
  works(stage: ToolStage): boolean;
  /**
   * Draws its view.
   *
   * @param view - An empty element of the panel; the panel's own style classes apply in it.
   * @returns Called when the view is closed; what goes on in the page (speech) may go on.
   */
  open(view: HTMLElement, stage: ToolStage): () => void;
}

/** What the file of tools holds. */
export interface PageTools {
  /** Behaviours of adjustments that are `'loaded'`, by the adjustment's name. */
  readonly behaviours: Readonly<Record<string, StartBehaviour>>;
  readonly tools: readonly PageTool[];
  /** Ends what goes on in the page, such as speech: the menu is removed or everything is reset. */
  end(document: Document): void;
}
