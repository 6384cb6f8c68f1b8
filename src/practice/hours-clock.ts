/** How often the time is looked at: a machine that slept, or whose clock was set, is noticed. */
const longest = 60_000;

/** Who wants to be told, and when. */
const users = new Map<() => void, number>();

let timer: ReturnType<typeof setTimeout> | undefined;
/** The earliest that anybody waits for. */
let next = Infinity;
let last = 0;

/**
 * Calls back once at a time, or as soon as the visitor comes back after it. All callers of a page
 * share one timer and one pair of listeners, which end with the last of them.
 *
 * @param user Who is called; asking again replaces what was asked before.
 * @param due Milliseconds since 1970.
 */
export function tellAt(user: () => void, due: number): void {
  if (users.size === 0) listen();
  users.set(user, due);
  if (!timer || due < next) wind();
}

/** Calls somebody no more. */
export function tellNoMore(user: () => void): void {
  users.delete(user);
  if (users.size > 0) return;
  clearTimeout(timer);
  timer = undefined;
  for (const type of returns) globalThis.removeEventListener(type, tellAll);
}

/** The visitor comes back to the tab, or to the page from the back-forward cache. */
const returns = ['visibilitychange', 'pageshow'];

function listen(): void {
  last = Date.now();
  for (const type of returns) globalThis.addEventListener(type, tellAll);
}

function wind(): void {
  clearTimeout(timer);
  next = Math.min(...users.values());
  timer = setTimeout(tellDue, Math.max(0, Math.min(next - Date.now(), longest)));
}

function tellDue(): void {
  const now = Date.now();
  // A clock that was set back makes all that was told doubtful.
  const wasSetBack = now < last;
  last = now;
  for (const [user, due] of [...users]) {
    if (!wasSetBack && due > now) continue;
    // Asked for once: who wants more asks again.
    users.set(user, Infinity);
    user();
  }
  if (users.size > 0) wind();
}

function tellAll(): void {
  for (const user of users.keys()) users.set(user, 0);
  tellDue();
}
