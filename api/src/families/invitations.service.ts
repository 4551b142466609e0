import { Injectable } from '@nestjs/common';
import { notFound, toPageDto, type FamilyContext, type PageOf } from '../http/index.js';
import {
  AuditRepository,
  Database,
  InvitationRepository,
  MemberRepository,
  type PageRequest,
} from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import {
  toInvitationDto,
  type CreateInvitationDto,
  type InvitationDto,
} from './dto/invitation.dto.js';
import { assertRoomFor } from './family-limits.js';

const validForMs = 14 * 24 * 60 * 60 * 1000;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<InvitationDto>> {
    const now = this.clock.now();
    const page = await this.invitations.findWaitingPage(family.id, request, now);
    return toPageDto(page, toInvitationDto);
  }

  async invite(
    family: FamilyContext,
    { email, role }: CreateInvitationDto,
  ): Promise<InvitationDto> {
    const now = this.clock.now();
    return this.database.holdingFamily(family.id, async () => {
      await this.invitations.removeExpired(family.id, now);
      await this.assertNew(family, email);
      assertRoomFor('invitation', await this.invitations.count(family.id));
      const invitation = await this.invitations.add(family.id, {
        email,
        role,
        invitedBy: family.accountId,
        expiresAt: new Date(now.getTime() + validForMs),
      });
      await this.record(family, 'member.invited', invitation.id);
      return toInvitationDto(invitation);
    });
  }

  async withdraw(family: FamilyContext, id: string): Promise<void> {
    await this.database.inTransaction(async () => {
      if (!(await this.invitations.remove(family.id, { id }))) throw notFound('invitation');
      await this.record(family, 'member.invitation-withdrawn', id);
    });
  }

  private async assertNew(family: FamilyContext, email: string): Promise<void> {
    if (await this.members.hasEmail(family.id, email)) {
      const message = 'A person with this address belongs to the family already.';
      throw new AppError('invitation.already-member', message);
    }
    if ((await this.invitations.findByEmail(family.id, email)) !== null) {
      const message = 'An invitation waits for this address already.';
      throw new AppError('invitation.exists', message);
    }
  }

  private async record(family: FamilyContext, action: string, subjectId: string): Promise<void> {
    const { id: familyId, accountId } = family;
    await this.audit.record({ familyId, accountId, action, subjectId });
  }
}
