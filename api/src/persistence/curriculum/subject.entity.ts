import { Check, Column, Entity, Unique } from 'typeorm';
import type { Weekday } from '../../domain/calendar/index.js';
import type { FactsFrom, Pause } from '../../domain/planning/index.js';
import {
  FREQUENCIES,
  INVOLVEMENTS,
  SESSION_MINUTES,
  SUBJECT_KINDS,
  TEACHING_RULES,
  type Frequency,
  type Involvement,
  type SessionMinutes,
  type SubjectKind,
  type TeachingRule,
} from '../../domain/questionnaire/index.js';
import { ClosedSet, MinuteOfDay } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** What one child, or several together, learn. Who learns it is in `SubjectLearner`. */
@Entity('subjects')
@Check(`"weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]`)
@Check(`("teaching_rule" = 'any') = (cardinality("teacher_ids") = 0)`)
@Unique(['familyId', 'id'])
export class Subject extends FamilyEdited {
  @Column('text')
  name: string;

  @ClosedSet(SUBJECT_KINDS)
  kind: SubjectKind;

  @Column('boolean')
  core: boolean;

  /** Length of one session. */
  @ClosedSet(SESSION_MINUTES)
  minutes: SessionMinutes;

  @ClosedSet(FREQUENCIES)
  frequency: Frequency;

  /** The only days on which it is taught, 1 is Monday; none where any school day will do. */
  @Column('smallint', { array: true, default: '{}' })
  weekdays: Weekday[];

  @ClosedSet(INVOLVEMENTS)
  involvement: Involvement;

  /** Every session starts then; null leaves the choice to the planner. */
  @MinuteOfDay({ nullable: true })
  fixedStartMinute: number | null;

  /** Monday of the first week it was planned in: "every other week" is counted from there, however plans are cut. */
  @Column('date', { nullable: true })
  seriesStart: string | null;

  /** When it is not taught. */
  @Column('jsonb', { default: [] })
  pauses: readonly Pause[];

  /** Who gives its lessons: anyone, rather one of its teachers, or only one of them. */
  @ClosedSet(TEACHING_RULES, { default: 'any' })
  teachingRule: TeachingRule;

  /** The adults whom the rule names; none where anyone may teach it. */
  @Column('uuid', { array: true, default: '{}' })
  teacherIds: string[];

  /**
   * Its facts from each day on, the first without a start; empty where they never changed. The columns above and
   * `SubjectLearner` are then as they were when the last of them was said.
   */
  @Column('jsonb', { default: [] })
  factsOverTime: readonly FactsFrom[];

  /** The day on which the family removed it; its lessons up to then stay in the record. Null while it is taught. */
  @Column('date', { nullable: true })
  removedOn: string | null;

  @Column('boolean', { default: false })
  fromQuestionnaire: boolean;
}
