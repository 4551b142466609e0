import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Child } from '../children/child.entity.js';
import { Parent } from '../children/parent.entity.js';
import { ClosedSet, Instant, MinuteOfDay } from '../columns.decorator.js';
import { OWNER_KINDS, type OwnerKind } from '../commitments/commitment.entity.js';
import { FamilyEdited } from '../family-owned.entity.js';
import { RecurringTask } from './recurring-task.entity.js';

export const TASK_STATUSES = ['open', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** One step of a task. */
export interface ChecklistEntry {
  readonly text: string;
  readonly done: boolean;
}

/** Something that is to be done once: by a child, an adult, or whoever of the family comes to it. */
@Entity('tasks')
@Index(['familyId', 'status', 'dueAt'])
@Index('tasks_next_notice_at_idx', ['nextNoticeAt'], { where: '"next_notice_at" IS NOT NULL' })
@Index(['recurringTaskId', 'occurrenceDate'], { unique: true })
@ForeignKey(() => RecurringTask, ['recurringTaskId'], ['id'], { onDelete: 'SET NULL' })
@Index(['familyId', 'parentId'])
@Index(['familyId', 'childId'])
@ForeignKey(() => Parent, ['familyId', 'parentId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@Check(`("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)`)
@Check(`("owner_kind" = 'child') = ("child_id" IS NOT NULL)`)
@Check(`("due_date" IS NULL) = ("due_at" IS NULL)`)
@Check(`"due_minute" IS NULL OR "due_date" IS NOT NULL`)
@Check(`"minutes" IS NULL OR ("due_minute" IS NOT NULL AND "minutes" BETWEEN 5 AND 720)`)
@Check(`NOT "closes_time" OR "minutes" IS NOT NULL`)
@Check(`("status" = 'open') = ("finished_at" IS NULL)`)
export class Task extends FamilyEdited {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  note: string | null;

  /** For whom it is. */
  @ClosedSet(OWNER_KINDS)
  ownerKind: OwnerKind;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  childId: string | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  /** Null where the whole day is meant. */
  @MinuteOfDay({ nullable: true })
  dueMinute: number | null;

  /** The instant after which it is late, in the zone that the family had when it was written. */
  @Instant({ nullable: true })
  dueAt: Date | null;

  /** How long it takes; only where it has a time. */
  @Column('smallint', { nullable: true })
  minutes: number | null;

  /** Whether there are no lessons in its time for those whose it is. */
  @Column('boolean', { default: false })
  closesTime: boolean;

  /** How long before it is due the family wants to be told, in minutes. */
  @Column('integer', { array: true, default: '{}' })
  reminderMinutes: number[];

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  @Column('jsonb', { default: [] })
  checklist: readonly ChecklistEntry[];

  @ClosedSet(TASK_STATUSES, { default: 'open' })
  status: TaskStatus;

  /** When it was done or cancelled. */
  @Instant({ nullable: true })
  finishedAt: Date | null;

  /** The recurring task of which it is one occurrence; null where it stands alone. */
  @Column('uuid', { nullable: true })
  recurringTaskId: string | null;

  /** The day for which the rule made it, wherever it was moved to since. */
  @Column('date', { nullable: true })
  occurrenceDate: string | null;

  /** When something was last said of it. */
  @Instant({ nullable: true })
  notifiedAt: Date | null;

  /** When something is to be said next; null where all was said. The due scan reads by it alone. */
  @Instant({ nullable: true })
  nextNoticeAt: Date | null;
}
