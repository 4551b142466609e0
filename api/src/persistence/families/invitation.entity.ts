import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyOwned } from '../family-owned.entity.js';
import { ROLES, type Role } from './member.entity.js';

/** Waits for somebody to sign in with that verified address; accepted, it becomes a membership and is gone. */
@Entity('invitations')
@Unique(['familyId', 'email'])
@Check(`"email" = lower("email")`)
export class Invitation extends FamilyOwned {
  @Index()
  @Column('text')
  email: string;

  @ClosedSet(ROLES)
  role: Role;

  @Index()
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  invitedBy: string | null;

  @Instant()
  expiresAt: Date;
}
