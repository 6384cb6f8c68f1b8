import { setTimeout as sleep } from 'node:timers/promises';

import type { ElementHandle, Page } from 'puppeteer-core';

/** What a page says of a request at one moment. */
export interface Said {
  /** Whether it says that the request was sent. */
  readonly sent: boolean;
  /** Whether it says that it was not, or that this is not known. */
  readonly notSent: boolean;
  /** The references that it shows. */
  readonly references: readonly string[];
  /** All its words. */
  readonly words: string;
}

/** A moment in which a page said 'sent'. */
export interface Claim {
  readonly references: readonly string[];
  /** Epoch milliseconds of the page's clock. */
  readonly at: number;
}

declare global {
  interface Window {
    /** Reads what the form says. */
    readRequest(): Said;
    /** Tells the test that the page has said 'sent'. */
    claimSent(claim: Claim): void;
    /** Whether the page came back as it was left. */
    cameBack?: boolean;
  }
}

const TAG = 'practice-tele-consult-form';

/** One tab of a visitor's browser, with the form in it; everything is done with its keys and mouse. */
export class RequestTab {
  readonly page: Page;
  alive = true;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Makes a tab of a new page; `hear` is told of every moment in which it says 'sent'. */
  static async of(page: Page, hear: (claim: Claim) => void): Promise<RequestTab> {
    const tab = new RequestTab(page);
    page.on('error', () => (tab.alive = false));
    await page.exposeFunction('claimSent', hear);
    await page.evaluateOnNewDocument(watchWords, TAG);
    return tab;
  }

  /** Opens an address, and waits until a form on it can be filled in. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  /** Waits until the form can be filled in. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(
      (tag) => !!document.querySelector(tag)?.shadowRoot?.getElementById('given'),
      {},
      TAG,
    );
  }

  /** Fills in what is required, and a reason. */
  async fill(given: string, reason: string): Promise<void> {
    await this.#type('given', given);
    await this.#type('family', 'Faultless');
    await this.click('preferred');
    await this.#type('phone', '727-555-0123');
    await this.#type('email', 'visitor@example.com');
    await (await this.#field('state')).select('FL');
    await this.#type('reason', reason);
    await this.click('consent');
  }

  /** Types another reason in place of the one that stands there. */
  async changeReason(reason: string): Promise<void> {
    // The countdown can move the button from under the mouse; who sees that it is still there clicks again.
    while (await this.press('Change my answers')) await sleep(100);
    const field = await this.#field('reason');
    await field.focus();
    await field.evaluate((each) => (each as HTMLTextAreaElement).select());
    await this.page.keyboard.sendCharacter(reason);
    const typed = await field.evaluate((each) => (each as HTMLTextAreaElement).value);
    if (typed !== reason) throw new Error('The answer could not be changed.');
  }

  /** Sends as a person does. */
  async send(way: 'click' | 'Enter' = 'click'): Promise<void> {
    if (way === 'click') return this.click('submit');
    await (await this.#field('given')).focus();
    await this.page.keyboard.press('Enter');
  }

  /** Sends twice at once, and once more when that is under way. */
  async sendInHaste(way: 'click' | 'Enter', underWay: Promise<void>): Promise<void> {
    await this.send(way);
    const { keyboard, mouse } = this.page;
    const { x, y } = await (await this.#field('submit')).clickablePoint();
    const press = () => (way === 'click' ? mouse.click(x, y) : keyboard.press('Enter'));
    await press();
    await underWay;
    await press();
  }

  /** Clicks a control by its id. */
  async click(id: string): Promise<void> {
    await (await this.#field(id)).click();
  }

  /** Clicks the first visible button with exactly these words. @returns Whether there is one. */
  async press(words: string): Promise<boolean> {
    const handle = await this.page.evaluateHandle(
      (tag, name) =>
        [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('button') ?? [])].find(
          (each) => each.textContent.trim() === name && each.checkVisibility(),
        ),
      TAG,
      words,
    );
    const button = handle.asElement() as ElementHandle<HTMLButtonElement> | null;
    if (!button) return false;
    // It may go away at the same moment, when a try by itself begins.
    await button.click().catch(() => undefined);
    return true;
  }

  /** Tries again by whatever button the form offers for it. */
  async again(): Promise<void> {
    if (await this.press('Try again now')) return;
    if ((await this.said()).notSent) await this.press('Send request');
  }

  async said(): Promise<Said> {
    return this.page.evaluate(() => window.readRequest());
  }

  /** Waits until the page says that nothing was sent, and fails with what it says instead. */
  async admits(): Promise<void> {
    const until = Date.now() + 40_000;
    for (;;) {
      const { sent, notSent, words } = await this.said();
      if (notSent && !sent) return;
      if (sent || Date.now() > until) throw new Error(`It did not say 'not sent', but: ${words}`);
      await sleep(50);
    }
  }

  /** Ends the tab: closed by the visitor, or killed with no moment to do anything. */
  async end(how: 'closed' | 'killed'): Promise<void> {
    if (how === 'killed') {
      const session = await this.page.createCDPSession();
      const dead = new Promise<void>((resolve) => this.page.once('error', () => resolve()));
      // A page that is gone answers nothing.
      void session.send('Page.crash').catch(() => undefined);
      await dead;
    }
    this.alive = false;
    await this.page.close();
  }

  async #type(id: string, text: string): Promise<void> {
    await (await this.#field(id)).focus();
    await this.page.keyboard.sendCharacter(text);
  }

  async #field(id: string): Promise<ElementHandle> {
    const field = await this.page.$(`>>> #${id}`);
    if (!field) throw new Error(`There is no #${id}.`);
    return field;
  }
}

/** Runs in the page before its own scripts. */
function watchWords(tag: string): void {
  // The words of the form's states in English.
  const sentWords = /\brequest (was |has been |is )?sent\b/i;
  const notSentWords = /not (been )?sent|could not (be sent|confirm)/i;
  const shape = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;
  const shown = (node: Element) =>
    node.checkVisibility() && getComputedStyle(node).visibility === 'visible';
  const places = '[part~="receipt"], [part~="status"], [part~="earlier"], [role="status"]';
  window.readRequest = () => {
    const found = [
      ...(document.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(places) ?? []),
    ];
    const words = found.filter(shown).map((each) => each.innerText.trim().replace(/\s+/g, ' '));
    const text = words.join(' | ');
    const sent = words.some((each) => sentWords.test(each));
    return {
      sent,
      notSent: notSentWords.test(text),
      references: text.match(shape) ?? [],
      words: text,
    };
  };
  const tell = () => {
    const { sent, references } = window.readRequest();
    if (sent) window.claimSent({ references, at: Date.now() });
  };
  addEventListener('practice-consult-sent', (event) => {
    const { reference } = event as Event & { readonly reference: string };
    window.claimSent({ references: [reference], at: Date.now() });
  });
  addEventListener('pageshow', ({ persisted }) => (window.cameBack = persisted));
  addEventListener('DOMContentLoaded', () => {
    void customElements.whenDefined(tag).then(() => {
      const root = document.querySelector(tag)?.shadowRoot;
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      if (root) new MutationObserver(tell).observe(root, all);
    });
  });
}
