import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Child } from '../children/child.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';

export const CONSENT_PURPOSES = ['service', 'model-improvement', 'language-model'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One decision of a parent for one purpose. Never changed: a withdrawal is another row. */
@Entity('consent_decisions')
@Index(['familyId', 'purpose', 'decidedAt'])
@ForeignKey(() => Child, ['familyId', 'childId'], ['familyId', 'id'], { onDelete: 'CASCADE' })
export class ConsentDecision extends FamilyOwned {
  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @ClosedSet(CONSENT_PURPOSES)
  purpose: ConsentPurpose;

  @Column('boolean')
  granted: boolean;

  @Column('text')
  textVersion: string;

  /** Set where the decision is about one child; null is about the whole family. */
  @Column('uuid', { nullable: true })
  childId: string | null;

  /** How it was given, such as `consent-screen` or `settings`. */
  @Column('text')
  way: string;

  @Instant()
  decidedAt: Date;
}
