import { PERIODS, type Period, usualHoursOn } from '../../domain/calendar/index.js';
import { AGE_RANGE, GRADE_LEVELS } from '../../domain/questionnaire/index.js';
import {
  ArrayField,
  DateField,
  EnumField,
  InstantField,
  IntField,
  StringField,
  UuidField,
  enumKind,
  pageOf,
} from '../../http/index.js';
import { ageOfChild, type Child } from '../../persistence/index.js';
import {
  ComingHoursDto,
  comingHoursList,
  toComingHours,
  WeeklyHoursDto,
  weeklyHoursList,
} from './weekly-hours.dto.js';

export const childFields = {
  name: { description: 'Name or nickname', maximum: 60, example: 'Ada' },
  birthDate: {
    description: 'Date of birth; the child is 2 to 18 years old',
    example: '2017-05-04',
  },
  age: {
    description: 'Age in whole years, where no date of birth is given',
    minimum: AGE_RANGE.least,
    maximum: AGE_RANGE.most,
    example: 8,
  },
  gradeLevel: {
    values: GRADE_LEVELS,
    name: 'GradeLevel',
    description: 'Grade the child works in',
    example: 'Grade 3',
  },
  bestTimes: {
    description: 'Times of day at which the child learns best',
    maximum: PERIODS.length,
    repeats: false,
  },
  schoolHours: { description: 'When lessons may take place, as it is today', ...weeklyHoursList },
} as const;

export const periodKind = enumKind(PERIODS, 'Period');

export class ChildDto {
  @UuidField({ description: 'Id of the child' })
  id: string;

  @StringField(childFields.name)
  name: string;

  @DateField({ ...childFields.birthDate, nullable: true })
  birthDate: string | null;

  @IntField({ ...childFields.age, description: 'Age in whole years, today' })
  age: number;

  @EnumField(childFields.gradeLevel)
  gradeLevel: string;

  @ArrayField(periodKind, childFields.bestTimes)
  bestTimes: Period[];

  @ArrayField(() => WeeklyHoursDto, childFields.schoolHours)
  schoolHours: WeeklyHoursDto[];

  @ArrayField(() => ComingHoursDto, comingHoursList)
  comingHours: ComingHoursDto[];

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;

  @InstantField({ description: 'When the child was added' })
  createdAt: string;
}

export class ChildPageDto extends pageOf(ChildDto) {}

export function toChildDto(child: Child, today: string): ChildDto {
  return {
    id: child.id,
    name: child.name,
    birthDate: child.birthDate,
    age: ageOfChild(child, today),
    gradeLevel: child.gradeLevel,
    bestTimes: child.bestTimes,
    schoolHours: usualHoursOn(child.schoolHours, today),
    comingHours: toComingHours(child.schoolHours, today),
    version: child.version,
    createdAt: child.createdAt.toISOString(),
  };
}
