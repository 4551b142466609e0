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
  TimeZoneField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../../domain/calendar/index.js';
import { OWNER_KINDS, type OwnerKind } from '../../../persistence/index.js';
import { CompanionsDto } from '../../../commitments/dto/commitment.dto.js';
import { ItemDto } from '../../items/dto/item.dto.js';
import { WeekCountsDto } from '../../ledger/dto/ledger.dto.js';
import { ConflictDto } from './conflicts.dto.js';
import { ScheduleSummaryDto } from '../../dto/schedule.dto.js';
import { WishDto } from './wishes.dto.js';

export class WeekScheduleDto {
  @UuidField({ description: 'Id of the schedule' })
  id: string;

  @StringField({ description: 'What the family calls it', example: 'Autumn term' })
  title: string;

  @UuidField({ description: 'The version in use' })
  versionId: string;

  @ObjectField(() => ScheduleSummaryDto, { description: 'How it came out' })
  summary: ScheduleSummaryDto;
}

export class WeekChildDto {
  @UuidField({ description: 'Id of the child' })
  id: string;

  @StringField({ description: 'The name', example: 'Ada' })
  name: string;

  @StringField({ description: 'First letter of the name', example: 'A' })
  initial: string;

  @IntField({ description: 'Place among the children, from 0', example: 0 })
  order: number;
}

export class WeekDayDto {
  @DateField({ description: 'The day', example: '2026-11-23' })
  date: string;

  @IntField({ description: '1 is Monday, 7 is Sunday', minimum: 1, maximum: 7, example: 1 })
  weekday: number;

  @StringField({ description: 'The holiday on it; null on any other day', nullable: true })
  holiday: string | null;
}

export class WeekCommitmentDto {
  @UuidField({ description: 'The commitment' })
  commitmentId: string;

  @StringField({ description: 'What it is', example: 'Swimming' })
  title: string;

  @EnumField({ description: 'Whose time it takes', values: OWNER_KINDS, name: 'OwnerKind' })
  ownerKind: OwnerKind;

  @ArrayField(uuidKind, {
    description: 'Children whose time it takes; the one whose it is stands first',
  })
  childIds: string[];

  @UuidField({ description: 'The parent whose time it takes', nullable: true })
  parentId: string | null;

  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @TimeField({ description: 'When it begins', example: '16:00' })
  startTime: string;

  @TimeField({ description: 'When it ends', example: '17:00' })
  endTime: string;

  @TimeField({ description: 'When those who are in it leave home', example: '15:40' })
  leaveTime: string;

  @TimeField({ description: 'When they are back', example: '17:20' })
  returnTime: string;

  @ObjectField(() => CompanionsDto, { description: 'Who else has it or goes along' })
  companions: CompanionsDto;

  @BooleanField({
    description: 'Whether the adults who go along stay there, or only bring and fetch',
  })
  adultsStay: boolean;

  @ArrayField(stringKind(), { description: 'The names of the adults who go along' })
  companionNames: string[];
}

/** A task with a time, as the week shows it: quietly, whether it closes time for lessons or not. */
export class WeekTaskDto {
  @UuidField({
    description: 'The task; null where its series has not made it yet',
    nullable: true,
  })
  taskId: string | null;

  @StringField({ description: 'What is to be done', example: 'Dentist form' })
  title: string;

  @EnumField({ description: 'For whom it is', values: OWNER_KINDS, name: 'OwnerKind' })
  ownerKind: OwnerKind;

  @ArrayField(uuidKind, {
    description: 'The child whose it is; all of them, where it is the family’s',
  })
  childIds: string[];

  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @TimeField({ description: 'When it is due, or begins', example: '16:00' })
  startTime: string;

  @TimeField({ description: 'When it is over; a quarter of an hour later where it takes no time' })
  endTime: string;

  @BooleanField({ description: 'Whether those whose it is have no lessons then' })
  closesTime: boolean;

  @BooleanField({ description: 'Whether it is done' })
  done: boolean;
}

export class WeekExceptionDto {
  @UuidField({ description: 'The exception' })
  exceptionId: string;

