import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  NumberField,
  ObjectField,
  OneOfField,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import { DISRUPTION_KINDS, type DisruptionKind } from '../../../domain/planning/index.js';
import { ItemPlaceDto, LessonNameDto } from '../../items/dto/placed-lesson.dto.js';
import {
  AdaptedLessonDto,
  AddedLessonDto,
  TakenOutLessonDto,
  UnchangedLessonDto,
} from './taken-up.dto.js';
import { LeftOverReasonDto, MOVE_REASONS, type MoveReasonDto } from './replan-reason.dto.js';

export const LEFT_OVER_CHOICES = ['carry-over', 'drop', 'extend-hours', 'without', 'owe'] as const;
export type LeftOverChoice = (typeof LEFT_OVER_CHOICES)[number];

export class DisruptionDto {
  @EnumField({
    description: 'What happened',
    values: DISRUPTION_KINDS,
    name: 'DisruptionKind',
    example: 'missed-day',
  })
  kind: DisruptionKind;

  @DateField({ description: 'The day it concerns, or the first', example: '2026-11-24' })
  date: string;

  @DateField({
    description:
      'The last day; `date` when absent. For `sick-child`, `parent-away`, `visitor`, `other` and `facts-changed`',
    optional: true,
    example: '2026-11-24',
  })
  endDate?: string;

  @UuidField({ description: 'For `parent-away`: the parent', optional: true })
  parentId?: string;

  @TimeField({
    description:
      'From when, on each of the days. Needed for `other`; without times it is whole days for `sick-child`, `parent-away` and `visitor`.',
    optional: true,
    example: '13:00',
  })
  startTime?: string;

  @TimeField({ description: 'Until when', optional: true, example: '16:00' })
  endTime?: string;

  @IntField({
    description: 'For `ran-late`: how much later the day goes on, in steps of 5',
    minimum: 5,
    maximum: 240,
    optional: true,
    example: 30,
  })
  minutes?: number;

  @ArrayField(uuidKind, {
    description:
      'For `sick-child`: who is ill. For `other`: whose time it takes; all children’s when absent',
    optional: true,
    minimum: 1,
    maximum: 30,
    repeats: false,
  })
  childIds?: string[];
}

export class ReplanRequestDto {
  @ObjectField(() => DisruptionDto, { description: 'What happened' })
  disruption: DisruptionDto;

  @NumberField({
    description: '1 moves as few lessons as possible, 0 makes the best week',
    minimum: 0,
    maximum: 1,
    optional: true,
    example: 0.5,
  })
  stability: number = 0.5;
}

export class MovedLessonDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands now' })
  from: ItemPlaceDto;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it would stand' })
  to: ItemPlaceDto;

  @StringField({
    description:
      'The adult who gives it now, where another would there; null where it names nobody',
    nullable: true,
    example: 'Anna',
  })
  fromParentName: string | null;

  @StringField({
    description: 'The adult who would give it there, where that is another than now',
    nullable: true,
    example: 'Tom',
  })
  toParentName: string | null;

  @OneOfField(MOVE_REASONS, { description: 'Why it moves' })
  why: MoveReasonDto;

  @ArrayField(uuidKind, {
    description: 'Children who are absent, without whom it could stay; empty where it could not',
  })
  without: string[];
}

/** A lesson that stays where it is and that another adult would give. */
export class HandedOverLessonDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands' })
  at: ItemPlaceDto;

  @StringField({
    description: 'The adult who gives it now; null where it names nobody any more',
    nullable: true,
    example: 'Anna',
  })
  fromParentName: string | null;

  @StringField({ description: 'The adult who would give it', example: 'Tom' })
  toParentName: string;
}

export class OfferDto {
  @EnumField({
    description:
      'What may become of it. `owe`: it leaves the week and stays owed, so that the next plan takes it up',
    values: LEFT_OVER_CHOICES,
    name: 'LeftOverChoice',
  })
  kind: LeftOverChoice;

  @DateField({ description: 'For `carry-over`: Monday of the week it goes to', optional: true })
  toWeek?: string;

  @ArrayField(uuidKind, {
    description: 'For `without`: the children without whom the lesson stays where it is',
    optional: true,
  })
  childIds?: string[];

  @DateField({ description: 'For `extend-hours`: the day that gets longer', optional: true })
  date?: string;

