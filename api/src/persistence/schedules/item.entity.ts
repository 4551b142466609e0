import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { encryptedText } from '../../platform/index.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { Parent } from '../children/parent.entity.js';
import { Subject } from '../curriculum/subject.entity.js';
import { FamilyEdited } from '../family-owned.entity.js';
import { ScheduleVersion } from './schedule-version.entity.js';
import { Schedule } from './schedule.entity.js';

export const ITEM_KINDS = ['lesson', 'break', 'commitment', 'task'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATUSES = ['planned', 'done', 'partly', 'skipped', 'moved'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** One block on one date, for one child or several. */
@Entity('items')
@Index(['familyId', 'date'])
@Index(['versionId'])
@Index(['familyId', 'wantedWeek'])
@Unique('items_place_key', ['familyId', 'id', 'date', 'startMinute', 'endMinute', 'active'])
@ForeignKey(() => Schedule, ['familyId', 'scheduleId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => ScheduleVersion, ['familyId', 'versionId'], ['familyId', 'id'], {
  onDelete: 'CASCADE',
})
@Check(`"end_minute" = "start_minute" + "minutes"`)
@Check(`"minutes" > 0`)
@Check(`EXTRACT(ISODOW FROM "wanted_week") = 1`)
@Check(`"actual_minutes" BETWEEN 0 AND 1440`)
export class Item extends FamilyEdited {
  @Index()
  @Column('uuid')
  scheduleId: string;

  @Column('uuid')
  versionId: string;

  @ClosedSet(ITEM_KINDS)
  kind: ItemKind;

  /** The family's day. */
  @Column('date')
  date: string;

  @MinuteOfDay()
  startMinute: number;

  @Column('smallint')
  minutes: number;

  /** Always `startMinute + minutes`: the database compares ranges by it, and refuses any other value. */
  @MinuteOfDay()
  endMinute: number;

  /** Monday of the week whose want a lesson meets: it stays when the lesson is moved to another week. */
  @Column('date')
  wantedWeek: string;

  /** A parent added it beyond what any week wants: it is no part of the week's want, and new plans leave it alone. */
  @Column('boolean', { default: false })
  extra: boolean;

  /** Null where it is no lesson, or its subject is gone: what was done stays in the record. */
  @Index()
  @ForeignKey(() => Subject, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  /** The adult who gives the lesson; null where it needs none, or none is known. */
  @Index()
  @ForeignKey(() => Parent, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  title: string;

  @ClosedSet(ITEM_STATUSES, { default: 'planned' })
  status: ItemStatus;

  /** The system never moves it. */
  @Column('boolean', { default: false })
  locked: boolean;

  @Column('smallint', { nullable: true })
  actualMinutes: number | null;

  /** What a parent wrote about it: sealed, it often speaks of a child. */
  @Column('text', { nullable: true, transformer: encryptedText() })
  note: string | null;

  /** Belongs to the active version of an active schedule; only those take a child's time. */
  @Column('boolean', { default: true })
  active: boolean;
}