  @EnumField({ description: 'What it is', values: EXCEPTION_KINDS, name: 'ExceptionKind' })
  kind: ExceptionKind;

  @StringField({ description: 'What the family calls it', nullable: true, example: 'Grandma' })
  title: string | null;

  @ArrayField(uuidKind, { description: 'Children whom it concerns; of the whole family, all' })
  childIds: string[];

  @ArrayField(uuidKind, { description: 'Adults whom it concerns; of the whole family, all' })
  parentIds: string[];

  @ArrayField(stringKind(), { description: 'The names of those adults' })
  parentNames: string[];

  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @TimeField({ description: 'When it begins; null for the whole day', nullable: true })
  startTime: string | null;

  @TimeField({ description: 'When it ends; null for the whole day', nullable: true })
  endTime: string | null;
}

export class WeekMealDto {
  @UuidField({ description: 'The meal' })
  mealId: string;

  @StringField({ description: 'What the family calls it', example: 'Lunch' })
  title: string;

  @ArrayField(uuidKind, { description: 'Children who eat then' })
  childIds: string[];

  @DateField({ description: 'The day', example: '2026-11-25' })
  date: string;

  @TimeField({ description: 'When it begins; null where the day leaves no time', nullable: true })
  startTime: string | null;

  @TimeField({ description: 'When it ends; null where the day leaves no time', nullable: true })
  endTime: string | null;

  @IntField({
    description: 'Minutes that commitments leave too few of for it; 0 where it has all of its time',
    example: 0,
  })
  missingMinutes: number;
}

export class WeekDto {
  @DateField({ description: 'Monday', example: '2026-11-23' })
  weekStart: string;

  @DateField({ description: 'Sunday', example: '2026-11-29' })
  weekEnd: string;

  @DateField({ description: 'Today in the zone of the family', example: '2026-11-24' })
  today: string;

  @TimeZoneField({
    description: 'Zone in which all times of the week are meant',
    example: 'Europe/Lisbon',
  })
  timeZone: string;

  @ObjectField(() => WeekScheduleDto, {
    description: 'The newest schedule of the week',
    nullable: true,
  })
  schedule: WeekScheduleDto | null;

  @ObjectField(() => WeekCountsDto, { description: 'Where the lessons are that the week wanted' })
  counts: WeekCountsDto;

  @ArrayField(() => WeekChildDto, { description: 'The children of the family' })
  children: WeekChildDto[];

  @ArrayField(() => WeekDayDto, { description: 'Monday to Sunday' })
  days: WeekDayDto[];

  @ArrayField(() => ItemDto, {
    description: 'What is planned, in the order of the week',
    maximum: 5000,
  })
  items: ItemDto[];

  @ArrayField(() => WeekCommitmentDto, { description: 'Time that is taken', maximum: 5000 })
  commitments: WeekCommitmentDto[];

  @ArrayField(() => WeekTaskDto, {
    description: 'What there is to do at a time, by day and time; what is cancelled is left out',
    maximum: 5000,
  })
  tasks: WeekTaskDto[];

  @ArrayField(() => WeekExceptionDto, {
    description: 'What single dates hold that a usual week does not, day by day',
    maximum: 5000,
  })
  exceptions: WeekExceptionDto[];

  @ArrayField(() => WeekMealDto, {
    description: 'Where the meals lie on days with school, by day and time',
    maximum: 5000,
  })
  meals: WeekMealDto[];

  @ArrayField(() => ConflictDto, {
    description: 'Lessons that are in the way of the facts of their dates',
    maximum: 5000,
  })
  conflicts: ConflictDto[];

  @ArrayField(() => WishDto, {
    description: 'What the facts want of the week and its plan does not hold',
    maximum: 5000,
  })
  wishes: WishDto[];

  @StringField({
    description:
      'Names the facts that hold now, where the week was planned with others: a clearly better one may be possible. Null where they are the same, or the week is over',
    nullable: true,
    example: '0a1b2c3d',
  })
  changedFacts: string | null;
}
