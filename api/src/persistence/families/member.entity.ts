import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { ClosedSet, Instant } from '../columns.decorator.js';
import { FamilyEdited } from '../family-owned.entity.js';

/** From the one who may do most to the one who may only look. */
export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** An account's place in a family. */
@Entity('members')
@Unique(['familyId', 'accountId'])
export class Member extends FamilyEdited {
  @Index()
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @ClosedSet(ROLES)
  role: Role;

  @Instant()
  joinedAt: Date;

  /** The invitation that was accepted, so that its link leads to the family later too; null for who made the family. */
  @Index()
  @Column('uuid', { nullable: true })
  invitationId: string | null;
}
