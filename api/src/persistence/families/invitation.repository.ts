import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import type { Page, PageRequest } from '../page.js';
import { Invitation } from './invitation.entity.js';

/** Invitations that wait for a person to sign in. Addresses are kept in lower case. */
@Injectable()
export class InvitationRepository extends FamilyRowsRepository<Invitation> {
  constructor(database: Database) {
    super(database, Invitation);
  }

  findByEmail(familyId: string, email: string): Promise<Invitation | null> {
    return this.rows.findOneBy({ familyId, email: email.toLowerCase() });
  }

  /** A part of the invitations that can still be accepted, oldest first. */
  findWaitingPage(familyId: string, request: PageRequest, now: Date): Promise<Page<Invitation>> {
    return this.findPage(familyId, request, { expiresAt: MoreThan(now) });
  }

  /** What waits for an address in any family. Asked at sign-in, before a family is known. */
  listWaitingFor(email: string, now: Date): Promise<Invitation[]> {
    return this.rows.find({
      where: { email: email.toLowerCase(), expiresAt: MoreThan(now) },
      order: { id: 'ASC' },
    });
  }

  async removeExpired(familyId: string, now: Date): Promise<void> {
    await this.rows.delete({ familyId, expiresAt: LessThan(now) });
  }
}
