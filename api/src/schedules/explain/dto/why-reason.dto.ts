import { PERIODS, type Period } from '../../../domain/calendar/index.js';
import {
  ArrayField,
  dateKind,
  EnumField,
  IntField,
  NumberField,
  ObjectField,
  OneOfField,
  StringField,
} from '../../../http/index.js';
import { NoParamsDto } from './no-params.dto.js';

const POINTS = {
  description: 'Its part of the score, in points',
  minimum: -100_000,
  example: 42,
} as const;

const CHILD_NAME = {
  description: 'The name of the child whom it concerns; null where there is none any more',
  nullable: true,
  example: 'Noah',
} as const;

/**
 * Reasons without parameters: the code says all. `only`: no other time is free, and none is offered. `week-full`: no other
 * time of its week is free. `same-day`: the other days have the subject already. `day-start`, `break-between`: the start of
 * day and the breaks that suit weeks like the family's.
 */
const PLAIN_REASONS = [
  'locked',
  'only',
  'week-full',
  'outside-hours',
  'same-day',
  'fixed-time',
  'core',
  'core-early',
  'together-early',
  'short-early',
  'turn',
  'day-start',
  'break-between',
  'spreadAdjacent',
  'span',
  'balance',
  'parentLoad',
] as const;

/**
 * Reasons that speak of the adult who gives the lesson. `teacher`: the family would rather have them teach the subject.
 * `parentChanged`: they gave it in the week before.
 */
const ADULT_REASONS = ['parent-free', 'teacher', 'parentChanged'] as const;

/** Reasons that speak of a child. */
const CHILD_REASONS = [
  'best-times',
  'age-curve',
  'tired',
  'after-lunch',
  'too-early',
  'interest',
] as const;

/** `learned` where the family’s own weeks say so, `learned-elsewhere` where other children’s do. */
const LEARNED_REASONS = ['learned', 'learned-elsewhere'] as const;

export class PlainReasonDto {
  @EnumField({ description: 'The reason', values: PLAIN_REASONS, name: 'PlainReason' })
  code: (typeof PLAIN_REASONS)[number];

  @ObjectField(() => NoParamsDto, { description: 'There is nothing to add' })
  params: NoParamsDto;

  @IntField(POINTS)
  points: number;
}

class ChildReasonParamsDto {
  @StringField(CHILD_NAME)
  childName: string | null;
}

class ChildReasonDto {
  @EnumField({ description: 'The reason', values: CHILD_REASONS, name: 'ChildReason' })
  code: (typeof CHILD_REASONS)[number];

  @ObjectField(() => ChildReasonParamsDto, { description: 'Whom it concerns' })
  params: ChildReasonParamsDto;

  @IntField(POINTS)
  points: number;
}

class AdultReasonParamsDto {
  @StringField({
    description: 'The name of the adult who gives the lesson; null where there is none any more',
    nullable: true,
    example: 'Robin',
  })
  parentName: string | null;
}

class AdultReasonDto {
  @EnumField({ description: 'The reason', values: ADULT_REASONS, name: 'AdultReason' })
  code: (typeof ADULT_REASONS)[number];

  @ObjectField(() => AdultReasonParamsDto, { description: 'Whom it concerns' })
  params: AdultReasonParamsDto;

  @IntField(POINTS)
  points: number;
}

class SameTimeReasonParamsDto {
  @ArrayField(dateKind, {
    description: 'Days on which the subject begins at the same time; empty where it is only close',
    maximum: 7,
  })
  dates: readonly string[];
}

class SameTimeReasonDto {
  @EnumField({ description: 'The reason', values: ['consistency'] })
  code: 'consistency';

  @ObjectField(() => SameTimeReasonParamsDto, { description: 'With what it agrees' })
  params: SameTimeReasonParamsDto;

  @IntField(POINTS)
  points: number;
}

class LessonCountDto {
  @NumberField({
    description: 'Lessons that were finished; one done in part counts half',
    minimum: 0,
    example: 9,
  })
  finished: number;

  @IntField({ description: 'Lessons that were held', example: 10 })
  held: number;
}

class LunchEffectDto {
  @EnumField({ description: 'One side of lunch against the other', values: ['lunch'] })
  kind: 'lunch';

  @EnumField({ description: 'The side that goes better', values: ['before', 'after'] })
  side: 'before' | 'after';

  @ObjectField(() => LessonCountDto, { description: 'Lessons on that side' })
  here: LessonCountDto;

  @ObjectField(() => LessonCountDto, { description: 'Lessons on the other side' })
  elsewhere: LessonCountDto;
}

class PeriodEffectDto {
  @EnumField({ description: 'A part of the day against all others', values: ['period'] })
  kind: 'period';

  @EnumField({ description: 'The part that goes better', values: PERIODS, name: 'Period' })
  period: Period;

  @ObjectField(() => LessonCountDto, { description: 'Lessons in that part of the day' })
  here: LessonCountDto;

  @ObjectField(() => LessonCountDto, { description: 'Lessons at other times' })
  elsewhere: LessonCountDto;
}

class AloneEffectDto {
  @EnumField({
    description: 'A part of the day that goes well, with too few lessons elsewhere to compare',
    values: ['alone'],
  })
  kind: 'alone';

  @EnumField({ description: 'That part of the day', values: PERIODS, name: 'Period' })
  period: Period;

  @ObjectField(() => LessonCountDto, { description: 'Lessons in that part of the day' })
  here: LessonCountDto;
}

class LearnedReasonParamsDto {
  @StringField(CHILD_NAME)
  childName: string | null;

  @StringField({ description: 'The lesson’s subject, as the family calls it', example: 'Reading' })
  subjectName: string;

  @OneOfField([LunchEffectDto, PeriodEffectDto, AloneEffectDto], {
    description: 'Counts of the child’s own lessons; null where they are too few to speak',
    nullable: true,
  })
  observed: LunchEffectDto | PeriodEffectDto | AloneEffectDto | null;
}

class LearnedReasonDto {
  @EnumField({
    description:
      'The reason: `learned` where the family’s own weeks say so, `learned-elsewhere` where other children’s do',
    values: LEARNED_REASONS,
    name: 'LearnedReason',
  })
  code: (typeof LEARNED_REASONS)[number];

  @ObjectField(() => LearnedReasonParamsDto, { description: 'Of whom, and from what' })
  params: LearnedReasonParamsDto;

  @IntField(POINTS)
  points: number;
}

export const WHY_REASONS = [
  PlainReasonDto,
  ChildReasonDto,
  AdultReasonDto,
  SameTimeReasonDto,
  LearnedReasonDto,
] as const;
/** What speaks for the time of a lesson. */
export type WhyReasonDto = InstanceType<(typeof WHY_REASONS)[number]>;
