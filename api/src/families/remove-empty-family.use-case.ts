import { Injectable } from '@nestjs/common';
import { notFound, stale, type FamilyContext } from '../http/index.js';
import {
  AuditRepository,
  ChildRepository,
  Database,
  FamilyRepository,
  MemberRepository,
  ScheduleRepository,
} from '../persistence/index.js';
import { AppError } from '../platform/index.js';
import { toFamilyDto } from './dto/family.dto.js';

/**
 * Deletes a family in which nothing is planned, such as the one that was made for a person who was invited to another
 * later. A family with children is erased by other means, with more questions.
 */
@Injectable()
export class RemoveEmptyFamily {
  constructor(
    private readonly database: Database,
    private readonly families: FamilyRepository,
    private readonly members: MemberRepository,
    private readonly children: ChildRepository,
    private readonly schedules: ScheduleRepository,
    private readonly audit: AuditRepository,
  ) {}

  async remove({ id, accountId }: FamilyContext, version: number): Promise<void> {
    await this.database.holdingFamily(id, async () => {
      const family = await this.families.findById(id);
      if (family === null) throw notFound('family');
      if (family.version !== version) throw stale(toFamilyDto(family), 'family');
      if (family.onboardedAt !== null || (await this.isInUse(id))) {
        throw new AppError('family.not-empty', 'Only a family without children, plans and other members can be deleted.'); // prettier-ignore
      }
      if ((await this.members.listFamiliesOf(accountId)).length < 2) {
        throw new AppError('family.only', 'This is your only family. It can be deleted once you belong to another.'); // prettier-ignore
      }
      await this.families.erase(id);
      await this.audit.record({ action: 'family.deleted', accountId, subjectId: id });
    });
  }

  private async isInUse(familyId: string): Promise<boolean> {
    const [members, children, schedules] = await Promise.all([
      this.members.count(familyId),
      this.children.count(familyId),
      this.schedules.count(familyId),
    ]);
    return members > 1 || children > 0 || schedules > 0;
  }
}
