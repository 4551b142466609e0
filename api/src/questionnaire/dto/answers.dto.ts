import { PERIODS, type Period } from '../../domain/calendar/index.js';
import { FLEXIBILITY_LEVELS, type FlexibilityLevel } from '../../domain/questionnaire/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  RecordField,
  StringField,
  TimeZoneField,
  UuidField,
  uuidKind,
} from '../../http/index.js';
import { childFields, periodKind } from '../../children/dto/child.dto.js';
import { parentFields } from '../../children/dto/parent.dto.js';
import { WeeklyHoursDto } from '../../children/dto/weekly-hours.dto.js';
import { AnsweredCommitmentDto, AnsweredMealDto, AnsweredSubjectDto } from './answered-plan.dto.js';
import { TeachingAnswersDto } from './teaching-answers.dto.js';

const madeByClient = {
  description:
    'Made by the client, a UUID of version 7: it stays the id, and lists are in its order',
};

export class AnsweredParentDto {
  @UuidField(madeByClient)
  id: string;

  @StringField(parentFields.name)
  name: string;

  @BooleanField({ description: 'Whether this is the person who answers' })
  self: boolean;

  @ArrayField(() => WeeklyHoursDto, parentFields.freeHours)
  freeHours: WeeklyHoursDto[];
}

export class ParentAnswersDto {
  @StringField({
    description: 'Name of the person who answers',
    maximum: 60,
    optional: true,
    minimum: 0,
    example: 'Robin',
  })
  name?: string;

  @TimeZoneField({ description: 'IANA time zone of the family', optional: true })
  timeZone?: string;

  @ArrayField(() => AnsweredParentDto, {
    description: 'The adults who teach',
    maximum: 10,
    optional: true,
  })
  parents?: AnsweredParentDto[];
}

export class AnsweredChildDto {
  @UuidField(madeByClient)
  id: string;

  @StringField({ ...childFields.name, minimum: 0 })
  name: string;

  @DateField({ ...childFields.birthDate, optional: true, nullable: true })
  birthDate?: string | null;

  @IntField({ ...childFields.age, optional: true, nullable: true, example: null })
  age?: number | null;

  @EnumField({ ...childFields.gradeLevel, optional: true, nullable: true })
  gradeLevel?: string | null;
}

export class BestTimesDto {
  @ArrayField(periodKind, childFields.bestTimes)
  periods: Period[];

  @ArrayField(() => WeeklyHoursDto, childFields.schoolHours)
  schoolHours: WeeklyHoursDto[];
}

/** Everything is optional while it is a draft. */
export class AnswersDto {
  @ObjectField(() => ParentAnswersDto, { description: 'Part 1', optional: true })
  parent?: ParentAnswersDto;

  @ArrayField(() => AnsweredChildDto, { description: 'Part 2', maximum: 20, optional: true })
  children?: AnsweredChildDto[];

  @ArrayField(() => AnsweredCommitmentDto, { description: 'Part 3', maximum: 200, optional: true })
  commitments?: AnsweredCommitmentDto[];

  @ArrayField(() => AnsweredSubjectDto, { description: 'Part 4', maximum: 200, optional: true })
  subjects?: AnsweredSubjectDto[];

  @EnumField({
    values: FLEXIBILITY_LEVELS,
    name: 'FlexibilityLevel',
    description: 'Part 5: from 1, a rough guide, to 5, the same every day',
    optional: true,
    example: 3,
  })
  flexibility?: FlexibilityLevel;

  @RecordField(() => BestTimesDto, {
    description: `Part 6, by child: periods (${PERIODS.join(', ')}) and school hours`,
    keys: uuidKind,
    maximum: 20,
    optional: true,
  })
  bestTimes?: Record<string, BestTimesDto>;

  @ArrayField(() => AnsweredMealDto, {
    description: 'Part 6: the meals of the family; absent is not answered yet',
    maximum: 20,
    optional: true,
  })
  meals?: AnsweredMealDto[];

  @ObjectField(() => TeachingAnswersDto, { description: 'Part 7', optional: true })
  teaching?: TeachingAnswersDto;
}
