import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Child } from '../children/child.entity.js';
import { Parent } from '../children/parent.entity.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { OWNER_KINDS, type OwnerKind } from '../commitments/commitment.entity.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** Something that comes back by a rule. Its tasks are made ahead, one for each day on which it occurs. */
@Entity('recurring_tasks')
@Index('recurring_tasks_made_until_idx', ['madeUntil'], { where: '"paused_since" IS NULL' })
@Index(['familyId', 'parentId'])
@Index(['familyId', 'childId'])
@ForeignKey(() => Parent, ['familyId', 'parentId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@Check(`("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)`)
@Check(`("owner_kind" = 'child') = ("child_id" IS NOT NULL)`)
@Check(`cardinality("rotation_child_ids") = 0 OR "owner_kind" = 'family'`)
@Check(`"minutes" IS NULL OR ("due_minute" IS NOT NULL AND "minutes" BETWEEN 5 AND 720)`)
@Check(`NOT "closes_time" OR "minutes" IS NOT NULL`)
export class RecurringTask extends FamilyEdited {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  note: string | null;

  @ClosedSet(OWNER_KINDS)
  ownerKind: OwnerKind;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  childId: string | null;

  /** Children who take turns, in this order, an occurrence each; none where it is always for the same. */
  @Column('uuid', { array: true, default: '{}' })
  rotationChildIds: string[];

  /** The value of an RRULE of RFC 5545. */
  @Column('text')
  rule: string;

  /** Where the rule is counted from. */
  @Column('date')
  startDate: string;

  /** Days on which the rule says that it occurs, and the family that it does not. */
  @Column('text', { array: true, default: '{}' })
  exceptDates: string[];

  @MinuteOfDay({ nullable: true })
  dueMinute: number | null;

  @Column('smallint', { nullable: true })
  minutes: number | null;

  @Column('boolean', { default: false })
  closesTime: boolean;

  @Column('integer', { array: true, default: '{}' })
  reminderMinutes: number[];

  @Column('text', { array: true, default: '{}' })
  tags: string[];

  /** The steps that each of its tasks begins with. */
  @Column('text', { array: true, default: '{}' })
  steps: string[];

  /** The day from which it pauses; null where it does not. */
  @Column('date', { nullable: true })
  pausedSince: string | null;

  /** The last day up to which its tasks are made; null before the first. */
  @Column('date', { nullable: true })
  madeUntil: string | null;

  /** How many tasks were made: whose turn it is next. */
  @Column('integer', { default: 0 })
  madeCount: number;
}
