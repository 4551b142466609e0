import { Injectable } from '@nestjs/common';
import {
  notFound,
  stale,
  type FamilyContext,
  type PageOf,
  type SeenVersion,
} from '../http/index.js';
import {
  AuditRepository,
  Database,
  MemberRepository,
  type MemberWithAccount,
  type PageRequest,
  type Role,
} from '../persistence/index.js';
import { AppError } from '../platform/index.js';
import { toMemberDto, type MemberDto } from './dto/member.dto.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly audit: AuditRepository,
  ) {}

  async list(family: FamilyContext, request: PageRequest): Promise<PageOf<MemberDto>> {
    const { items, nextCursor } = await this.members.findPageWithAccounts(family.id, request);
    return { items: items.map(toMemberDto), nextCursor };
  }

  async changeRole(family: FamilyContext, seen: SeenVersion, role: Role): Promise<MemberDto> {
    return this.database.holdingFamily(family.id, async () => {
      const before = await this.get(family, seen);
      if (role !== 'owner') await this.keepAnOwner(family, before);
      await this.members.change(family.id, seen, { role });
      const details = { from: before.member.role, to: role };
      await this.record(family, { action: 'role.changed', subjectId: seen.id, details });
      return toMemberDto(await this.get(family, { ...seen, version: seen.version + 1 }));
    });
  }

  async remove(family: FamilyContext, seen: SeenVersion): Promise<void> {
    await this.database.holdingFamily(family.id, async () => {
      const before = await this.get(family, seen);
      await this.keepAnOwner(family, before);
      await this.members.remove(family.id, seen);
      const details = { role: before.member.role, accountId: before.account.id };
      await this.record(family, { action: 'member.removed', subjectId: seen.id, details });
    });
  }

  /** The member at the version the editor saw. */
  private async get(
    family: FamilyContext,
    { id, version }: SeenVersion,
  ): Promise<MemberWithAccount> {
    const found = await this.members.findWithAccount(family.id, id);
    if (found === null) throw notFound('member');
    if (found.member.version !== version) throw stale(toMemberDto(found), 'member');
    return found;
  }

  private async keepAnOwner(family: FamilyContext, { member }: MemberWithAccount): Promise<void> {
    if (member.role !== 'owner' || (await this.members.countOwners(family.id)) > 1) return;
    throw new AppError(
      'member.last-owner',
      'A family needs an owner. Make somebody else an owner first.',
    );
  }

  private async record(
    { id: familyId, accountId }: FamilyContext,
    entry: { action: string; subjectId: string; details: Record<string, unknown> },
  ): Promise<void> {
    await this.audit.record({ familyId, accountId, ...entry });
  }
}
