import {
  comingHours,
  type LocalDate,
  WEEKDAYS,
  type UsualHours,
  type Weekday,
  type WeeklyHours,
} from '../../domain/calendar/index.js';
import { ArrayField, DateField, EnumField, TimeField } from '../../http/index.js';

/** One stretch of a typical week. */
export class WeeklyHoursDto implements UsualHours {
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

export const validFromField = {
  description: 'The first day on which changed hours hold; today where it is left out',
  example: '2027-01-04',
  optional: true,
} as const;

/** A change of the typical week that lies ahead. */
export class ComingHoursDto {
  @DateField({ description: 'The first day on which these hours hold', example: '2027-01-04' })
  validFrom: LocalDate;

  @ArrayField(() => WeeklyHoursDto, { description: 'The hours from then on', ...weeklyHoursList })
  hours: WeeklyHoursDto[];
}

export const comingHoursList = {
  description: 'Changes of the hours that lie ahead, the nearest first',
  maximum: 1000,
} as const;

export function toComingHours(hours: readonly WeeklyHours[], today: LocalDate): ComingHoursDto[] {
  return comingHours(hours, today).map((each) => ({ ...each, hours: [...each.hours] }));
}
