import { parseArgs } from 'node:util';
import type { Environment } from './environment.js';
import { StartFailure } from './start-failure.js';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * How many milliseconds the clock of every part is ahead of the machine's. `--now 2026-12-31T10:00` makes the present
 * moment that one (by this machine's time zone, unless it ends with an offset), and time runs on from there; without it
 * CLOCK_SHIFT_MS counts, and else nothing is shifted. Asked once for all parts, so that they agree.
 *
 * @throws StartFailure for what is no day and time.
 */
export function clockShiftOf(
  environment: Environment,
  args: readonly string[],
  machineNow = Date.now(),
): number {
  const options = { now: { type: 'string' } } as const;
  const { now } = parseArgs({ args: [...args], options, strict: false }).values;
  if (now === undefined) return Number(environment.CLOCK_SHIFT_MS?.trim() ?? 0) || 0;
  const instant = typeof now === 'string' && shape.test(now) ? Date.parse(now) : Number.NaN;
  if (!Number.isNaN(instant)) return instant - machineNow;
  throw new StartFailure(
    `--now is "${String(now)}": it must be a day and a time, such as 2026-12-31T10:00 or 2026-12-31T10:00+01:00.`,
  );
}
