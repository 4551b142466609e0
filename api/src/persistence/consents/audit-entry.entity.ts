import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Keyed } from '../columns.decorator.js';
import { Family } from '../families/family.entity.js';

/**
 * Who did what that must be answered for: sign-ins, staff looks, exports, erasures, role and consent changes. Holds
 * ids only, so it may be kept longer than its family and account.
 */
@Entity('audit_entries')
@Index(['familyId', 'createdAt'])
export class AuditEntry extends Keyed {
  @ForeignKey(() => Family, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  familyId: string | null;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Dotted, past tense: `role.changed`, `session.reuse-detected`. */
  @Column('text')
  action: string;

  /** The resource it was done to, where there is one. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('jsonb', { default: {} })
  details: Readonly<Record<string, unknown>>;
}
