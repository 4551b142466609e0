import { Check, Column, Entity, Index } from 'typeorm';
import type { PastHabit } from '../../domain/planning/index.js';
import { MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** A meal of the family, on every day with school. */
@Entity('meals')
@Index(['familyId'])
@Check(`"minutes" BETWEEN 5 AND 240`)
@Check(`"start_minute" BETWEEN "window_start_minute" AND "window_end_minute" - "minutes"`)
export class Meal extends FamilyEdited {
  @Column('text')
  title: string;

  /** When it usually begins. */
  @MinuteOfDay()
  startMinute: number;

  @Column('smallint')
  minutes: number;

  @MinuteOfDay()
  windowStartMinute: number;

  @MinuteOfDay()
  windowEndMinute: number;

  @Column('boolean')
  together: boolean;

  /** The first day on which the family has it; null where it was always so. */
  @Column('date', { nullable: true })
  since: string | null;

  /** The last day on which the family has it; null where no end is known. */
  @Column('date', { nullable: true })
  until: string | null;

  /** How it is before it becomes what it is at last, the oldest first. */
  @Column('jsonb', { default: [] })
  past: readonly PastHabit[];

  @Column('boolean', { default: false })
  fromQuestionnaire: boolean;
}
