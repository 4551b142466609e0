import { type LocalDate, usualHoursOn } from '../../domain/calendar/index.js';
import {
  ArrayField,
  DateField,
  IntField,
  StringField,
  UuidField,
  pageOf,
} from '../../http/index.js';
import type { Parent } from '../../persistence/index.js';
import {
  ComingHoursDto,
  comingHoursList,
  toComingHours,
  validFromField,
  WeeklyHoursDto,
  weeklyHoursList,
} from './weekly-hours.dto.js';

export const parentFields = {
  name: { description: 'Name of an adult who teaches', maximum: 60, example: 'Robin' },
  freeHours: {
    description: 'When this adult can help with lessons, as it is today',
    ...weeklyHoursList,
  },
} as const;

export class CreateParentDto {
  @StringField(parentFields.name)
  name: string;

  @ArrayField(() => WeeklyHoursDto, { ...parentFields.freeHours, optional: true })
  freeHours?: WeeklyHoursDto[];
}

export class UpdateParentDto {
  @StringField({ ...parentFields.name, optional: true })
  name?: string;

  @ArrayField(() => WeeklyHoursDto, { ...parentFields.freeHours, optional: true })
  freeHours?: WeeklyHoursDto[];

  @DateField(validFromField)
  validFrom?: string;
}

export class ParentDto {
  @UuidField({ description: 'Id of the adult' })
  id: string;

  @StringField(parentFields.name)
  name: string;

  @ArrayField(() => WeeklyHoursDto, parentFields.freeHours)
  freeHours: WeeklyHoursDto[];

  @ArrayField(() => ComingHoursDto, comingHoursList)
  comingHours: ComingHoursDto[];

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class ParentPageDto extends pageOf(ParentDto) {}

export function toParentDto({ id, name, freeHours, version }: Parent, today: LocalDate): ParentDto {
  return {
    id,
    name,
    freeHours: usualHoursOn(freeHours, today),
    comingHours: toComingHours(freeHours, today),
    version,
  };
}
