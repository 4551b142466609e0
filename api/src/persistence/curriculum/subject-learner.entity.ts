import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Child } from '../children/child.entity.js';
import { Subject } from './subject.entity.js';

/** A child who learns a subject. More than one makes its lessons lessons together. */
@Entity('subject_learners')
@Index(['familyId', 'childId'])
@ForeignKey(() => Subject, ['familyId', 'subjectId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
export class SubjectLearner {
  @PrimaryColumn('uuid')
  subjectId: string;

  @PrimaryColumn('uuid')
  childId: string;

  @Column('uuid')
  familyId: string;

  /** From 1, would rather not, to 5, cannot wait. */
  @Check(`"interest" BETWEEN 1 AND 5`)
  @Column('smallint')
  interest: number;
}
