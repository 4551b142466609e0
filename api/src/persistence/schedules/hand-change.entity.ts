import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import type { DroppedLesson } from './dropped-lesson.entity.js';
import { Item } from './item.entity.js';
import type { LessonState } from './lesson-state.js';

/** What a parent did by hand to one lesson, or to what is owed: `dropped` and `taken-back` are about the ledger. */
export const HAND_CHANGE_KINDS = [
  'added',
  'edited',
  'deleted',
  'moved',
  'marked',
  'locked',
  'unlocked',
  'dropped',
  'taken-back',
] as const;
export type HandChangeKind = (typeof HAND_CHANGE_KINDS)[number];

/** A decision of the ledger, as a change by hand makes it or takes it back. */
export type DropState = Pick<
  DroppedLesson,
  'weekStart' | 'subjectId' | 'childIds' | 'count' | 'itemId'
> & { readonly subjectName: string };

/** One change by hand, kept so that it can be shown and undone. It is written with the change itself. */
@Entity('hand_changes')
@Index(['familyId', 'fromWeek'])
@Index(['familyId', 'toWeek'])
@Index(['dropId'])
@Check(`EXTRACT(ISODOW FROM "from_week") = 1`)
@Check(`EXTRACT(ISODOW FROM "to_week") = 1`)
@Check(`("kind" IN ('dropped', 'taken-back')) = ("item_id" IS NULL)`)
@Check(`("item_id" IS NULL) = ("lesson_after" IS NULL)`)
@Check(`"item_id" IS NOT NULL OR ("drop" IS NOT NULL AND "drop_id" IS NOT NULL)`)
export class HandChange extends FamilyOwned {
  @ClosedSet(HAND_CHANGE_KINDS)
  kind: HandChangeKind;

  /** Monday of the week in which the lesson stood; of one that was added, where it stands. */
  @Column('date')
  fromWeek: string;

  /** Monday of the week in which it stands since. Both weeks tell of the change. */
  @Column('date')
  toWeek: string;

  @Index()
  @ForeignKey(() => Item, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  itemId: string | null;

  /** The decision that was made or taken back with it. No key: taking a decision back removes its row. */
  @Column('uuid', { nullable: true })
  dropId: string | null;

  /** Null where there was no lesson. */
  @Column('jsonb', { nullable: true })
  lessonBefore: LessonState | null;

  @Column('jsonb', { nullable: true })
  lessonAfter: LessonState | null;

  @Column('jsonb', { nullable: true })
  drop: DropState | null;

  /** What learning inferred from the change: taken back with it. */
  @Column('uuid', { array: true, default: '{}' })
  feedbackIds: string[];

  /** Who did it; null when the account is gone. */
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Null while it stands. */
  @Instant({ nullable: true })
  undoneAt: Date | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  undoneBy: string | null;
}
