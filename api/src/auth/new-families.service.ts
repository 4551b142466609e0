import { Injectable } from '@nestjs/common';
import {
  AuditRepository,
  FamilyRepository,
  MemberRepository,
  type Account,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';
import { familyNameFor } from './family-name.js';

/** Until the browser tells the family's own zone. */
const zoneAtFirst = 'UTC';

/** Makes a family of their own for a person who belongs to none. */
@Injectable()
export class NewFamilies {
  constructor(
    private readonly families: FamilyRepository,
    private readonly members: MemberRepository,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async makeUnlessMember(
    { id: accountId, displayName }: Account,
    lastName?: string,
  ): Promise<void> {
    const memberships = await this.members.listFamiliesOf(accountId);
    if (memberships.length > 0) return;
    const name = familyNameFor(displayName, lastName);
    const family = await this.families.add({ name, timeZone: zoneAtFirst });
    await this.members.add(family.id, { accountId, role: 'owner', joinedAt: this.clock.now() });
    await this.audit.record({
      action: 'family.made',
      familyId: family.id,
      accountId,
      subjectId: family.id,
    });
  }
}
