import { Column, Entity } from 'typeorm';
import { ClosedSet, Keyed } from '../columns.decorator.js';

export const STAFF_ROLES = ['support', 'steward', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person who signs in. Belongs to families through memberships. */
@Entity('accounts')
export class Account extends Keyed {
  /** The provider's stable name for the person; e-mail addresses change hands. */
  @Column('text', { unique: true })
  googleSubject: string;

  @Column('text')
  email: string;

  @Column('boolean')
  emailVerified: boolean;

  @Column('text')
  displayName: string;

  @Column('text', { nullable: true })
  pictureUrl: string | null;

  @ClosedSet(STAFF_ROLES, { nullable: true })
  staffRole: StaffRole | null;
}
