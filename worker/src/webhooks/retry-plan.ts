const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const FIRST_WAIT_MS = 10 * SECOND_MS;
const LONGEST_WAIT_MS = 4 * HOUR_MS;
/** Each wait is longer or shorter by up to this share, so that many that failed together do not come back together. */
const JITTER = 0.2;

export interface FailedTry {
  /** How often it was tried, this time and all. */
  readonly tries: number;
  /** When the first try was due. */
  readonly since: Date;
  readonly now: Date;
  /** How long the receiver asks to be left alone, where it says so. */
  readonly askedToWaitMs: number;
  /** A number from 0 up to 1 that nobody can foresee. */
  readonly chance: number;
}

/**
 * When to try again: after some ten seconds, then four times as long each, at most every four hours. The last try is a day
 * after the first was due; null after that.
 */
export function nextTryAt({ tries, since, now, askedToWaitMs, chance }: FailedTry): Date | null {
  const end = since.getTime() + DAY_MS;
  if (now.getTime() >= end) return null;
  const plainWait = Math.min(FIRST_WAIT_MS * 4 ** (tries - 1), LONGEST_WAIT_MS);
  const wait = plainWait * (1 + JITTER * (2 * chance - 1));
  const next = now.getTime() + Math.max(wait, Math.min(askedToWaitMs, LONGEST_WAIT_MS));
  return new Date(Math.min(next, end));
}
