/** What the visitor of a sandboxed frame saw, as the frame reports it. */
export interface Report {
  readonly origin: string;
  /** What axe found, as 'rule: target'. */
  readonly faults: readonly string[];
  /** Everything that the form said, in order. */
  readonly said: readonly string[];
  /** Storage that the frame can use after all. */
  readonly storage: readonly string[];
}

/** What nobody else would write. */
export const typed = {
  given: 'Zqgiven',
  family: 'Zqfamily',
  phone: '727-555-0142',
  email: 'zqmail@canary.example',
  state: 'FL',
  reason: 'Zqreason since Zqmonday',
} as const;

/**
 * Runs inside the frame, where no test can reach: fills in the form as a person does, sends it, and
 * reports to its own site.
 */
export async function driveForm(answers: Readonly<Record<string, string>>): Promise<void> {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const find = async <Found>(read: () => Found | null | undefined): Promise<Found> => {
    for (;;) {
      const found = read();
      if (found) return found;
      await wait(50);
    }
  };
  const root = await find(() => document.querySelector('practice-tele-consult-form')?.shadowRoot);
  const field = (id: string) => find(() => root.getElementById(id) as HTMLInputElement | null);
  await field('given');
  const said: string[] = [];
  const listen = () => {
    const words = [...root.children].map((each) => (each as HTMLElement).innerText).join(' ');
    for (const known of [/Nothing is kept on this device/, /[A-Z\d]{4}-[A-Z\d]{4}/]) {
      const [found] = known.exec(words) ?? [];
      if (found && !said.includes(found)) said.push(found);
    }
    return words;
  };
  new MutationObserver(listen).observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  const storage: string[] = [];
  const tries: Readonly<Record<string, () => unknown>> = {
    localStorage: () => localStorage.length,
    sessionStorage: () => sessionStorage.length,
    indexedDB: () => indexedDB.open('any'),
    cookie: () => (document.cookie = 'any=1'),
  };
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      attempt();
      storage.push(name);
    } catch {
      // As it should be.
    }
  }
  const { axe } = window as unknown as {
    axe: {
      run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
    };
  };
  const { violations } = await axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
  );
  for (const [id, answer] of Object.entries(answers)) {
    const input = await field(id);
    input.focus();
    input.value = answer;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  (await field('preferred')).click();
  (await field('consent')).click();
  (await field('submit')).click();
  const end = Date.now() + 40_000;
  while (said.length < 2 && Date.now() < end) {
    await wait(100);
    if (Date.now() >= end) said.push(listen());
  }
  const report: Report = { origin: self.origin, faults, said, storage };
  await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
}
