import { ClockConfig, loadSection, SystemClock } from '../platform/index.js';

/** The clock of a test run's processes: on the day that global-setup chose, and running on. */
export const testClock = new SystemClock(loadSection(ClockConfig).shiftMs);
