import { Key, type WebDriver } from 'selenium-webdriver';

const named: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  Control: Key.CONTROL,
  Delete: Key.DELETE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Shift: Key.SHIFT,
  Space: Key.SPACE,
  Tab: Key.TAB,
};

/** Keys for a WebDriver browser, by the names that `KeyboardEvent.key` has. */
export class WebKitKeyboard {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  /** Presses and releases a key, or keys joined by `+`: `Shift+Tab`. */
  async press(keys: string): Promise<void> {
    const parts = keys.length > 1 ? keys.split('+').map(keyCode) : [keys];
    const actions = this.#driver.actions();
    for (const part of parts) actions.keyDown(part);
    for (const part of parts.toReversed()) actions.keyUp(part);
    await actions.perform();
  }

  /** Types a text, a key after the other. */
  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }

  async down(key: string): Promise<void> {
    await this.#driver.actions().keyDown(keyCode(key)).perform();
  }

  async up(key: string): Promise<void> {
    await this.#driver.actions().keyUp(keyCode(key)).perform();
  }
}

function keyCode(key: string): string {
  return named[key] ?? key;
}
