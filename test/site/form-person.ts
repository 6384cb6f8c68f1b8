import type { ElementHandle, Page } from 'puppeteer-core';

/** Answers by the visible labels of the form's controls; `true` ticks or chooses. */
export type Answers = Readonly<Record<string, string | true>>;

/** The answers that the least of a form asks for. */
export const jane: Answers = {
  'First name': 'Jane',
  'Last name': 'Doe',
  'Phone call': true,
  'Phone number': '(727) 555-0123',
  'State where you will be during the visit': 'FL',
};

/** The consent to answering. */
export const consent = 'I agree that St. Pete Spine may use these answers to reply to my request.';

/** A date so many days from now by the practice's clock, as one types it in the United States: `11262026`. */
export function dayFromNow(days: number): string {
  const day = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' },
  });
  return day.format(Date.now() + days * 86_400_000).replaceAll('/', '');
}

/** Somebody who fills in the form on a page: real focus, real keys. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens an address and waits for the form. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.waitForSelector('practice-tele-consult-form >>> form:not([hidden]) #given');
  }

  /** Answers what is asked, in order. */
  async answer(answers: Answers): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const control = await this.#control(label);
      await this.#fill(control, answer);
      await control.dispose();
    }
  }

  /** Presses a button by its words. */
  async press(words: string): Promise<void> {
    const handle = await this.page.waitForFunction(
      (name) => {
        const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        return buttons.find(
          (each) => each.textContent.replace(/\s+/g, ' ').trim() === name && each.checkVisibility(),
        );
      },
      {},
      words,
    );
    await (handle as ElementHandle<HTMLButtonElement>).focus();
    await this.page.keyboard.press('Enter');
    await handle.dispose();
  }

  /** The text that the form shows, white space folded. */
  read(): Promise<string> {
    return this.page.evaluate(() => {
      const sheet = document
        .querySelector('practice-tele-consult-form')
        ?.shadowRoot?.querySelector<HTMLElement>('.sheet');
      return (sheet?.innerText ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** Waits until the form shows a text. */
  async waitFor(words: string, milliseconds = 10_000): Promise<void> {
    const until = Date.now() + milliseconds;
    while (!(await this.read()).includes(words)) {
      if (Date.now() > until) throw new Error(`"${words}" is not shown:\n${await this.read()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #control(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const handle = await this.page.evaluateHandle((words) => {
      const root = document.querySelector('practice-tele-consult-form')?.shadowRoot;
      const found = [...(root?.querySelectorAll('label') ?? [])].find((each) => {
        const text = each.textContent.replace(/\s+/g, ' ').trim();
        return text.replace(/ \((optional|opcional)\)$/, '') === words && each.checkVisibility();
      });
      return found?.control;
    }, label);
    const element = handle.asElement();
    if (!element) throw new Error(`There is no field "${label}":\n${await this.read()}`);
    return element as ElementHandle<HTMLInputElement>;
  }

  async #fill(control: ElementHandle<HTMLInputElement>, answer: string | true): Promise<void> {
    const { keyboard } = this.page;
    const { name, isChecked } = await control.evaluate((each) => ({
      name: each.localName,
      isChecked: each.checked,
    }));
    if (name === 'select') {
      await control.select(String(answer));
      return;
    }
    await control.focus();
    if (answer !== true) return keyboard.type(answer);
    if (!isChecked) await keyboard.press('Space');
  }
}
