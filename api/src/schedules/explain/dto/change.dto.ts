import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  stringKind,
  TimeField,
} from '../../../http/index.js';
import { NoParamsDto } from './no-params.dto.js';

const VERIFIED = {
  description:
    'True where the week was solved with the change made; false for fewer lessons, which is what remains where nothing else was found',
} as const;

/** Changes without parameters: the code says all. `plan-again`: a longer search of the same week found room. */
const PLAIN_CHANGES = ['any-time', 'twice-a-day', 'plan-again'] as const;

class PlainChangeDto {
  @EnumField({ description: 'What would change', values: PLAIN_CHANGES, name: 'PlainChange' })
  code: (typeof PLAIN_CHANGES)[number];

  @ObjectField(() => NoParamsDto, { description: 'There is nothing to add' })
  params: NoParamsDto;

  @BooleanField(VERIFIED)
  verified: true;
}

class LongerDayParamsDto {
  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @IntField({ description: 'How much longer, in minutes', example: 30 })
  minutes: number;

  @ArrayField(stringKind(), { description: 'Names of the children whose day it is' })
  childNames: readonly string[];
}

class LongerDayDto {
  @EnumField({ description: 'A school day would be longer', values: ['longer-day'] })
  code: 'longer-day';

  @ObjectField(() => LongerDayParamsDto, { description: 'Which day, and for whom' })
  params: LongerDayParamsDto;

  @BooleanField(VERIFIED)
  verified: true;
}

class ShorterLessonParamsDto {
  @IntField({ description: 'How long the lesson would be, in minutes', example: 30 })
  minutes: number;

  @IntField({
    description: 'How long it is now; null in versions from before this was kept',
    nullable: true,
    example: 45,
  })
  insteadOf: number | null;
}

class ShorterLessonDto {
  @EnumField({ description: 'The lesson would be shorter', values: ['shorter-lesson'] })
  code: 'shorter-lesson';

  @ObjectField(() => ShorterLessonParamsDto, { description: 'By how much' })
  params: ShorterLessonParamsDto;

  @BooleanField(VERIFIED)
  verified: true;
}

class ParentHoursParamsDto {
  @StringField({
    description: 'The parent’s name; null where there is none any more',
    nullable: true,
    example: 'Robin',
  })
  parentName: string | null;

  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @TimeField({ description: 'From when on', example: '09:00' })
  startTime: string;

  @TimeField({ description: 'Until when', example: '09:30' })
  endTime: string;
}

class ParentHoursDto {
  @EnumField({ description: 'A parent would be free', values: ['parent-hours'] })
  code: 'parent-hours';

  @ObjectField(() => ParentHoursParamsDto, { description: 'Who, and when' })
  params: ParentHoursParamsDto;

  @BooleanField(VERIFIED)
  verified: true;
}

class FewerSessionsParamsDto {
  @IntField({ description: 'How often the subject would stand in the week', example: 2 })
  sessions: number;
}

class FewerSessionsDto {
  @EnumField({
    description: 'No change was found: the version has it so often, and more may or may not fit',
    values: ['fewer-sessions'],
  })
  code: 'fewer-sessions';

  @ObjectField(() => FewerSessionsParamsDto, { description: 'How many' })
  params: FewerSessionsParamsDto;

  @BooleanField(VERIFIED)
  verified: false;
}

export const CHANGES = [
  PlainChangeDto,
  LongerDayDto,
  ShorterLessonDto,
  ParentHoursDto,
  FewerSessionsDto,
] as const;
/** The smallest change with which a lesson fits. */
export type ChangeDto = InstanceType<(typeof CHANGES)[number]>;
