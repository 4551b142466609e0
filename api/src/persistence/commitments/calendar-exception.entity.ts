import { Check, Column, Entity, Index } from 'typeorm';
import {
  type CalendarException as CalendarFact,
  EXCEPTION_KINDS,
  type ExceptionKind,
} from '../../domain/calendar/index.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** What single dates hold that a usual week does not: illness, absence, a day off, taken or extra time. */
@Entity('calendar_exceptions')
@Index(['familyId', 'startDate'])
@Check(`"end_date" >= "start_date"`)
@Check(`("start_minute" IS NULL) = ("end_minute" IS NULL)`)
@Check(`"start_minute" < "end_minute"`)
@Check(`"for_family" = (cardinality("child_ids") + cardinality("parent_ids") = 0)`)
export class CalendarException extends FamilyEdited implements CalendarFact {
  @ClosedSet(EXCEPTION_KINDS)
  kind: ExceptionKind;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('boolean')
  forFamily: boolean;

  @Column('uuid', { array: true, default: '{}' })
  childIds: string[];

  @Column('uuid', { array: true, default: '{}' })
  parentIds: string[];

  @Column('date')
  startDate: string;

  @Column('date')
  endDate: string;

  /** Null, with `endMinute`, for whole days. */
  @MinuteOfDay({ nullable: true })
  startMinute: number | null;

  @MinuteOfDay({ nullable: true })
  endMinute: number | null;
}
