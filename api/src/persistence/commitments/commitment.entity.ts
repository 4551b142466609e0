import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RECURRENCES, type Recurrence, type Weekday } from '../../domain/calendar/index.js';
import { Child } from '../children/child.entity.js';
import { Parent } from '../children/parent.entity.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

export const OWNER_KINDS = ['family', 'parent', 'child'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** Time that is taken: a family's, a parent's or a child's, and of those who go along; once or recurring. */
@Entity('commitments')
@Index(['familyId', 'startDate'])
@ForeignKey(() => Parent, ['familyId', 'parentId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@Check(`("owner_kind" = 'parent') = ("parent_id" IS NOT NULL)`)
@Check(`("owner_kind" = 'child') = ("child_id" IS NOT NULL)`)
@Check(`"start_minute" < "end_minute"`)
@Check(`"end_date" >= "start_date"`)
@Check(`"travel_before_minutes" BETWEEN 0 AND 180`)
@Check(`"travel_after_minutes" BETWEEN 0 AND 180`)
@Check(
  `"owner_kind" <> 'family' OR cardinality("companion_parent_ids") + cardinality("companion_child_ids") = 0`,
)
@Check(`"weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]`)
export class Commitment extends FamilyEdited {
  @Column('text')
  title: string;

  @ClosedSet(OWNER_KINDS)
  ownerKind: OwnerKind;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('uuid', { nullable: true })
  childId: string | null;

  @ClosedSet(RECURRENCES)
  recurrence: Recurrence;

  /** Used by `weekly`; 1 is Monday. */
  @Column('smallint', { array: true, default: '{}' })
  weekdays: Weekday[];

  @Column('date')
  startDate: string;

  @Column('date', { nullable: true })
  endDate: string | null;

  /** The day from which the rhythm counts, where it began before `startDate`; null where that is `startDate`. */
  @Column('date', { nullable: true })
  rhythmStart: string | null;

  /** Equal for the parts of one commitment that was changed from a day on; null where it is whole. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @MinuteOfDay()
  startMinute: number;

  @MinuteOfDay()
  endMinute: number;

  /** The way there. */
  @Column('smallint', { default: 0 })
  travelBeforeMinutes: number;

  /** The way back. */
  @Column('smallint', { default: 0 })
  travelAfterMinutes: number;

  /** Adults who go along, beside the one whose it is. */
  @Column('uuid', { array: true, default: '{}' })
  companionParentIds: string[];

  /** False where the adults who go along only bring and fetch. */
  @Column('boolean', { default: true })
  adultsStay: boolean;

  /** Children who have it too or go along. */
  @Column('uuid', { array: true, default: '{}' })
  companionChildIds: string[];

  @Column('boolean', { default: false })
  fromQuestionnaire: boolean;
}
