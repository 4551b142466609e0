import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RewardTable } from '../../domain/planning/index.js';
import { Child } from '../children/child.entity.js';
import { Subject } from '../curriculum/subject.entity.js';
import { FamilyPreferences } from './family-preferences.entity.js';

/**
 * What was learned of a child in a subject. The row is deleted with the child or the subject, so that nothing is known
 * of a child that was removed.
 */
@Entity('child_preferences')
@Index(['familyId', 'childId'])
@Index(['familyId', 'subjectId'])
@ForeignKey(() => FamilyPreferences, ['familyId'], ['familyId'], { onDelete: 'CASCADE' })
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Subject, ['familyId', 'subjectId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
export class ChildPreferences {
  @PrimaryColumn('uuid')
  childId: string;

  @PrimaryColumn('uuid')
  subjectId: string;

  @Column('uuid')
  familyId: string;

  @Column('jsonb')
  learned: Omit<RewardTable, 'childId' | 'subjectId'>;
}
