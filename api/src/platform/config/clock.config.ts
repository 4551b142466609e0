import { environmentName } from './environment-name.js';
import { section } from './section.js';
import { integer } from './variable.js';

const CENTURY_MS = 3_155_760_000_000;

/** How far this process's clock is from the machine's, so that tests and the demo can play on a day of their choice. */
export class ClockConfig extends section({
  environment: environmentName,
  shiftMs: integer(
    'CLOCK_SHIFT_MS',
    'by how many milliseconds the clock is ahead of the machine (behind it where negative)',
    { minimum: -CENTURY_MS, maximum: CENTURY_MS, fallback: 0 },
  ),
}) {
  override conflicts(): readonly string[] {
    if (this.shiftMs === 0 || this.environment !== 'production') return [];
    return [
      'CLOCK_SHIFT_MS is not valid: it must be absent or 0 when NODE_ENV is production, where a day cannot be chosen.',
    ];
  }
}
