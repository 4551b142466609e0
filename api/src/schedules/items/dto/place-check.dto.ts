import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import { RULES, type Rule } from '../../../domain/timetabling/index.js';
import { SnapDto } from './placed-by-hand.dto.js';
import { ItemPlaceDto } from './placed-lesson.dto.js';

/** The shortest and the longest lesson that is placed by hand. */
const LESSON_MINUTES = { minimum: 5, maximum: 240 } as const;

/** The rules, a day that is past, and another lesson that was placed there meanwhile. */
const PLACE_REFUSALS = [...RULES, 'past', 'meanwhile'] as const;

const lessonFields = {
  subjectId: { description: 'A subject of the family' },
  childIds: {
    description: 'The children in it',
    minimum: 1,
    maximum: 30,
    repeats: false,
  },
  date: { description: 'The day', example: '2026-11-24' },
  startTime: {
    description:
      'When it shall begin; a time between two quarter hours becomes the nearer one that is free',
    example: '10:00',
  },
  parentId: {
    description: 'The adult who gives it; null for whoever is free. Absent leaves it as it is',
  },
  minutes: { description: 'How long it takes, in minutes', example: 30, ...LESSON_MINUTES },
} as const;

/** What a lesson that is added or edited by hand is to be. */
export class LessonByHandDto {
  @UuidField(lessonFields.subjectId)
  subjectId: string;

  @ArrayField(uuidKind, lessonFields.childIds)
  childIds: string[];

  @DateField(lessonFields.date)
  date: string;

  @TimeField(lessonFields.startTime)
  startTime: string;

  @IntField(lessonFields.minutes)
  minutes: number;

  @UuidField({ ...lessonFields.parentId, nullable: true, optional: true })
  parentId?: string | null;
}

export class AddLessonDto extends LessonByHandDto {
  @DateField({
    description:
      'Monday of the week whose owed lesson it is; null or absent where it is an extra one, which is neither wanted nor owed',
    example: '2026-11-23',
    nullable: true,
    optional: true,
  })
  owedWeek?: string | null;
}

export class CheckPlaceDto extends LessonByHandDto {
  @UuidField({
    description: 'The lesson that is edited; absent where one is to be added',
    optional: true,
  })
  itemId?: string;
}

class LessonInTheWayDto {
  @StringField({ description: 'What it is called', example: 'Mathematics' })
  title: string;

  @TimeField({ description: 'When it begins', example: '10:00' })
  startTime: string;
}

/** What takes a child's time. */
const FACTS = ['commitment', 'task', 'meal', 'ill', 'away', 'visitor', 'taken', 'other'] as const;
export type FactKind = (typeof FACTS)[number];

export class FactInTheWayDto {
  @EnumField({ description: 'What it is', values: FACTS, name: 'FactKind', example: 'meal' })
  kind: FactKind;

  @StringField({
    description: 'What the family calls it; null where it has no name',
    nullable: true,
    example: 'Lunch',
  })
  title: string | null;

  @TimeField({ description: 'When it begins, or one leaves for it', example: '12:00' })
  startTime: string;

  @TimeField({ description: 'When it is over, or one is back', example: '12:30' })
  endTime: string;
}

class PlaceRefusalParamsDto {
  @StringField({ description: 'The child whom the rule is about', nullable: true, example: 'Ella' })
  childName: string | null;

  @StringField({
    description: 'The adult whom a parent chose for it and who cannot give it',
    nullable: true,
    example: 'Tom',
  })
  parentName: string | null;

  @ObjectField(() => FactInTheWayDto, {
    description: 'What takes the child’s time then; null where it is nothing of that kind',
    nullable: true,
  })
  fact: FactInTheWayDto | null;

  @ArrayField(() => LessonInTheWayDto, { description: 'What is in the way' })
  lessons: readonly LessonInTheWayDto[];
}

/** Why a time is refused: the rule, a day that is past, or another lesson that was placed there meanwhile. */
export class PlaceRefusalDto {
  @EnumField({ description: 'The rule', values: PLACE_REFUSALS, name: 'PlaceRefusalCode' })
  code: Rule | 'past' | 'meanwhile';

  @ObjectField(() => PlaceRefusalParamsDto, { description: 'Whom and what it is about' })
  params: PlaceRefusalParamsDto;
}

export class OwingWeekDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  weekStart: string;

  @IntField({ description: 'How many of these lessons it owes', example: 2 })
  owed: number;
}

export class PlaceCheckDto {
  @BooleanField({ description: 'Whether the lesson fits there' })
  fits: boolean;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it would stand', nullable: true })
  place: ItemPlaceDto | null;

  @ObjectField(() => SnapDto, {
    description: 'Set where it would begin at another time than was asked for; else null',
    nullable: true,
  })
  snapped: SnapDto | null;

  @ObjectField(() => PlaceRefusalDto, { description: 'Why it does not fit', nullable: true })
  reason: PlaceRefusalDto | null;

  @ObjectField(() => ItemPlaceDto, {
    description: 'The free time of that day that is nearest',
    nullable: true,
  })
  nearest: ItemPlaceDto | null;

  @ArrayField(() => OwingWeekDto, {
    description:
      'The weeks that owe such a lesson, the week of the day first, then the latest; an added lesson may be the one that is owed',
  })
  owing: OwingWeekDto[];
}