  @IntField({ description: 'For `extend-hours`: by how much', optional: true, example: 30 })
  minutes?: number;

  @TimeField({
    description: 'For `extend-hours`: until when the lesson would take that day',
    optional: true,
    example: '15:30',
  })
  until?: string;
}

export class LeftOverDto extends LessonNameDto {
  @UuidField({ description: 'The item' })
  itemId: string;

  @UuidField({ description: 'Its subject', nullable: true })
  subjectId: string | null;

  @BooleanField({ description: 'Whether the subject is a core one' })
  core: boolean;

  @IntField({ description: 'How long it takes, in minutes', example: 30 })
  minutes: number;

  @ObjectField(() => ItemPlaceDto, {
    description: 'Where it stands now; null for a lesson that is new',
    nullable: true,
  })
  from: ItemPlaceDto | null;

  @ObjectField(() => LeftOverReasonDto, { description: 'Why it does not fit' })
  why: LeftOverReasonDto;

  @ArrayField(() => OfferDto, {
    description: 'What may become of it; the first is taken unless chosen',
  })
  offers: OfferDto[];
}

export class ReplanSummaryDto {
  @IntField({ description: 'Lessons that move', example: 4 })
  moved: number;

  @IntField({ description: 'Lessons that stay', example: 12 })
  kept: number;

  @IntField({ description: 'Lessons that no longer fit', example: 1 })
  leftOver: number;

  @IntField({ description: 'Minutes of lessons ahead in the week, as it is', example: 480 })
  minutesBefore: number;

  @IntField({ description: 'The same as it would be', example: 450 })
  minutesAfter: number;
}

export class ReplanDto {
  @UuidField({ description: 'Names this preview when it is applied' })
  previewId: string;

  @UuidField({ description: 'The version it starts from' })
  baseVersionId: string;

  @ObjectField(() => DisruptionDto, { description: 'What happened' })
  disruption: DisruptionDto;

  @NumberField({ description: 'The stability that was asked for, 0 to 1' })
  stability: number;

  @ArrayField(() => MovedLessonDto, {
    description: 'What moves, in the order of the new week',
    maximum: 10_000,
  })
  moved: MovedLessonDto[];

  @ArrayField(() => HandedOverLessonDto, {
    description: 'What stays where it is and is given by another adult; counted in `kept` as well',
    maximum: 10_000,
  })
  handedOver: HandedOverLessonDto[];

  @ArrayField(() => AddedLessonDto, {
    description: 'For `wishes`: lessons that come into the week, in its order',
    maximum: 10_000,
  })
  added: AddedLessonDto[];

  @ArrayField(() => AdaptedLessonDto, {
    description: 'For `wishes`: lessons that become longer or shorter, or that a child joins',
    maximum: 10_000,
  })
  changed: AdaptedLessonDto[];

  @ArrayField(() => UnchangedLessonDto, {
    description: 'For `wishes`: lessons for which there is no room as the facts want them',
    maximum: 10_000,
  })
  unchanged: UnchangedLessonDto[];

  @ArrayField(() => TakenOutLessonDto, {
    description: 'For `wishes`: lessons that leave the week, since it wants fewer',
    maximum: 10_000,
  })
  takenOut: TakenOutLessonDto[];

  @IntField({ description: 'How many lessons stay where they are' })
  kept: number;

  @ArrayField(() => LeftOverDto, {
    description: 'What no longer fits, core subjects first',
    maximum: 10_000,
  })
  leftOver: LeftOverDto[];

  @ObjectField(() => ReplanSummaryDto, { description: 'The same in numbers' })
  summary: ReplanSummaryDto;
}

export class LeftOverChoiceDto {
  @UuidField({ description: 'An item of `leftOver`' })
  itemId: string;

  @EnumField({
    description: 'One of its offers',
    values: LEFT_OVER_CHOICES,
    name: 'LeftOverChoice',
  })
  choice: LeftOverChoice;
}

export class ApplyReplanDto {
  @ArrayField(() => LeftOverChoiceDto, {
    description: 'What becomes of the lessons that no longer fit',
    optional: true,
    maximum: 1000,
  })
  leftOver?: LeftOverChoiceDto[];

  @ArrayField(uuidKind, {
    description: 'Lessons of `moved` that stay where they are, without their absent children',
    optional: true,
    maximum: 1000,
    repeats: false,
  })
  stayWithout?: string[];
}
