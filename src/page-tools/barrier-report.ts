import { mintIdempotencyKey } from '../embedding/idempotency-key.js';

import { draw, drawButton, drawField, drawNote } from './element-drawing.js';
import type { PageTool, ToolStage } from './page-tool.js';
import { toolWords } from './tool-words.js';

const TIMEOUT = 15_000;

/** What a site receives: `POST`, JSON, at the address that it has given. */
export interface BarrierReport {
  readonly schema: 'barrier-report/1';
  /** What did not work, in the visitor's words. */
  readonly text: string;
  /** How to answer; empty when the visitor wants no answer. */
  readonly contact: string;
  /** Origin and path of the page, without what may follow them. */
  readonly page: string;
  /** The menu's language (BCP 47). */
  readonly language: string;
}

const send = async (endpoint: string, key: string, report: BarrierReport): Promise<boolean> => {
  try {
    const { ok } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"` },
      body: JSON.stringify(report),
      credentials: 'omit',
      referrerPolicy: 'origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return ok;
  } catch {
    return false;
  }
};

const written = (stage: ToolStage, text: string, contact: string): BarrierReport => {
  const { origin, pathname } = stage.document.location;
  const { language } = stage;
  return { schema: 'barrier-report/1', text, contact, page: origin + pathname, language };
};

const drawForm = (stage: ToolStage) => {
  const words = toolWords(stage.language);
  const text = draw('textarea', { rows: 5, maxLength: 4000, required: true });
  const contact = draw('input', { type: 'text', maxLength: 200, autocomplete: 'email' });
  const said = drawNote();
  const tell = (sentence: string) => stage.announce((said.textContent = sentence));
  // The same on every try of one text: the server then keeps it once.
  let key = mintIdempotencyKey();
  let isSending = false;
  text.oninput = () => (key = mintIdempotencyKey());
  const report = async () => {
    if (isSending) return;
    isSending = true;
    tell(words.barrierSending);
    const report = written(stage, text.value.trim(), contact.value.trim());
    const isSent = await send(stage.reportEndpoint, key, report);
    isSending = false;
    tell(isSent ? words.barrierSent : words.barrierNotSent);
    if (isSent) text.value = '';
  };
  const press = () => {
    if (text.value.trim()) return void report();
    text.focus();
    tell(words.barrierEmpty);
  };
  const button = drawButton(words.barrierSend, press, 'action');
  const fields = [drawField(words.barrierText, text), drawField(words.barrierContact, contact)];
  return [...fields, drawNote(words.barrierNote), button, said];
};

/** Tells the practice what could not be used on its site. */
export const barrierReport: PageTool = {
  name: 'barrier-report',
  label: (language) => toolWords(language).barrier,
  works: (stage) => stage.reportEndpoint !== '',
  open: (view, stage) => {
    view.append(...drawForm(stage));
    return () => view.replaceChildren();
  },
};
