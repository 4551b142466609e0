/** Given the times of the latest crashes, how long to wait before the next start, or "give-up". All times in ms. */
export type RestartDecision = { readonly waitMs: number } | 'give-up';

const firstWaitMs = 500;
const longestWaitMs = 8_000;
const crashWindowMs = 60_000;
export const mostCrashes = 5;

/**
 * Each crash within the last minute doubles the wait, from half a second to eight; the sixth within one minute means that
 * starting again does not help.
 *
 * @param crashTimesMs all crashes so far, the newest last, on the clock of `nowMs`
 */
export function decideRestart(crashTimesMs: readonly number[], nowMs: number): RestartDecision {
  const recent = crashTimesMs.filter((time) => nowMs - time < crashWindowMs).length;
  if (recent > mostCrashes) return 'give-up';
  return { waitMs: Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, recent - 1)) };
}
