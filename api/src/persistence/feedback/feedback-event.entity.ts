import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { ItemChild } from '../schedules/item-child.entity.js';
import { ITEM_STATUSES, type ItemStatus } from '../schedules/item.entity.js';
import { ScheduleVersion } from '../schedules/schedule-version.entity.js';
import type { ModelVersionRef } from './planned-by.js';

/**
 * Implicit feedback: what the system infers from a change. `moved`: to another place, by a parent's hand or by the system's undo.
 * `replanned`: a re-plan moved it, or left it out (it then has no new place). `skipped` and `status-changed`: how it
 * went was marked. `minutes-over`, `minutes-under`: it took more or less time than planned.
 */
export const FEEDBACK_EVENT_KINDS = [
  'moved',
  'replanned',
  'skipped',
  'status-changed',
  'minutes-over',
  'minutes-under',
] as const;
export type FeedbackEventKind = (typeof FEEDBACK_EVENT_KINDS)[number];

export const MOVERS = ['hand', 'system'] as const;
export type Mover = (typeof MOVERS)[number];

/** Implicit feedback on a lesson, for one child in it. It is written with the change itself and never changed. */
@Entity('feedback_events')
@Index(['familyId', 'id'])
@Index(['itemId', 'childId'])
@ForeignKey(() => ItemChild, ['familyId', 'itemId', 'childId'], ['familyId', 'itemId', 'childId'], {
  onDelete: 'CASCADE',
})
@Check(`("kind" IN ('moved', 'replanned')) = ("moved_by" IS NOT NULL)`)
@Check(`("to_date" IS NULL) = ("to_start_minute" IS NULL)`)
@Check(`"kind" <> 'moved' OR "to_date" IS NOT NULL`)
@Check(`("kind" IN ('skipped', 'status-changed')) = ("to_status" IS NOT NULL)`)
@Check(`("to_status" IS NULL) = ("from_status" IS NULL)`)
@Check(`("kind" IN ('minutes-over', 'minutes-under')) = ("minutes_delta" IS NOT NULL)`)
export class FeedbackEvent extends FamilyOwned {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  childId: string;

  @ClosedSet(FEEDBACK_EVENT_KINDS)
  kind: FeedbackEventKind;

  /** Where the lesson stood when it happened; for a move, before it. */
  @Column('date')
  date: string;

  @MinuteOfDay()
  startMinute: number;

  /** Where it was moved to; null where it was not, or found no place. */
  @Column('date', { nullable: true })
  toDate: string | null;

  @MinuteOfDay({ nullable: true })
  toStartMinute: number | null;

  /** Who moved it; null where nobody did. A hand's move is evidence against the old place, the system's is not. */
  @ClosedSet(MOVERS, { nullable: true })
  movedBy: Mover | null;

  @ClosedSet(ITEM_STATUSES, { nullable: true })
  fromStatus: ItemStatus | null;

  @ClosedSet(ITEM_STATUSES, { nullable: true })
  toStatus: ItemStatus | null;

  /** Minutes it took more (above 0) or less (below 0) than planned. */
  @Column('smallint', { nullable: true })
  minutesDelta: number | null;

  /** Who did it; null when the account is gone. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** The version of the schedule that had put the lesson where it stood. */
  @Index()
  @ForeignKey(() => ScheduleVersion, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  versionId: string | null;

  /** The models that had made that version; none where the rules alone did. */
  @Column('jsonb', { default: [] })
  models: readonly ModelVersionRef[];
}
