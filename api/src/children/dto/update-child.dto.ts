import type { Period } from '../../domain/calendar/index.js';
import { ArrayField, DateField, EnumField, IntField, StringField } from '../../http/index.js';
import { MOST_YEARS } from '../child-age-rules.js';
import { childFields, periodKind } from './child.dto.js';
import { validFromField, WeeklyHoursDto } from './weekly-hours.dto.js';

/** An absent field does not change. A given `birthDate` replaces the `age`, and the other way round. */
export class UpdateChildDto {
  @StringField({ ...childFields.name, optional: true })
  name?: string;

  @DateField({ ...childFields.birthDate, optional: true, nullable: true })
  birthDate?: string | null;

  @IntField({
    ...childFields.age,
    maximum: MOST_YEARS,
    optional: true,
    nullable: true,
    example: null,
  })
  age?: number | null;

  @EnumField({ ...childFields.gradeLevel, optional: true })
  gradeLevel?: string;

  @ArrayField(periodKind, { ...childFields.bestTimes, optional: true })
  bestTimes?: Period[];

  @ArrayField(() => WeeklyHoursDto, { ...childFields.schoolHours, optional: true })
  schoolHours?: WeeklyHoursDto[];

  @DateField(validFromField)
  validFrom?: string;
}
