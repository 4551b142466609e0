import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ClosedSet } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

export const SCHEDULE_STATUSES = ['active', 'archived'] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

/** A family's timetable for a range of dates, both included. What stands in it is in its versions. */
@Entity('schedules')
@Unique(['familyId', 'id'])
@Index(['familyId', 'startDate'])
@Check(`"end_date" >= "start_date"`)
export class Schedule extends FamilyEdited {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('date')
  startDate: string;

  @Column('date')
  endDate: string;

  @Column('uuid', { array: true })
  childIds: string[];

  @Column('uuid', { array: true })
  subjectIds: string[];

  @ClosedSet(SCHEDULE_STATUSES, { default: 'active' })
  status: ScheduleStatus;

  // By name: versions point back at their schedule, and the two files must not import each other.
  @Index()
  @ForeignKey('ScheduleVersion', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  activeVersionId: string | null;
}
