import type { OpeningHours, OpeningStatus } from '../../../practice/opening-hours.js';
import type { PracticeStatus } from '../../../practice/practice-card-template.js';
import type { Practice } from '../../../practice/practice.js';
import type { DirectoryTools } from '../directory-parts.js';

interface Kept {
  readonly hours: OpeningHours | string;
  status?: OpeningStatus;
  /** When that was found out. */
  since: number;
}

/**
 * Whether practices are open. Hours are read once, and looked at again only when something has
 * changed: a list asks for hundreds of practices with every key that a visitor types.
 */
export class KeptStatuses {
  readonly #tools: DirectoryTools;
  readonly #kept = new WeakMap<Practice, Kept>();

  constructor(tools: DirectoryTools) {
    this.#tools = tools;
  }

  /**
   * Whether a practice is open, in its own time zone; nothing where that can't be told.
   *
   * @param now Milliseconds since 1970, UTC.
   */
  of(practice: Practice, now: number): PracticeStatus | undefined {
    const kept = this.#kept.get(practice) ?? this.#keep(practice, now);
    const { hours, status, since } = kept;
    if (typeof hours === 'string') return undefined;
    // A clock that was set back makes what is known doubtful.
    if (status && since <= now && now < status.due) return { hours, status };
    kept.since = now;
    kept.status = this.#tools.openingStatus(hours, now);
    return { hours, status: kept.status };
  }

  #keep(practice: Practice, since: number): Kept {
    const kept = { hours: this.#tools.readOpeningHours(practice), since };
    this.#kept.set(practice, kept);
    return kept;
  }
}
