import { copyCode } from '../../builder/copy-code.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('.builder-code button')) {
  const code = button.closest('.builder-code')?.querySelector('pre')?.textContent ?? '';
  const { copied = '', selected = '' } = button.dataset;
  button.addEventListener('click', (click) => void copyCode(click, code, { copied, selected }));
  // Without a script there is nothing that it could do.
  button.hidden = false;
}
