import type { Period } from '../../domain/calendar/index.js';
import { ArrayField, DateField, EnumField, IntField, StringField } from '../../http/index.js';
import { childFields, periodKind } from './child.dto.js';
import { WeeklyHoursDto } from './weekly-hours.dto.js';

/** Exactly one of `birthDate` and `age`. */
export class CreateChildDto {
  @StringField(childFields.name)
  name: string;

  @DateField({ ...childFields.birthDate, optional: true, nullable: true })
  birthDate?: string | null;

  @IntField({ ...childFields.age, optional: true, nullable: true, example: null })
  age?: number | null;

  @EnumField({ ...childFields.gradeLevel, optional: true })
  gradeLevel?: string;

  @ArrayField(periodKind, { ...childFields.bestTimes, optional: true })
  bestTimes?: Period[];

  @ArrayField(() => WeeklyHoursDto, { ...childFields.schoolHours, optional: true })
  schoolHours?: WeeklyHoursDto[];
}
