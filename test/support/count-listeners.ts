/** Counts the listeners that are added to and removed from a target, until it is stopped. */
export function listenersOf(target: EventTarget) {
  const { addEventListener, removeEventListener } = target;
  const live = new Set<string>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const key = (type: string, listener: object | null) => {
    if (!listener) return type;
    if (!ids.has(listener)) ids.set(listener, next++);
    return `${type} ${String(ids.get(listener))}`;
  };
  target.addEventListener = (type: string, each: EventListener, options?: boolean) => {
    live.add(key(type, each));
    addEventListener.call(target, type, each, options);
  };
  target.removeEventListener = (type: string, each: EventListener, options?: boolean) => {
    live.delete(key(type, each));
    removeEventListener.call(target, type, each, options);
  };
  return {
    now: () => live.size,
    stop: () => Object.assign(target, { addEventListener, removeEventListener }),
  };
}
