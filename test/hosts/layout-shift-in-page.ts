// Each function here runs in a page by its text alone: it uses nothing from outside of itself.

/** How far a page has moved, by the browser's own score, and what moved. */
export interface Shifted {
  readonly score: number;
  readonly moved: readonly string[];
}

/** Waits until the page has been painted with its pictures, before the library. */
export async function waitForPaint(): Promise<void> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
  while (performance.getEntriesByName('first-contentful-paint').length === 0) await wait();
  const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy');
  while (pictures.some(({ complete }) => !complete)) await wait();
  for (let frames = 0; frames < 4; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits until the elements are defined, rendered and painted. */
export async function waitForElements(tags: readonly string[]): Promise<void> {
  const used = [...document.body.querySelectorAll(tags.join())];
  await Promise.all(used.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.all(
    used.map((each) => (each as Element & { updateComplete: Promise<unknown> }).updateComplete),
  );
  for (let frames = 0; frames < 6; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits until no list is waiting for its articles, and reads all shifts since the page began. */
export async function readShifts(): Promise<Shifted> {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const lists = [
    ...document.querySelectorAll(':is(practice-article-list, practice-directory)[src]'),
  ];
  const isWaiting = () => lists.some((list) => !list.shadowRoot?.querySelector('a.link'));
  while (isWaiting()) await wait(20);
  for (let frames = 0; frames < 6; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const shifts: { value: number; sources: { node: Node | null }[] }[] = [];
  const observer = new PerformanceObserver((list) => {
    shifts.push(...(list.getEntries() as unknown as typeof shifts));
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await wait(50);
  const moved = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.nodeName ?? ''));
  const score = shifts.reduce((sum, { value }) => sum + value, 0);
  return { score: Math.round(score * 10_000) / 10_000, moved: moved.map((n) => n.toLowerCase()) };
}
