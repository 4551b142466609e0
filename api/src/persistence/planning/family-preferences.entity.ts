import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LearnedPreferences } from '../../domain/planning/index.js';
import { Instant } from '../columns.decorator.js';
import { Family } from '../families/family.entity.js';

/**
 * That something was learned of a family, for the plan it has now: plans are made with it, and "why" speaks of it. A
 * worker learns it anew before each planning; a family without a row is planned by rules.
 */
@Entity('family_preferences')
export class FamilyPreferences {
  @ForeignKey(() => Family, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  familyId: string;

  /** Of all it was learned from: the same again would be learned the same. */
  @Column('text')
  fingerprint: string;

  @Column('jsonb')
  models: LearnedPreferences['versions'];

  @Column('jsonb', { nullable: true })
  style: LearnedPreferences['style'];

  @Instant()
  learnedAt: Date;
}
