/**
 * Collects what is warned about while some work runs, and keeps it out of the test's log.
 *
 * @returns The messages, in order.
 */
export async function warningsDuring(work: () => unknown): Promise<string[]> {
  const original = console.warn;
  const messages: string[] = [];
  console.warn = (...parts: unknown[]) => messages.push(parts.map(String).join(' '));
  try {
    await work();
  } finally {
    console.warn = original;
  }
  return messages;
}
