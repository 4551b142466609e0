import { minuteOf, type UsualHours } from '../domain/calendar/index.js';
import type { FieldError } from '../http/index.js';

/** The errors of a list of weekly hours; `field` is the path of the list. */
export function weeklyHoursErrors(
  hours: readonly UsualHours[] | undefined,
  field: string,
): FieldError[] {
  return (hours ?? []).flatMap(({ startTime, endTime }, index) =>
    minuteOf(endTime) > minuteOf(startTime)
      ? []
      : [
          {
            field: `${field}.${index}.endTime`,
            code: 'time.order',
            message: 'endTime must be later than startTime',
          },
        ],
  );
}
