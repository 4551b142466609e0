import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LearnedPreferences } from '../../domain/planning/index.js';
import { Instant } from '../columns.decorator.js';
import { Family } from '../families/family.entity.js';

/**
 * The preferences that were learned of a family for its present plan. Plans are made with them, and explanations refer
 * to them. A worker learns them again before each planning; a family without a row is planned by rules.
 */
@Entity('family_preferences')
export class FamilyPreferences {
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  familyId: string;

  /** Fingerprint of the input: equal input is not learned again. */
  @Column('text')
  fingerprint: string;

  @Column('jsonb')
  models: LearnedPreferences['versions'];

  @Column('jsonb', { nullable: true })
  style: LearnedPreferences['style'];

  @Instant()
  learnedAt: Date;
}
