import type { Schedule } from '../persistence/index.js';
import { AppError } from '../platform/index.js';

/** The schedule that was looked for; where it is not there, or is another family's, the request ends. */
export function requireSchedule(schedule: Schedule | null): Schedule {
  if (!schedule) throw new AppError('schedule.not-found', 'There is no such schedule.');
  return schedule;
}
