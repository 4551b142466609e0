import { Check, Column, Entity, Unique } from 'typeorm';
import { PERIODS, type Period, type WeeklyHours } from '../../domain/calendar/index.js';
import { GRADE_LEVELS } from '../../domain/questionnaire/index.js';
import { encryptedText } from '../../platform/index.js';
import { ClosedSet, ClosedSubset } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** A learner. The name is sealed: whoever reads the disk or a backup does not learn it. */
@Entity('children')
@Unique(['familyId', 'id'])
@Check(`("birth_date" IS NULL) <> ("age_years" IS NULL)`)
@Check(`("age_years" IS NULL) = ("age_given_on" IS NULL)`)
@Check(`"age_years" BETWEEN 2 AND 18`)
export class Child extends FamilyEdited {
  @Column('text', { transformer: encryptedText() })
  name: string;

  @Column('date', { nullable: true })
  birthDate: string | null;

  /** Where no birth date was given: the age in years on `ageGivenOn`; it grows from there. */
  @Column('smallint', { nullable: true })
  ageYears: number | null;

  @Column('date', { nullable: true })
  ageGivenOn: string | null;

  @ClosedSet(GRADE_LEVELS)
  gradeLevel: string;

  @ClosedSubset(PERIODS)
  bestTimes: Period[];

  @Column('jsonb', { default: [] })
  schoolHours: readonly WeeklyHours[];

  @Column('boolean', { default: false })
  fromQuestionnaire: boolean;
}
