const undo: (() => void)[] = [];

/** Breaks one thing of the device; `mend` makes it whole. */
export function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** Makes whole what was broken. */
export function mend(): void {
  while (undo.length > 0) undo.pop()?.();
}

/** What promises to answer, and may not. */
export const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));

/** What can't be called. */
export const fail = () => {
  throw new DOMException('no', 'InvalidStateError');
};

/** A request to the database that never gets an answer. */
export const hang = () => ({});
