/** What is said beside the button. */
export interface CopyWords {
  readonly copied: string;
  /** Where it could not be copied. */
  readonly selected: string;
}

/** Says beside the button whether it worked; where it did not, the code is selected to be copied. */
export async function copyCode(
  { currentTarget }: Event,
  code: string,
  words: CopyWords,
): Promise<void> {
  const box = (currentTarget as Element).closest('.builder-code');
  const [status, text] = ['[role=status]', 'pre'].map((part) => box?.querySelector(part));
  if (!status || !text) return;
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(text);
    status.textContent = words.selected;
  }
  setTimeout(() => (status.textContent = ''), 4000);
}
