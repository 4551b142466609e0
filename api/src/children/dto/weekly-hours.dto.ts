import { WEEKDAYS, type Weekday, type WeeklyHours } from '../../domain/calendar/index.js';
import { EnumField, TimeField } from '../../http/index.js';

/** One stretch of a typical week. */
export class WeeklyHoursDto implements WeeklyHours {
  @EnumField({
    values: WEEKDAYS,
    name: 'Weekday',
    description: 'Day of the week: 1 is Monday, 7 is Sunday',
  })
  weekday: Weekday;

  @TimeField({ description: 'When it begins', example: '09:00' })
  startTime: string;

  @TimeField({ description: 'When it ends, later than it begins', example: '12:00' })
  endTime: string;
}

/** A list of stretches: up to four on each of seven days. */
export const weeklyHoursList = { maximum: 28 } as const;
