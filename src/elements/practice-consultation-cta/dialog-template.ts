import { html, nothing, type TemplateResult } from 'lit';

import type { messages } from './practice-consultation-cta.messages.js';

type Words = (typeof messages)['en'];

/** What the dialog of an invitation is made of. */
export interface DialogView {
  /** What it is called. */
  readonly title: string;
  readonly words: Words;
  /** The language of the words, for `lang`. */
  readonly language: string;
  /** The dialog's id where its buttons open and close it without a script. */
  readonly unscripted: string | typeof nothing;
  readonly close: () => void;
  /** Called when another form is slotted, or none. */
  readonly refresh: () => void;
}

/** The dialog that the action opens, with the slotted form in it. */
export function dialogTemplate(view: DialogView): TemplateResult {
  const { title, words, language, unscripted, close, refresh } = view;
  return html`<dialog
    class="dialog"
    id="dialog"
    part="dialog"
    popover=${unscripted === nothing ? nothing : 'auto'}
    aria-labelledby="title"
    lang=${language}
  >
    <div class="bar">
      <p class="title" id="title" tabindex="-1">${title}</p>
      ${closeTemplate(words, close, unscripted)}
    </div>
    <div class="content"><slot name="form" @slotchange=${refresh}></slot></div>
  </dialog>`;
}

/** A button that closes something. */
export function closeTemplate(
  words: Words,
  close: () => void,
  unscripted: string | typeof nothing = nothing,
): TemplateResult {
  return html`
    <button class="action quiet" type="button" popovertarget=${unscripted} @click=${close}>
      ${words.close}
    </button>
  `;
}
